import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
import { REGULATIONS } from "../../../domain/league/regulations/presets";
import { versionOf } from "../../../domain/league/regulations/regulations";
import { STANDINGS_PRESETS } from "../../../domain/league/standings-rules";
import type { Db } from "../../../server/db";
import { regulationsOf } from "../../../server/league/regulations";
import type { Services, Typed } from "../../../server/services";
import { smallSeason } from "../../support/small-season";

const BY: Actor = { kind: "account", id: "wang", role: "organiser", name: "王芳" };
const ID = "small";
let db: Db;
let services: Services;
let close: () => Promise<void>;

beforeEach(async () => {
  ({ db, services, close } = await smallSeason());
});
afterEach(() => close());

const desk = () => services.leagueDesks.regulations;
const opened = async () => (await services.desk.open(desk(), ID)).view;
async function typedIn(changes: Readonly<Record<string, string>>): Promise<Typed> {
  const { fields, fingerprint } = await opened();
  const typed: Typed = Object.assign({}, ...fields.map((field) => field.typed));
  const said = Object.entries(changes).map(([name, text]) => [name, text === "" ? [] : [text]]);
  return { ...typed, ...Object.fromEntries(said), fingerprint: [fingerprint] };
}
const save = async (changes: Readonly<Record<string, string>>) =>
  services.desk.save(desk(), { id: ID }, await typedIn(changes), BY);
const settings = async () =>
  JSON.parse((await db.season.findUniqueOrThrow({ where: { id: ID } })).settings);
const current = async () => regulationsOf(await settings());

/** What cannot be played, the field beside which it is said, and what the sentence names. */
const IMPOSSIBLE: readonly (readonly [
  rule: string,
  typed: Readonly<Record<string, string>>,
  field: string,
  names: RegExp,
])[] = [
  ["Q1", { clock: "running", runningStops: "11:00" }, "runningStops", /600/],
  ["Q1", { shotOffensive: "25" }, "shotOffensive", /24/],
  ["Q3", { timeoutsByPeriod: "1, 1, 2" }, "timeoutsByPeriod", /3.*4|4.*3/],
  ["Q3", { timeoutsLateTime: "10:30" }, "timeoutsLateTime", /600/],
  ["Q4", { onCourt: "4" }, "minStart", /4/],
  ["Q4", { minStart: "3", minContinue: "4" }, "minContinue", /3/],
  [
    "Q5",
    { bonusThrows: "one-and-one", bonusFrom: "7", doubleBonusFrom: "7" },
    "doubleBonusFrom",
    /7/,
  ],
  [
    "Q7",
    {
      ...{ "basketBonus.0.for": "woman", "basketBonus.0.points": "1" },
      ...{ "basketBonus.1.for": "woman", "basketBonus.1.points": "2" },
    },
    "basketBonus",
    /两次|twice/,
  ],
  [
    "Q7",
    {
      ...{ "basketBonus.0.for": "age", "basketBonus.0.from": "45", "basketBonus.0.points": "2" },
      ...{ "basketBonus.1.for": "age", "basketBonus.1.from": "50", "basketBonus.1.points": "1" },
    },
    "basketBonus",
    /50.*45/,
  ],
  [
    "Q7",
    {
      ...{ "basketBonus.0.for": "woman", "basketBonus.0.points": "1" },
      ...{ "quotas.0.category": "woman", "quotas.0.of": "list", "quotas.0.max": "0" },
    },
    "basketBonus",
    /女队员|woman/,
  ],
  [
    "Q8",
    { "quotas.0.category": "woman", "quotas.0.of": "court", "quotas.0.min": "6" },
    "quotas",
    /6.*5/,
  ],
  [
    "Q8",
    {
      ...{ "quotas.0.category": "leader", "quotas.0.of": "list" },
      ...{ "quotas.0.min": "3", "quotas.0.max": "2" },
    },
    "quotas",
    /2.*3/,
  ],
  [
    "Q9",
    {
      ...{ "mercy.0.effect": "game-over", "mercy.0.lead": "30" },
      ...{ "mercy.0.fromPeriod": "5", "mercy.0.atMost": "3:00" },
    },
    "mercy",
    /4/,
  ],
  [
    "Q9",
    {
      ...{ "mercy.0.effect": "game-over", "mercy.0.lead": "30" },
      ...{ "mercy.0.fromPeriod": "4", "mercy.0.atMost": "0:00" },
    },
    "mercy",
    /0|nothing/,
  ],
  ["Q10", { winPoints: "1" }, "winPoints", /1/],
  ["Q10", { defaultPoints: "2" }, "defaultPoints", /1/],
  ["Q10", { forfeitPoints: "2" }, "forfeitPoints", /1/],
  ["Q11", { drawAllowed: "on" }, "drawPoints", /平|level/],
  ["Q11", { drawAllowed: "on", drawPoints: "3" }, "drawPoints", /1.*2/],
  ["Q12", { "tieOrder.5.step": "head-to-head-difference" }, "tieOrder", /分不出|never/],
  ["Q14", { forfeitScore: "0:20" }, "forfeitScore", /0:20/],
  ["Q14", { defaultScore: "2:2" }, "defaultScore", /2:2/],
];

