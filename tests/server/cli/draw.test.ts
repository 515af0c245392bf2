import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromOrderFile } from "../../../domain/festival/order-input";
import { replayOrder } from "../../../domain/festival/running-order";
import { verifyDraw } from "../../../domain/league/draw";
import { drawInput, drawShape, fromDrawFile } from "../../../domain/league/draw-input";
import { SHAPES } from "../../../server/cli/shapes";
import {
  answer,
  type CommandLine,
  commandLine,
  errorOf,
  jsonLines,
  type Ran,
} from "../../support/command-line";

const draw = {
  seed: "2026-11-24 lantern",
  entrants: ["P", "Q", "R", "S", "T", "U"].map((id, at) => ({
    id,
    sector: at < 2 ? "county" : "city",
  })),
  pots: [
    ["P", "R"],
    ["Q", "S"],
    ["T", "U"],
  ],
  groupSizes: [3, 3],
  separation: [{ kind: "sector", value: "county", maxPerGroup: 1 }],
};
/** Two of one kind cannot be kept apart in one group. */
const impossible = { ...draw, groupSizes: [6], pots: undefined };

/** What `leitai draw` answered, by the schema that it publishes. */
const drawnBy = (ran: Ran) =>
  drawShape.extend({ input: drawInput.partial({ seed: true }) }).parse(answer(ran));

let leitai: CommandLine;
beforeAll(async () => {
  leitai = await commandLine();
});
afterAll(() => leitai.remove());

