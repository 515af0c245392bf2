import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RoundState } from "../../domain/festival/judging/state";
import { markText } from "../../domain/festival/mark-text";
import type { TallyRules } from "../../domain/festival/rules";
import { seeded } from "../../domain/kernel/random";
import { ask, dataTwin } from "../support/asking";
import { firstDifference, masked, withoutHashes } from "../support/masked";
import { heldBoards, type Overheard, overhear } from "../support/overheard";
import { LEAKS, sumOfMarks } from "../support/planted-leaks";
import {
  ACTS,
  AT,
  CONTESTS,
  furnishSix,
  heatOf,
  SAME,
  type Six,
  signedInSix,
} from "../support/six-contests";
import { type Twin, type TwinsOf, twinsOf } from "../support/twin-servers";
import { PAGES } from "./policy";

/**
 * Non-interference over all six contests: 102 acts are judged on two servers that differ in nothing but what is secret
 * (marks, remarks, reasons, drafts, salts), and nobody who is not entitled can tell the two apart. Everything a person
 * can ask for is asked for by a seed; every frame is kept from the first to the last.
 */

let twins: TwinsOf<Six>;
let people: readonly string[];
const heard = new Map<Twin, readonly Overheard[]>();
const boards = new Map<Twin, ReturnType<typeof heldBoards>>();

beforeAll(async () => {
  twins = await twinsOf(AT, furnishSix, signedInSix);
  people = Object.keys(twins.cookies);
  for (const who of people.slice(1)) {
    const cookie = twins.cookies[who] ?? "";
    const known = await ask(twins.servers[1].url, "/accounts/still", { cookie });
    expect(await known.json()).toEqual({ account: expect.any(String) });
  }
  for (const twin of twins.servers) {
    boards.set(twin, heldBoards(twin));
    const all = people.map((who) => overhear(twin, who, twins.cookies[who] ?? "", ROOMS));
    heard.set(twin, await Promise.all(all));
  }
}, 120_000);
afterAll(async () => {
  for (const { socket } of [...heard.values()].flat()) socket.disconnect();
  await twins.close();
});

const random = seeded("six contests");
const ROOMS = [
  ...CONTESTS.flatMap((contest) => {
    const heat = heatOf(contest);
    return [`round/${heat}`, `desk/${heat}`, `stage/${heat}`];
  }),
  "festival",
  "today",
  "standings/small",
];

/** All that there is about a contest and its heat, at whatever address; with the twin that scripts read. */
const aboutContest = (contest: string): readonly string[] => {
  const heat = heatOf(contest);
  const pages = [
    `/festival/${contest}`,
    `/festival/rounds/${heat}`,
    ...["board", "desk", "judge"].map((page) => `/live/rounds/${heat}/${page}`),
    ...["rounds", "panels", "programme", "orders"].map((page) => `/office/${page}/${heat}`),
    `/office/contests/${contest}`,
  ];
  return [
    ...pages.flatMap((path) => [path, dataTwin(path)]),
    ...["", "?after=0", "?after=3", ".jsonl"].map((end) => `/live/round/${heat}${end}`),
    `/live/rounds/${heat}/drafts`,
    `/api/contests/${contest}`,
    `/office/export/entries.csv?contest=${contest}`,
    `/live/sealed/${heat}`,
  ];
};

/** Everything else that has an address. */
async function elsewhere(): Promise<readonly string[]> {
  const doors = Object.entries(PAGES).filter(([name]) => name !== "accounts.open.$token");
  const paths = await Promise.all(
    doors.map(async ([, { path }]) => path("own", undefined as never)),
  );
  return ["/healthz", ...paths.flatMap((path) => [path, dataTwin(path)])];
}

/** What somebody gets to hear from one server but not from the other, by name. */
async function differing(who: string, paths: readonly string[]): Promise<readonly string[]> {
  const cookie = twins.cookies[who] ?? "";
  const found: string[] = [];
  for (const path of paths) {
    const [one, other] = await Promise.all(
      twins.servers.map(async ({ url }) => masked(await ask(url, path, { cookie }))),
    );
    if (one !== other) found.push(`${who} GET ${path} ${firstDifference(one ?? "", other ?? "")}`);
  }
  return found;
}

