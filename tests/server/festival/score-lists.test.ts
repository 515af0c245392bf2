import { afterAll, beforeAll, expect, test } from "vitest";
import { roundId } from "../../../domain/kernel/ids";
import { SKILLS, skillsFestival, stageOf } from "../../support/skills-festival";

/** The list of a written test: typed, pasted, handed in, published. */

const ROUND = stageOf("tcm", "written");
let world: Awaited<ReturnType<typeof skillsFestival>>;
beforeAll(async () => {
  world = await skillsFestival();
}, 60_000);
afterAll(() => world.close());

const person = (role: "judge" | "head-judge", seat: string, round = ROUND) =>
  ({
    kind: "account",
    ...{ id: `${role}-${seat}`, role, name: "登记员", seat },
    roundId: roundId(round),
  }) as const;
const MARKER = person("judge", "1");
const HEAD = person("head-judge", "C");

const lists = () => world.services.scoreLists;
const page = (seat = "1") => lists().page(ROUND, seat);
const entryAt = async (number: number) => {
  const line = (await page()).lines.find((one) => one.number === number);
  if (!line) throw new Error(`no number ${number}`);
  return line;
};
const seen = async () => (await page("C")).upTo.seq;
const handIn = (typed: ReadonlyMap<string, string>, reason = "") =>
  lists().handIn(ROUND, { seat: "1", reason }, typed, MARKER, "marker");

test("[M10] only a round without a panel has a list", async () => {
  expect(await lists().has(ROUND)).toBe(true);
  expect(await lists().has(stageOf("tcm", "practical"))).toBe(false);
  expect(await lists().has("nothing")).toBe(false);
  await expect(lists().page(stageOf("tcm", "practical"), "1")).rejects.toThrow();
});

test("what is typed is kept, and a line that cannot be is named and costs no other", async () => {
  const [one, two] = [await entryAt(1), await entryAt(2)];
  const faults = await lists().save(
    ROUND,
    "1",
    new Map([
      [one.entry, "88.5"],
      [two.entry, "101"],
    ]),
  );
  expect(faults.map(({ entry, code }) => [entry, code])).toEqual([[two.entry, "mark-range"]]);
  expect(await entryAt(1)).toMatchObject({ score: "88.5", status: "open" });
  expect((await entryAt(2)).score).toBe("");
});

test("[J3] nobody else sees what is typed, and nothing of it is in the stream", async () => {
  const { lines } = await page("C");
  expect(lines.every(({ score }) => score === "")).toBe(true);
  expect(JSON.stringify(world.services.festival.state(ROUND))).not.toMatch(/\b88500\b/);
});

test("nothing is handed in while a line cannot be; then all of it is, once", async () => {
  const three = await entryAt(3);
  const wrong = await handIn(new Map([[three.entry, "9O"]]));
  expect(wrong).toMatchObject({ handedIn: 0, faults: [{ entry: three.entry, code: "mark-form" }] });
  expect(await handIn(new Map([[three.entry, "90"]]))).toEqual({ faults: [], handedIn: 2 });
  expect(await handIn(new Map([[three.entry, "90"]]))).toEqual({ faults: [], handedIn: 0 });
  expect(await entryAt(3)).toMatchObject({ status: "in", score: "90", changed: false });
});

test("[J5] a score that was handed in is changed with a reason, and stands as it was without one", async () => {
  const three = await entryAt(3);
  const changed = new Map([[three.entry, "91"]]);
  expect((await handIn(changed)).faults).toMatchObject([
    { entry: three.entry, code: "reason-needed" },
  ]);
  expect(await entryAt(3)).toMatchObject({ score: "91", changed: true });
  expect(await handIn(changed, "登记时看错一行")).toEqual({ faults: [], handedIn: 1 });
  expect(await entryAt(3)).toMatchObject({ score: "91", changed: false });
});

test("a pasted list becomes drafts; its bad rows come back with why", async () => {
  const { lines } = await page();
  const rows = lines.slice(3, -1).map(({ number, name }) => `${number}\t${name}\t${60 + number}`);
  const last = lines.at(-1);
  const answer = await lists().paste(
    ROUND,
    "1",
    [...rows, `${last?.number} 缺考`, "99 70"].join("\n"),
  );
  expect(answer.read).toBe(rows.length);
  expect(answer.absent).toEqual([last?.name]);
  expect(answer.faults.map(({ line, code }) => [line, code])).toEqual([
    [rows.length + 2, "list-unknown"],
  ]);
  expect((await handIn(new Map())).handedIn).toBe(rows.length);
});

test("nothing is published while somebody is missing who was not said to be absent", async () => {
  const no = await lists().publish(ROUND, await seen(), HEAD, "head");
  expect(no).toMatchObject({ code: "list-missing", count: 2 });
  const missing = (await page("C")).lines.filter(({ status }) => status === "open");
  for (const { entry } of missing)
    expect(await lists().absent(ROUND, entry, HEAD, "head")).toBeNull();
});

test("nothing is published that was handed in or changed after the head judge has looked", async () => {
  const looked = await seen();
  const four = (await page("C")).lines.find(({ status }) => status === "in");
  expect(four?.revised).toBeNull();
  const mark = new Map([[four?.entry ?? "", "11"]]);
  expect((await handIn(mark, "看错一行")).handedIn).toBe(1);
  expect(await lists().publish(ROUND, looked, HEAD, "head")).toEqual({ code: "list-changed" });
  const { lines } = await page("C");
  expect(lines.find(({ entry }) => entry === four?.entry)).toMatchObject({
    score: "11",
    revised: "看错一行",
  });
});

test("the head judge publishes; the others learn it then and not before", async () => {
  expect(JSON.stringify(world.services.festival.state(ROUND))).not.toMatch(/\b88500\b/);
  expect(await lists().publish(ROUND, await seen(), HEAD, "head")).toBeNull();
  const { phase, results } = world.services.festival.state(ROUND);
  expect(phase).toBe("closed");
  expect(results?.ranked).toHaveLength(32);
  const { staged } = await world.services.festival.contestPage(SKILLS);
  const tcm = staged?.table.categories.find(({ name }) => name === "中医");
  expect(tcm?.stages[0]?.status).toBe("out");
  expect(tcm?.lines).toHaveLength(32);
  expect(tcm?.without).toHaveLength(2);
});

test("whoever sits elsewhere hands in nothing", async () => {
  const stranger = person("judge", "1", stageOf("clinical", "written"));
  const other = stageOf("nursing-ic", "written");
  const [line] = (await lists().page(other, "1")).lines;
  const given = { seat: "1", reason: "" };
  await expect(
    lists().handIn(other, given, new Map([[line?.entry ?? "", "80"]]), stranger, "stranger"),
  ).rejects.toThrow();
});