describe("what cannot be played", () => {
  test.each(IMPOSSIBLE)("[%s] %o is said beside %s and nothing is saved", async (...one) => {
    const [, typed, name, names] = one;
    const before = await settings();
    const saved = await save(typed);
    if (saved.ok) throw new Error("saved");
    const { view } = saved.refusal;
    const faulty = view.fields.filter(({ fault }) => fault !== null);
    expect(faulty.map((field) => field.name)).toEqual([name]);
    for (const lang of ["zh", "en"] as const) {
      const said = faulty[0]?.fault?.[lang] ?? "";
      expect(said).toMatch(/[。.]$/);
      expect(said).toMatch(names);
      expect(said).not.toMatch(/[{}]|undefined/);
    }
    // Whatever was typed stands there again.
    const again = Object.assign({}, ...view.fields.map((field) => field.typed));
    for (const [input, text] of Object.entries(typed)) expect(again[input]).toEqual([text]);
    expect(await settings()).toEqual(before);
  });

  test("names every field that is wrong at once", async () => {
    const saved = await save({ winPoints: "0", forfeitScore: "0:0", periodTime: "十分钟吧" });
    const faults = saved.ok ? [] : saved.refusal.view.fields.filter(({ fault }) => fault !== null);
    // What cannot be read comes first: only figures can be looked over.
    expect(faults.map(({ name }) => name)).toEqual(["periodTime"]);
    const again = await save({ winPoints: "0", forfeitScore: "0:0" });
    const both = again.ok ? [] : again.refusal.view.fields.filter(({ fault }) => fault !== null);
    expect(both.map(({ name }) => name)).toEqual(["winPoints", "forfeitScore"]);
  });
});

describe("what may be meant so", () => {
  test("is saved, and shown with its field until it is changed", async () => {
    expect((await save({ forfeitLimit: "1", doubleBonusFrom: "9" })).ok).toBe(true);
    const { doubts } = await services.season.regulations(ID);
    expect(doubts.map(({ rule, at }) => [rule, at])).toEqual([
      ["Q5", "doubleBonusFrom"],
      ["Q14", "forfeitLimit"],
    ]);
    expect((await save({ forfeitLimit: "2", doubleBonusFrom: "" })).ok).toBe(true);
    expect((await services.season.regulations(ID)).doubts).toEqual([]);
  });
});