/** What was pushed to anybody, and written down about anybody, on one server but not on the other. */
async function pushedApart(): Promise<readonly string[]> {
  await settled();
  const [one = [], other = []] = twins.servers.map((twin) => [
    ...(heard.get(twin) ?? []).map(({ who, frames }) => [who, ...frames.map(withoutHashes)]),
    ["log", ...twin.bugs.map(withoutHashes)],
  ]);
  return one.flatMap((list, index) => {
    const [who = "", ...frames] = list;
    const others = other[index]?.slice(1) ?? [];
    const at = frames.findIndex((frame, nth) => frame !== others[nth]);
    if (at === -1 && frames.length === others.length) return [];
    const place = at === -1 ? Math.min(frames.length, others.length) : at;
    return [`${who} frame ${place} of ${frames.length} and ${others.length}`];
  });
}

/** Until the boards have told what they have to tell, and nothing more comes to anybody. */
async function settled(): Promise<void> {
  for (const { letGo } of boards.values()) letGo();
  const count = () =>
    [...heard.values()].flat().reduce((sum, { frames }) => sum + frames.length, 0);
  let known = -1;
  for (let wait = 350; known !== count(); wait = 150) {
    known = count();
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** Says the same on both servers; what is given for each of them apart is the secret. */
async function say(
  contest: string,
  commands: readonly (object | readonly [object, object])[],
  by = "p1",
): Promise<void> {
  const ids = commands.map(() => randomUUID());
  await Promise.all(
    twins.servers.map(async ({ services }, nth) => {
      const items = commands.map((command, index) => ({
        stream: `round/${heatOf(contest)}`,
        id: ids[index] ?? "",
        command: (Array.isArray(command) ? command[nth] : command) as { type: string },
      }));
      const answers = await services.live.submit(items, { may: () => true, by });
      expect(answers.map((answer) => answer.ok || answer.refusal)).toEqual(items.map(() => true));
    }),
  );
}

const salt = () => Array.from({ length: 32 }, () => random.below(16).toString(16)).join("");

/** How the results of a contest come out, if not judge by judge: all the ways that keep something back. */
const HOW: Readonly<Record<string, string>> = { C4: "hold", C5: "criteria", C6: "ladder" };

/** A sheet for each of the two servers, with other marks, or the same where others may see it. */
function sheets(rules: TallyRules, entry: string, seat: string, changed = false) {
  const { min, max, step } = rules.mark;
  const steps = (max - min) / step;
  const sheet = () => ({
    type: "hand-in",
    entry,
    seat,
    stays: true,
    marks: Object.fromEntries(
      rules.criteria.map(({ id }) => [id, markText(min + random.below(steps + 1) * step)]),
    ),
    salt: salt(),
    ...(random.below(2) ? { remark: "好".repeat(1 + random.below(60)) } : {}),
    ...(changed ? { reason: "看错了".repeat(1 + random.below(9)) } : {}),
  });
  const [one, other] = [sheet(), sheet()];
  const first = rules.criteria[0]?.id ?? "";
  // Where results come out by criterion the first is shown, and so is the same.
  const shown = { [first]: one.marks[first] };
  const apart = { ...other, marks: { ...other.marks, ...(entry.startsWith("C5") ? shown : {}) } };
  return [one, SAME.some((same) => same === seat) ? one : apart] as const;
}

/** How an act is judged, as a seed has it: the same on both servers but for what is sealed. */
async function judge(contest: string, nth: number): Promise<void> {
  const stream = `round/${heatOf(contest)}`;
  const state = twins.servers[0].services.live.streams.find(stream)?.state as RoundState;
  const rules = state.programme?.rules;
  const entry = state.entries[nth]?.entry;
  if (!rules || !entry) throw new Error(`no act ${nth} in ${contest}`);
  const kind = random.below(6);
  const seats = ["1", "2", "3", "4", "5", "6", "7"];
  await say(contest, [{ type: "call", entry }]);
  const out = kind === 1 ? { type: "recuse", entry, seat: "5" } : null;
  const gone = kind === 2 ? { type: "absent", entry, seat: "6" } : null;
  for (const command of [out, gone]) if (command) await say(contest, [command]);
  const now = twins.servers[0].services.live.streams.find(stream)?.state as RoundState;
  const judging = (now.entries[nth]?.seats ?? [])
    .filter(({ status }) => status === "open")
    .map(({ seat }) => seat);
  expect(judging.length).toBeGreaterThanOrEqual(seats.length - 1);
  if (kind === 0) {
    // A sheet on paper, entered by one person and again by another.
    const papers = sheets(rules, entry, judging.pop() ?? "").map(
      ({ reason: _, ...sheet }) => sheet,
    );
    const of = (type: string) => papers.map((sheet) => ({ ...sheet, type }));
    await say(contest, [of("paper") as never]);
    const checks = of("check-paper").map(({ salt: _, stays, remark, ...check }) => check);
    await say(contest, [checks as never], "p2");
  }
  const order = random.shuffle(judging);
  const handIns = order.map((seat) => sheets(rules, entry, seat));
  // Now one by one, now as a tablet that was without a network sends them.
  if (random.below(2)) for (const one of handIns) await say(contest, [one]);
  else await say(contest, handIns);
  if (kind === 3) await say(contest, [sheets(rules, entry, "7", true)]);
  if (kind === 4)
    await say(contest, [
      { type: "return-sheet", entry, seat: "4" },
      sheets(rules, entry, "4", true),
    ]);
  if (kind === 5) await say(contest, [{ type: "time", entry, ms: 400_000 }]);
  const how = HOW[contest];
  if (how !== "ladder" && random.below(3) === 0) return;
  await say(contest, [{ type: "confirm", entry }]);
  // What is revealed is the same on both; the next step is not.
  const steps = how === undefined ? random.below(SAME.length + 1) : how === "criteria" ? 1 : 0;
  for (let n = 0; n < steps; n++)
    await say(contest, [{ type: "reveal", entry, step: how ? "criterion" : "sheet" }]);
}

/** How many acts were judged otherwise on one server than on the other. */
async function actsThatDiffer(): Promise<number> {
  const rows = await Promise.all(twins.servers.map(({ db }) => db.sealed.findMany()));
  const [one = [], other = []] = rows.map((all) => all.map(({ content }) => content));
  const known = new Set(other);
  const apart = one.filter((content) => !known.has(content));
  const entries = apart.map((content) => (JSON.parse(content) as { entry?: string }).entry);
  return new Set(entries.filter((entry) => entry !== undefined)).size;
}

test("102 acts of all six contests are judged with other marks, and nobody can tell, at any moment", async () => {
  const others = await elsewhere();
  const found: string[] = [];
  for (const [contest, how] of Object.entries(HOW))
    await say(contest, [{ type: "plan-reveal", how }]);
  for (let nth = 0; nth < ACTS; nth++) {
    for (const contest of CONTESTS) {
      await judge(contest, nth);
      for (let n = 0; n < 2; n++) {
        const about = random.below(4) > 0 ? aboutContest(contest) : others;
        found.push(...(await differing(random.pick(people), [random.pick(about)])));
      }
    }
    if (nth % 6 === 5) found.push(...(await pushedApart()));
    expect(found).toEqual([]);
  }
  // The script is checked, and nothing is released.
  const check = () => ({ type: "check-reveal", orders: [], salt: salt() });
  await say("C6", [[check(), check()]]);
  for (const on of [true, false]) await say("C6", [{ type: "pause-reveal", on }]);
  expect([...found, ...(await pushedApart())]).toEqual([]);
  expect(await actsThatDiffer()).toBe(ACTS * CONTESTS.length);
}, 120_000);

test("with all of it sealed, everything that anybody can ask for or is sent is the same from both", async () => {
  const others = await elsewhere();
  const found: string[] = [];
  for (const [index, who] of people.entries()) {
    const near = CONTESTS.filter((_, nth) => (nth + index) % 3 === 0);
    const far = others.filter((_, nth) => (nth + index) % 4 === 0);
    found.push(...(await differing(who, [...near.flatMap(aboutContest), ...far])));
  }
  expect([...found, ...(await pushedApart())]).toEqual([]);
}, 120_000);

test.each(Object.keys(LEAKS))("%s that depends on a mark would be found", async (name) => {
  const secrets = await Promise.all(twins.servers.map(sumOfMarks));
  // One of them even, the other odd, so that they differ in every way.
  const [one = 0, other = 0] = secrets;
  const apart = [one - (one % 2), other + 1 - (other % 2)] as const;
  expect(apart[0] % 997).not.toBe(apart[1] % 997);
  for (const [nth, twin] of twins.servers.entries()) LEAKS[name]?.(twin, apart[nth] ?? 0);
  const paths = aboutContest("C1");
  const found = [...(await differing("anonymous", paths)), ...(await pushedApart())];
  expect(found).not.toEqual([]);
  for (const twin of twins.servers) {
    twin.leaks.page = undefined;
    twin.bugs.length = 0;
    for (const { frames } of heard.get(twin) ?? []) frames.length = 0;
  }
  expect(await pushedApart()).toEqual([]);
});
