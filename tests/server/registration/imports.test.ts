import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
import type { Db } from "../../../server/db";
import type { Choices } from "../../../server/registration/planning";
import { readSpreadsheet } from "../../../server/registration/read-file";
import type { Services } from "../../../server/services";
import { contents } from "../../support/installation";
import { smallSeason } from "../../support/small-season";
import { workbook } from "../../support/workbook";

const START = Date.parse("2026-11-10T12:00:00+08:00");
const HOUR = 3_600_000;
const KEEP: Choices = { createUnits: false, others: "keep" };
const NEW_UNITS: Choices = { ...KEEP, createUnits: true };
const TEAMS = { kind: "teams", id: "small" } as const;
const ACTS = { kind: "entries", id: "c1" } as const;

let now = START;
let services: Services;
let db: Db;
let file: string;
let close: () => Promise<void>;
type Person = Extract<Actor, { kind: "account" }>;
const someone = (id: string): Person => ({ kind: "account", id, role: "organiser", name: id });
const anna = someone("anna");

beforeEach(async () => {
  now = START;
  ({ services, db, file, close } = await smallSeason(() => now));
  await db.festival.create({
    data: {
      ...{ id: "f1", name: "艺术季", alias: "艺", organisers: "[]" },
      timeZone: "Asia/Shanghai",
    },
  });
  const settings = JSON.stringify({ categories: [{ id: "worker", name: "职工组" }] });
  await db.contest.create({
    data: { ...{ id: "c1", festivalId: "f1", name: "朗诵", form: "朗诵" }, position: 0, settings },
  });
});
afterEach(() => close());

const HEAD = ["单位", "球队", "姓名", "号码", "队长"];
const book = (...rows: readonly (readonly string[])[]) =>
  workbook([{ name: "报名表", rows: [HEAD, ...rows] }]);
const THREE = book(
  ["总工会", "T1队", "球员T1-4", "4", "是"],
  ["总工会", "T1队", "球员T1-5", "55", ""],
  ["第一医院", "医院队", "张三", "7", "是"],
  ["第一医院", "医院队", "李四", "8", ""],
);

const sent = async (bytes: Uint8Array, target: typeof TEAMS | typeof ACTS = TEAMS, by = anna) => {
  const opened = await services.imports.open({ target, name: "报名.xlsx", bytes }, by.id);
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value;
};
const preview = async (id: string, choices = KEEP, by = anna) => {
  const view = await services.imports.preview(id, by.id, choices);
  if (!view) throw new Error("gone");
  return view;
};
const imported = async (
  bytes: Uint8Array,
  choices = NEW_UNITS,
  target: typeof TEAMS | typeof ACTS = TEAMS,
) => {
  const id = await sent(bytes, target);
  const done = await services.imports.run(id, anna, choices, (await preview(id, choices)).seen);
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.batch;
};
/** All rows but the log itself, and the number that any change of the ground under the timetable raises. */
const rows = async () => {
  const { Audit, Season, ...others } = await contents(file);
  return { ...others, Season: Season?.map((row) => row.replace(/"planVersion":\d+/, "")) };
};