describe("leitai draw", () => {
  it("draws groups that keep the rules, with a transcript by which anyone draws them again", async () => {
    const file = await leitai.file("draw.json", JSON.stringify(draw));
    const drawn = drawnBy(await leitai.run(["draw", file]));
    expect(drawn.groups.flatMap(({ teams }) => teams).toSorted()).toEqual([..."PQRSTU"]);
    const groupOf = (team: string) => drawn.groups.find(({ teams }) => teams.includes(team));
    expect(groupOf("P")).not.toBe(groupOf("Q"));
    expect(verifyDraw(fromDrawFile(draw), drawn).ok).toBe(true);
    expect(SHAPES.draw.writes?.safeParse(drawn).error).toBeUndefined();
  });

  it("replays what it wrote, and what the public interface gives", async () => {
    const drawn = answer(
      await leitai.run(["draw", await leitai.file("d.json", JSON.stringify(draw))]),
    );
    const own = await leitai.file("own.json", JSON.stringify(drawn));
    const verified = answer(await leitai.run(["draw", "--replay", own]));
    expect(verified).toMatchObject({ verified: true, seed: draw.seed, groups: drawn.groups });
    expect(SHAPES.draw.writes?.safeParse(verified).error).toBeUndefined();
    const { groups, transcript } = drawn;
    const { seed, ...entry } = draw;
    const told = JSON.stringify({ ...entry, published: { groups, transcript } });
    const ran = await leitai.run(["draw", "-", "--replay"], { stdin: told });
    expect(answer(ran)).toEqual(verified);
  });

  it("names what differs in a replay, with exit 1, and where a transcript is none, with exit 2", async () => {
    const drawn = drawnBy(await leitai.run(["draw", "-"], { stdin: JSON.stringify(draw) }));
    const [first, ...others] = drawn.groups;
    const swapped = {
      ...drawn,
      groups: [{ ...first, teams: first?.teams.toReversed() }, ...others],
    };
    const place = await leitai.run(["draw", "-", "--replay"], { stdin: JSON.stringify(swapped) });
    expect(place.code).toBe(1);
    expect(errorOf(place)).toMatchObject({
      code: "draw-differs",
      in: "draw",
      at: { group: "A", place: 1, published: first?.teams.at(-1), replayed: first?.teams[0] },
    });
    const otherEntry = { ...drawn, input: { ...drawn.input, separation: [] } };
    const entry = await leitai.run(["draw", "-", "--replay"], {
      stdin: JSON.stringify(otherEntry),
    });
    expect(entry.code).toBe(1);
    expect(errorOf(entry)).toMatchObject({ code: "draw-differs", in: "entry" });
    const bad = await leitai.run(["draw", "-", "--replay"], { stdin: JSON.stringify(draw) });
    expect(bad.code).toBe(2);
    expect(errorOf(bad).code).toBe("bad-shape");
  });

  it("keeps teams apart and the host in its place, and names rules that clash", async () => {
    const file = { ...draw, apart: [["S", "T"]], fixed: [{ team: "P", place: "B1" }] };
    const drawn = drawnBy(await leitai.run(["draw", "-"], { stdin: JSON.stringify(file) }));
    // P and Q are of one county; with the host as B1 that leaves one draw.
    expect(drawn.groups.map(({ teams }) => teams.join(""))).toEqual(["RQT", "PSU"]);
    expect(drawn.transcript).toMatchObject({ legal: "1", number: "1" });
    const clash = { ...file, fixed: [...file.fixed, { team: "S", place: "A2" }] };
    const ran = await leitai.run(["draw", "-"], { stdin: JSON.stringify(clash) });
    expect(ran.code).toBe(1);
    expect(errorOf(ran)).toMatchObject({ code: "no-legal-draw", cause: null });
  });

  it("prints the same bytes for the same seed, however it is given", async () => {
    const file = await leitai.file("again.json", JSON.stringify(draw, null, 4));
    const [fromFile, fromInput] = await Promise.all([
      leitai.run(["draw", file]),
      leitai.run(["draw", "-"], { stdin: JSON.stringify(draw) }),
    ]);
    expect(fromFile).toEqual(fromInput);
  });

  it("refuses rules that cannot be kept, with exit 1 and the figures", async () => {
    const ran = await leitai.run(["draw", "-"], { stdin: JSON.stringify(impossible) });
    expect(ran.code).toBe(1);
    expect(errorOf(ran)).toMatchObject({
      code: "no-legal-draw",
      file: "-",
      legal: "0",
      cause: { bearers: 2, room: 1 },
    });
  });

  it("names the rules that clash only together, with the count 0", async () => {
    const clash = { ...draw, apart: [["P", "S", "U"]], groupSizes: [3, 3] };
    const ran = await leitai.run(["draw", "-"], { stdin: JSON.stringify(clash) });
    expect(ran.code).toBe(1);
    expect(errorOf(ran)).toMatchObject({
      ...{ code: "no-legal-draw", legal: "0" },
      together: [{ type: "apart", teams: ["P", "S", "U"] }],
    });
  });

  it.each([
    ["entered-twice", { entrants: [...draw.entrants, { id: "P" }] }, "entrants.6.id"],
    [
      "unknown-entrant",
      {
        pots: [
          ["P", "R"],
          ["Q", "S"],
          ["T", "X"],
        ],
      },
      "pots.2.1",
    ],
    [
      "unknown-entrant",
      {
        apart: [
          ["P", "Q"],
          ["X", "Q"],
        ],
      },
      "apart.1.0",
    ],
    ["unknown-entrant", { fixed: [{ team: "X", place: "A1" }] }, "fixed.0.team"],
    [
      "in-two-pots",
      {
        pots: [
          ["P", "R"],
          ["Q", "P"],
          ["T", "U"],
        ],
      },
      "pots.1.1",
    ],
    ["not-in-a-pot", { pots: [["P", "R"], ["Q", "S"], ["T"]] }, "entrants.5.id"],
    ["places-do-not-fit", { groupSizes: [3, 4] }, "groupSizes"],
    ["fixed-elsewhere", { fixed: [{ team: "P", place: "A3" }] }, "fixed.0.place"],
    [
      "fixed-twice",
      {
        fixed: [
          { team: "P", place: "A1" },
          { team: "R", place: "A1" },
        ],
      },
      "fixed.1.place",
    ],
    ["no-such-trait", { separation: [{ kind: "sektor", maxPerGroup: 1 }] }, "separation.0.kind"],
    [
      "no-such-value",
      { separation: [{ kind: "sector", value: "nope", maxPerGroup: 1 }] },
      "separation.0.value",
    ],
    [
      "trait-not-text",
      { entrants: draw.entrants.map((one) => ({ ...one, sector: 3 })) },
      "entrants.0.sector",
    ],
    ["bad-shape", { groupSizes: [3, -3] }, "groupSizes.1"],
    ["bad-shape", { seed: 7 }, "seed"],
  ])(
    "calls a file that does not fit together bad, with the place: %s",
    async (code, part, path) => {
      const ran = await leitai.run(["draw", "-"], { stdin: JSON.stringify({ ...draw, ...part }) });
      expect(ran.code).toBe(2);
      const error = errorOf(ran);
      expect(error).toMatchObject({ code, path, file: "-" });
      for (const text of Object.values(error.message)) {
        expect(text).toContain(path);
        expect(text).not.toMatch(/\.\.|。。|\{/);
      }
    },
  );

  it("draws 64 teams into 16 groups under three separation rules, and replays that", async () => {
    const ids = Array.from({ length: 64 }, (_, at) => `T${at}`);
    const large = {
      seed: "2026-11-24 lantern",
      entrants: ids.map((id, at) => ({
        ...{ id, county: `c${(at * 5) % 13}`, employer: at < 20 ? `e${at % 10}` : `own ${at}` },
        sector: at % 8 < 3 ? "county" : "industry",
      })),
      pots: [0, 16, 32, 48].map((from) => ids.slice(from, from + 16)),
      groupSizes: Array<number>(16).fill(4),
      separation: [
        { kind: "county", maxPerGroup: 1 },
        { kind: "employer", maxPerGroup: 1 },
        { kind: "sector", value: "county", maxPerGroup: 2 },
      ],
    };
    const drawn = drawnBy(await leitai.run(["draw", "-"], { stdin: JSON.stringify(large) }));
    const { transcript } = drawn;
    if (transcript.method !== "groups-by-tries-3") throw new Error(transcript.method);
    expect(BigInt(transcript.most)).toBeGreaterThan(BigInt(transcript.least));
    const bearer = new Map(large.entrants.map((one) => [one.id, one]));
    for (const { teams } of drawn.groups) {
      const inside = teams.flatMap((team) => bearer.get(team) ?? []);
      expect(inside).toHaveLength(4);
      for (const kind of ["county", "employer"] as const)
        expect(new Set(inside.map((one) => one[kind])).size).toBe(4);
      expect(inside.filter(({ sector }) => sector === "county").length).toBeLessThanOrEqual(2);
    }
    const again = await leitai.run(["draw", "-", "--replay"], { stdin: JSON.stringify(drawn) });
    expect(answer(again)).toMatchObject({ verified: true, method: "groups-by-tries-3" });
  });

  it("exits 1 when lines were refused, and 2 when any was bad", async () => {
    const refused = [impossible, draw].map((one) => JSON.stringify(one)).join("\n");
    const first = await leitai.run(["draw", await leitai.file("one.jsonl", refused)]);
    expect(first.code).toBe(1);
    expect(jsonLines(first.out)).toMatchObject([
      { error: { code: "no-legal-draw", line: 1 } },
      { groups: [{ group: "A" }, { group: "B" }] },
    ]);
    const bad = `${refused}\n{"seed":""}`;
    const second = await leitai.run(["draw", await leitai.file("two.jsonl", bad)]);
    expect(second.code).toBe(2);
    expect(jsonLines(second.err)).toEqual([{ lines: 3, done: 1, refused: 1, bad: 1 }]);
  });

  it("draws heats and their running orders when the file asks for an order", async () => {
    const order = {
      kind: "order" as const,
      id: "C1",
      seed: "2026-11-24 lantern",
      rounds: ["C1-H1", "C1-H2"],
      entries: ["A", "A", "B", "B", "C", "D"].map((unit, index) => ({
        id: `E${index + 1}`,
        unit,
        category: "worker",
        people: index === 1 || index === 4 ? ["林"] : [],
      })),
    };
    const { id, ...drawn } = answer(
      await leitai.run(["draw", "-"], { stdin: JSON.stringify(order) }),
    );
    expect(id).toBe("C1");
    expect(replayOrder(fromOrderFile(order), order.seed)).toEqual({ ok: true, value: drawn });
    expect(SHAPES.draw.writes?.safeParse(drawn).error).toBeUndefined();
  });

  it("refuses an order for entries that do not fit together, and names the place of bad input", async () => {
    const order = { kind: "order", seed: "s", entries: [{ id: "E1", unit: "A" }] };
    const twice = { ...order, entries: [...order.entries, ...order.entries] };
    const refused = await leitai.run(["draw", "-"], { stdin: JSON.stringify(twice) });
    expect(refused.code).toBe(1);
    expect(errorOf(refused)).toMatchObject({ code: "entered-twice", entry: "E1" });
    expect(errorOf(refused).message).toEqual({
      zh: "E1报名了两次。请删去一个。",
      en: "E1 is entered twice. Remove one of the entries.",
    });
    const bad = { ...order, entries: [{ id: "E1" }] };
    const ran = await leitai.run(["draw", "-"], { stdin: JSON.stringify(bad) });
    expect(ran.code).toBe(2);
    expect(errorOf(ran)).toMatchObject({ code: "bad-shape", path: "entries.0.unit" });
  });
});
