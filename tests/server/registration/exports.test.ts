import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "../../../server/db";
import { readSpreadsheet } from "../../../server/registration/read-file";
import type { Services } from "../../../server/services";
import {
  ACTS,
  anna,
  book,
  type ImportWorld,
  importWorld,
  KEEP,
  NEW_UNITS,
  TWO_ACTS,
} from "../../support/import-world";

let world: ImportWorld;
let services: Services;
let db: Db;
beforeEach(async () => {
  world = await importWorld();
  ({ services, db } = world);
});
afterEach(() => world.close());

describe("entries", () => {
  test("are imported with their units and taken back", async () => {
    const before = await world.rows();
    const batch = await world.imported(TWO_ACTS, NEW_UNITS, ACTS);
    const entries = await db.entry.findMany({ orderBy: { position: "asc" } });
    expect(entries).toMatchObject([
      {
        ...{ title: "《春到渭河》", category: "worker", performers: 3, durationSec: 270 },
        ...{ people: JSON.stringify(["王芳", "李静", "赵敏"]), status: "registered", position: 1 },
      },
      { title: "秦岭谣", performers: 12, durationSec: 300, people: "[]", position: 2 },
    ]);
    expect(await services.imports.undo(batch, anna)).toMatchObject({ ok: true });
    expect(await world.rows()).toEqual(before);
  });

  test.each(["xlsx", "csv"] as const)(
    "[I13] that were exported as %s and come back change nothing",
    async (format) => {
      await world.imported(TWO_ACTS, NEW_UNITS, ACTS);
      for (const lang of ["zh", "en"] as const) {
        const made = await services.exports.file(`entries.${format}`, "c1", lang);
        const view = await world.preview(await world.sent(made?.bytes ?? Buffer.alloc(0), ACTS));
        expect([view.rows, view.findings]).toEqual([[], []]);
        expect(view.counts.entries).toMatchObject({ same: 2, new: 0, changed: 0 });
      }
    },
  );
});

const COUNTS = ["[]", '["woman"]', '["leader","professional"]', '["woman","leader"]'];

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
          data: { name: `${odd[n]}`, jersey: "00", categories: COUNTS[n % COUNTS.length] ?? "" },
        });
      }
      await db.player.deleteMany({ where: { teamId: "T8" } });
      for (const lang of ["zh", "en"] as const) {
        const made = await services.exports.file(`teams.${format}`, "small", lang);
        const view = await world.preview(await world.sent(made?.bytes ?? Buffer.alloc(0)));
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
      expect(
        await world.preview(await world.sent(teams?.bytes ?? Buffer.alloc(0)), NEW_UNITS),
      ).toMatchObject({
        ...{ errors: 0, counts: { teams: { new: 1 }, players: { new: 3 } } },
      });
    }
    const acts = await services.exports.template("entries-template.xlsx", "zh");
    expect(
      await world.preview(await world.sent(acts?.bytes ?? Buffer.alloc(0), ACTS), NEW_UNITS),
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
  const id = await world.sent(bytes);
  const report = await services.imports.errorFile(id, anna.id, KEEP, "zh");
  const [sheet] = await readSpreadsheet(report?.bytes ?? Buffer.alloc(0));
  expect(report?.name).toBe("报名 原因");
  expect(sheet?.rows.map((row) => row.at(-1))).toEqual([
    "",
    expect.stringContaining("已经抽签"),
    expect.stringMatching(/错误 A: .*总工汇[\s\S]*错误 D: .*700/),
  ]);
  const again = await world.sent(report?.bytes ?? Buffer.alloc(0));
  expect((await services.imports.columns(again, anna.id))?.sheets[0]?.columns).toEqual([
    ...["unit", "team", "name", "jersey", "captain", null],
  ]);
});