describe("an import", () => {
  test("writes nothing before somebody says so, and then what was seen", async () => {
    const before = await contents(file);
    const id = await sent(THREE);
    const view = await preview(id, NEW_UNITS);
    expect(view).toMatchObject({
      ...{ errors: 0, newUnits: ["第一医院"] },
      counts: {
        teams: { before: 8, after: 9, new: 1, changed: 1, same: 0 },
        players: { before: 64, after: 66, new: 2, changed: 1, same: 7 },
      },
    });
    expect(await contents(file)).toEqual(before);
    expect(await services.imports.run(id, anna, NEW_UNITS, view.seen)).toMatchObject({ ok: true });
    const team = await db.team.findFirst({
      where: { name: "医院队" },
      include: { unit: true, players: { orderBy: { jersey: "asc" } } },
    });
    expect(team).toMatchObject({
      ...{ seasonId: "small", shortName: "医院", unit: { name: "第一医院" } },
      players: [{ name: "张三", captain: true }, { name: "李四" }],
    });
    expect(await db.player.findUnique({ where: { id: "T1-5" } })).toMatchObject({ jersey: "55" });
    expect((await services.league.book())?.teams.size).toBe(9);
  });

  test("is one act in the log, each row with what it was and is", async () => {
    const batch = await imported(THREE);
    const entries = await db.audit.findMany({ where: { batch }, orderBy: { id: "asc" } });
    expect(entries.map(({ action }) => action).sort()).toEqual([
      ...["import.done", "player.created", "player.created", "player.updated", "player.updated"],
      ...["team.created", "unit.created"],
    ]);
    expect(new Set(entries.map(({ by }) => by))).toEqual(new Set(["anna"]));
    expect(entries.at(-1)).toMatchObject({ action: "import.done", target: "season/small" });
  });

  test("with one error writes nothing at all", async () => {
    const bytes = book(
      ["总工会", "新队", "张三", "7", "是"],
      ["总工会", "新队", "李四", "700", ""],
    );
    const id = await sent(bytes);
    const before = await contents(file);
    const view = await preview(id);
    expect(view.errors).toBe(1);
    expect(await services.imports.run(id, anna, KEEP, view.seen)).toEqual({
      ok: false,
      refusal: { code: "import-errors" },
    });
    expect(await contents(file)).toEqual(before);
  });

  test("that would do something else than was seen is refused, and seen again can be done", async () => {
    const id = await sent(THREE);
    const { seen } = await preview(id, NEW_UNITS);
    await db.player.update({ where: { id: "T1-5" }, data: { jersey: "56" } });
    expect(await services.imports.run(id, anna, NEW_UNITS, seen)).toMatchObject({
      refusal: { code: "import-moved" },
    });
    const again = await preview(id, NEW_UNITS);
    expect(await services.imports.run(id, anna, NEW_UNITS, again.seen)).toMatchObject({ ok: true });
  });

  test("is its sender's alone, and forgotten after an hour or when it is done", async () => {
    const id = await sent(THREE);
    const { seen } = await preview(id, NEW_UNITS);
    const gone = { ok: false, refusal: { code: "import-gone" } };
    expect(await services.imports.preview(id, "boris", KEEP)).toBeNull();
    expect(await services.imports.columns(id, "boris")).toBeNull();
    expect(await services.imports.run(id, someone("boris"), NEW_UNITS, seen)).toEqual(gone);
    now += HOUR + 1;
    expect(await services.imports.run(id, anna, NEW_UNITS, seen)).toEqual(gone);
    expect(await db.team.count()).toBe(8);
    const other = await sent(THREE);
    await services.imports.run(other, anna, NEW_UNITS, (await preview(other, NEW_UNITS)).seen);
    expect(await services.imports.columns(other, anna.id)).toBeNull();
  });

  test("into a season or contest that is not there is refused before the file is read", async () => {
    const target = { kind: "teams", id: "none" } as const;
    expect(await services.imports.open({ target, name: "x", bytes: THREE }, anna.id)).toEqual({
      ok: false,
      refusal: { code: "not-found" },
    });
  });

  test("keeps at most five files of one person, the newest ones", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 6; n++) ids.push(await sent(book(["总工会", "新队", `张${n}`, "7", ""])));
    const kept = await Promise.all(ids.map((id) => services.imports.columns(id, anna.id)));
    expect(kept.map((one) => one !== null)).toEqual([false, true, true, true, true, true]);
  });
});

describe("columns", () => {
  test("that were chosen are used, another row of headings guesses them anew", async () => {
    const bytes = workbook([
      {
        name: "a",
        rows: [
          ["某单位", "某人", "某号"],
          ["单位", "姓名", "编码"],
          ["第一医院", "张三", "7"],
        ],
      },
    ]);
    const id = await sent(bytes);
    const columns = await services.imports.columns(id, anna.id);
    expect(columns?.sheets[0]).toMatchObject({ header: 2, columns: ["unit", "name", null] });
    const choose = (header: number, ...chosen: string[]) =>
      services.imports.choose(id, anna.id, [{ header, columns: chosen }]);
    expect((await preview(id)).findings).toMatchObject([{ code: "column-missing" }]);
    expect(choose(2, "unit", "name", "jersey")).toBe(true);
    expect((await preview(id, NEW_UNITS)).counts.players).toMatchObject({ new: 1 });
    expect(choose(1, "unit", "name", "jersey")).toBe(false);
    expect(choose(1, "unit", "name", "password")).toBe(true);
    expect((await preview(id)).findings).toMatchObject([{ code: "column-missing" }]);
    expect(choose(0)).toBe(true);
    expect((await preview(id)).findings).toMatchObject([{ code: "no-table" }]);
  });
});