describe("saving", () => {
  test("without a change changes no figure", async () => {
    expect((await save({})).ok).toBe(true);
    expect(await current()).toEqual(REGULATIONS.fiba);
  });

  test("a preset that was chosen takes the place of everything that is written", async () => {
    expect((await save({ rulesName: "我们的规程", foulLimit: "6" })).ok).toBe(true);
    expect(await current()).toMatchObject({ name: "我们的规程", game: { foulLimit: 6 } });
    expect((await save({ preset: "workers-league", periods: "2", winPoints: "9" })).ok).toBe(true);
    expect(await current()).toEqual(REGULATIONS["workers-league"]);
  });

  test("keeps the season's other settings", async () => {
    const { regulations, ...before } = await settings();
    await save({ foulLimit: "6" });
    expect(await settings()).toMatchObject(before);
  });

  test("takes times and figures as people write them", async () => {
    const typed = {
      periodTime: "８分",
      shortBreak: "90秒",
      forfeitScore: "２０：０",
      periods: "２",
    };
    expect((await save({ ...typed, timeoutsByPeriod: "1、2" })).ok).toBe(true);
    expect(await current()).toMatchObject({
      game: { periods: 2, periodMs: 480_000, intervals: { shortMs: 90_000 } },
      standings: { forfeitScore: [20, 0] },
    });
    expect((await current()).game.timeouts.byPeriod).toEqual([1, 2]);
  });

  test("a form that somebody else has overtaken is shown again, with what stands there now", async () => {
    const mine = await typedIn({ foulLimit: "6" });
    await save({ foulLimit: "4" });
    const late = await services.desk.save(desk(), { id: ID }, mine, BY);
    expect(late).toMatchObject({ ok: false, refusal: { view: { stale: true } } });
    const fields = late.ok ? [] : late.refusal.view.fields;
    expect(fields.filter(({ theirs }) => theirs !== null)).toMatchObject([
      { name: "foulLimit", typed: { foulLimit: ["6"] }, theirs: { foulLimit: ["4"] } },
    ]);
    expect((await current()).game.foulLimit).toBe(4);
  });

  test("stands in the audit with its author, and is undone", async () => {
    const before = await settings();
    const saved = await save({ foulLimit: "6" });
    const entry = await db.audit.findFirstOrThrow({
      where: { target: `season/${ID}` },
      orderBy: { id: "desc" },
    });
    expect([entry.by, entry.action]).toEqual(["wang", "season.updated"]);
    await services.registry.undo(saved.ok ? saved.value.batch : "", BY);
    expect(await settings()).toEqual(before);
  });
});

describe("a game", () => {
  const rulesOf = async (game: string) => {
    const first = await db.commit.findFirstOrThrow({ where: { stream: `game/${game}`, seq: 1 } });
    return JSON.parse(first.events)[0].rules;
  };

  test("carries the name and the version of the regulations that it was opened by, whatever comes after", async () => {
    await save({ rulesName: "本届规程", foulLimit: "6" });
    const [one, two] = ["A1-1", "A1-2"];
    await services.games.open(one);
    const version = versionOf(await current());
    expect(await rulesOf(one)).toMatchObject({ name: "本届规程", version, foulLimit: 6 });
    await save({ preset: "workers-league" });
    await services.games.open(one);
    await services.games.open(two);
    expect(await rulesOf(one)).toMatchObject({ name: "本届规程", version, foulLimit: 6 });
    expect(await rulesOf(two)).toMatchObject({
      name: "workers-league",
      version: versionOf(REGULATIONS["workers-league"]),
      periodMs: 480_000,
    });
  });
});

describe("a season from before there were regulations", () => {
  const older = async (more: object) => {
    const { regulations, ...rest } = await settings();
    await db.season.update({
      where: { id: ID },
      data: { settings: JSON.stringify({ ...rest, ...more }) },
    });
    services.league.changed();
  };

  test("is played by the preset that it names, with its own match list", async () => {
    await older({ standings: "fiba-average", listMax: 14 });
    const { game, standings } = await current();
    expect(game.listMax).toBe(14);
    expect(standings.criteria).toEqual(STANDINGS_PRESETS["fiba-average"].criteria);
    const fields = (await opened()).fields;
    expect(fields.find(({ name }) => name === "listSize")?.typed).toEqual({ listSize: ["14"] });
    expect((await save({})).ok).toBe(true);
    expect(await current()).toMatchObject({ name: "own", game: { listMax: 14 } });
  });

  test("is played by FIBA's rules when it names none", async () => {
    await older({});
    expect(await current()).toEqual(REGULATIONS.fiba);
  });
});

describe("everybody reads", () => {
  test("the regulations that are in force, by the name that is theirs", async () => {
    const title = async (lang: "zh" | "en") => (await services.league.rules(lang)).version;
    expect(await title("zh")).toContain("国际篮联规则");
    await save({ foulLimit: "6" });
    expect(await title("zh")).not.toContain("国际篮联");
    expect(await title("en")).not.toMatch(/FIBA|fiba|^own/);
    await save({ rulesName: "第二届规程" });
    expect(await title("en")).toContain("第二届规程");
    const { chapters } = await services.league.rules("zh");
    expect(JSON.stringify(chapters)).toContain("第 6 次犯规");
  });

  test("beside the standings how groups are ordered by them", async () => {
    const before = await services.league.order("zh");
    await save({ winPoints: "3" });
    expect(before).toContain("胜一场得 2 分");
    expect(await services.league.order("zh")).toContain("胜一场得 3 分");
  });
});