describe("undoing", () => {
  test("takes an import back as a whole: all rows are as they were", async () => {
    const before = await rows();
    const batch = await imported(THREE);
    expect(await rows()).not.toEqual(before);
    expect(await services.imports.recent()).toMatchObject([
      { batch, state: "open", file: "报名.xlsx", target: TEAMS, targetName: "小联赛" },
    ]);
    expect(await services.imports.undo(batch, anna)).toMatchObject({ ok: true });
    expect(await rows()).toEqual(before);
    expect(await services.imports.recent()).toMatchObject([{ batch, state: "undone" }]);
  });

  test("brings back exchanged shirts and removed players", async () => {
    const before = await rows();
    const batch = await imported(
      book(["总工会", "T2队", "球员T2-4", "5", ""], ["总工会", "T2队", "球员T2-5", "4", "是"]),
      { createUnits: false, others: "remove" },
    );
    expect(await db.player.count({ where: { teamId: "T2" } })).toBe(2);
    expect(await services.imports.undo(batch, anna)).toMatchObject({ ok: true });
    expect(await rows()).toEqual(before);
  });

  test("is refused where somebody has changed a row since, and after a day", async () => {
    const batch = await imported(THREE);
    await db.player.updateMany({ where: { name: "李四" }, data: { jersey: "9" } });
    expect(await services.imports.undo(batch, anna)).toMatchObject({
      refusal: { code: "changed-meanwhile" },
    });
    await db.player.updateMany({ where: { name: "李四" }, data: { jersey: "8" } });
    now += 24 * HOUR + 1;
    expect(await services.imports.undo(batch, anna)).toMatchObject({
      refusal: { code: "undo-too-late" },
    });
    expect(await db.team.count()).toBe(9);
  });

  test("is refused where something that came later needs an imported team: a drawn group, a game", async () => {
    const batch = await imported(THREE);
    const { id } = await db.team.findFirstOrThrow({ where: { name: "医院队" } });
    const group = await db.group.findFirstOrThrow();
    await db.groupPlace.create({ data: { groupId: group.id, teamId: id, position: 9 } });
    expect(await services.imports.undo(batch, anna)).toMatchObject({
      refusal: { code: "in-use", kind: "team", users: "groupPlace" },
    });
    expect(await db.team.count()).toBe(9);
  });

  test("takes back imports and nothing else", async () => {
    const other = await services.registry.act(anna, (changes) =>
      changes.update("team", "T1", { leader: "新领队" }),
    );
    const batch = other.ok ? other.value.batch : "";
    expect(await services.imports.undo(batch, anna)).toMatchObject({
      refusal: { code: "no-such-act" },
    });
  });
});

describe("entries", () => {
  const acts = workbook([
    {
      name: "节目",
      rows: [
        ["单位", "节目名称", "组别", "人数", "时长", "参演人员"],
        ["总工会", "《春到渭河》", "职工组", "3", "4:30", "王芳、李静、赵敏"],
        ["第一医院", "秦岭谣", "职工组", "12", "5分", ""],
      ],
    },
  ]);

  test("are imported with their units and taken back", async () => {
    const before = await rows();
    const batch = await imported(acts, NEW_UNITS, ACTS);
    const entries = await db.entry.findMany({ orderBy: { position: "asc" } });
    expect(entries).toMatchObject([
      {
        ...{ title: "《春到渭河》", category: "worker", performers: 3, durationSec: 270 },
        ...{ people: JSON.stringify(["王芳", "李静", "赵敏"]), status: "registered", position: 1 },
      },
      { title: "秦岭谣", performers: 12, durationSec: 300, people: "[]", position: 2 },
    ]);
    expect(await services.imports.undo(batch, anna)).toMatchObject({ ok: true });
    expect(await rows()).toEqual(before);
  });

  test.each(["xlsx", "csv"] as const)(
    "[I13] that were exported as %s and come back change nothing",
    async (format) => {
      await imported(acts, NEW_UNITS, ACTS);
      for (const lang of ["zh", "en"] as const) {
        const made = await services.exports.file(`entries.${format}`, "c1", lang);
        const view = await preview(await sent(made?.bytes ?? Buffer.alloc(0), ACTS));
        expect([view.rows, view.findings]).toEqual([[], []]);
        expect(view.counts.entries).toMatchObject({ same: 2, new: 0, changed: 0 });
      }
    },
  );
});

describe("exports", () => {
  test.each(["xlsx", "csv"] as const)(
    "[I13] of teams as %s that come back change nothing, whatever stands in them",
    async (format) => {
      const odd = ["=1+1", "+86", "-甲", "@乙", "'=丙", "O’Neill, Jr.", '引"号', "ＡＢＣ队"];
      const teams = await db.team.findMany();
      for (const [n, { id }] of teams.entries()) {
        await db.team.update({
          where: { id },
          data: { name: `${odd[n]}${n}`, leader: odd[n] ?? "" },
        });
        await db.player.update({
          where: { id: `${id}-4` },
          data: { name: `${odd[n]}`, jersey: "00" },
        });
      }
      await db.player.deleteMany({ where: { teamId: "T8" } });
      for (const lang of ["zh", "en"] as const) {
        const made = await services.exports.file(`teams.${format}`, "small", lang);
        const view = await preview(await sent(made?.bytes ?? Buffer.alloc(0)));
        expect([view.rows, view.errors]).toEqual([[], 0]);
        expect(view.counts).toMatchObject({
          teams: { same: 8, new: 0, changed: 0 },
          players: { same: 56, new: 0, changed: 0 },
        });
      }
    },
  );

  test("[I14] hold no cell that a spreadsheet program computes", async () => {
    await db.team.update({ where: { id: "T1" }, data: { name: '=HYPERLINK("http://x")' } });
    const csv = await services.exports.file("teams.csv", "small", "zh");
    expect(csv?.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(csv?.bytes.toString()).toContain(`"'=HYPERLINK(""http://x"")"`);
    const xlsx = await services.exports.file("teams.xlsx", "small", "zh");
    const [sheet] = await readSpreadsheet(xlsx?.bytes ?? Buffer.alloc(0));
    expect(sheet?.faults).toEqual([]);
    expect(sheet?.rows[1]?.[1]).toBe('=HYPERLINK("http://x")');
  });

  test("templates are read without a word of complaint", async () => {
    for (const lang of ["zh", "en"] as const) {
      const teams = await services.exports.template("teams-template.xlsx", lang);
      expect(await preview(await sent(teams?.bytes ?? Buffer.alloc(0)), NEW_UNITS)).toMatchObject({
        ...{ errors: 0, counts: { teams: { new: 1 }, players: { new: 3 } } },
      });
    }
    const acts = await services.exports.template("entries-template.xlsx", "zh");
    expect(
      await preview(await sent(acts?.bytes ?? Buffer.alloc(0), ACTS), NEW_UNITS),
    ).toMatchObject({
      ...{ errors: 0, counts: { entries: { new: 1 } } },
    });
  });

  test("of what is not there are nothing", async () => {
    for (const [name, id] of [
      ["teams.xlsx", "none"],
      ["entries.csv", "none"],
      ["entries.csv", null],
      ["../x", "small"],
    ] as const)
      expect(await services.exports.file(name, id, "zh")).toBeNull();
    expect(await services.exports.template("x-template.xlsx", "zh")).toBeNull();
  });
});

test("the file with reasons has them in a last column, row by row, and is read again as it was", async () => {
  const bytes = book(["总工会", "新队", "张三", "7", "是"], ["总工汇", "新队", "李四", "700", ""]);
  const id = await sent(bytes);
  const report = await services.imports.errorFile(id, anna.id, KEEP, "zh");
  const [sheet] = await readSpreadsheet(report?.bytes ?? Buffer.alloc(0));
  expect(report?.name).toBe("报名 原因");
  expect(sheet?.rows.map((row) => row.at(-1))).toEqual([
    "",
    expect.stringContaining("已经抽签"),
    expect.stringMatching(/错误 A: .*总工汇[\s\S]*错误 D: .*700/),
  ]);
  const again = await sent(report?.bytes ?? Buffer.alloc(0));
  expect((await services.imports.columns(again, anna.id))?.sheets[0]?.columns).toEqual([
    ...["unit", "team", "name", "jersey", "captain", null],
  ]);
});
