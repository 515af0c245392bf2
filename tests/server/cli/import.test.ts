import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { SHAPES } from "../../../server/cli/shapes";
import {
  answer,
  type CommandLine,
  commandLine,
  errorOf,
  jsonLines,
} from "../../support/command-line";
import { contents, type Installation, installation } from "../../support/installation";
import { registerSmallSeason } from "../../support/small-season";
import { workbook } from "../../support/workbook";

let leitai: CommandLine;
beforeAll(async () => {
  leitai = await commandLine();
});
afterAll(() => leitai.remove());

let house: Installation;
beforeEach(async () => {
  house = await installation();
  await registerSmallSeason(house.db, () => Date.parse("2026-11-01T12:00:00+08:00"));
});
afterEach(() => house.close());

const HEAD = ["单位", "球队", "姓名", "号码", "队长"];
const file = (rows: readonly (readonly string[])[]) =>
  leitai.file("报名.xlsx", workbook([{ name: "报名表", rows: [["球队报名表"], HEAD, ...rows] }]));
const run = (...args: string[]) => leitai.run(["import", ...args], { env: house.env });

describe("leitai import", () => {
  it("imports teams and says what it did, in the shape that its schema names", async () => {
    const path = await file([
      ["总工会", "新队", "张 三", "７", "是"],
      ["总工会", "新队", "李四", "00", ""],
    ]);
    const report = answer(await run("teams", path, "--season", "small"));
    expect(report).toMatchObject({
      season: "small",
      imported: true,
      dryRun: false,
      counts: { teams: { before: 8, after: 9, new: 1 }, players: { new: 2 } },
      findings: [
        { severity: "warning", code: "team-second", row: 3, suggestion: "T1队" },
        { severity: "warning", code: "groups-drawn", row: 3 },
      ],
    });
    expect(SHAPES["import teams"].writes?.safeParse(report).error).toBeUndefined();
    const team = await house.db.team.findFirst({
      where: { name: "新队" },
      include: { players: { orderBy: { jersey: "asc" } } },
    });
    expect(team?.players.map(({ name, jersey, captain }) => [name, jersey, captain])).toEqual([
      ["李四", "00", false],
      ["张三", "7", true],
    ]);
  });

  it("writes nothing when it is only a rehearsal", async () => {
    const path = await file([["总工会", "新队", "张三", "7", "是"]]);
    const before = await contents(house.file);
    const report = answer(await run("teams", path, "--season", "small", "--dry-run"));
    expect(report).toMatchObject({ imported: false, batch: null, counts: { teams: { new: 1 } } });
    expect(await contents(house.file)).toEqual(before);
  });

  it("writes nothing when a row is refused, ends with 1 and names sheet, row, column, reason, suggestion", async () => {
    const path = await file([
      ["总工会", "新队", "张三", "7", ""],
      ["总工汇", "新队", "李四", "100", ""],
    ]);
    const before = await contents(house.file);
    const ran = await run("teams", path, "--season", "small");
    expect([ran.code, errorOf(ran).code]).toEqual([1, "import-errors"]);
    const [report] = jsonLines(ran.out);
    expect(SHAPES["import teams"].writes?.safeParse(report).error).toBeUndefined();
    expect(report?.findings).toMatchObject([
      { severity: "error", code: "unit-unknown", row: 4, column: "A", suggestion: "总工会" },
      { severity: "error", code: "jersey-shape", sheet: "报名表", row: 4, column: "D" },
      { severity: "warning", code: "team-second", row: 3 },
      { severity: "warning", code: "groups-drawn" },
      { severity: "warning", code: "captain-none" },
      { severity: "warning", code: "groups-drawn" },
    ]);
    expect(await contents(house.file)).toEqual(before);
  });

  it("ends with 2 for a file, a season or an option that is none", async () => {
    const path = await file([]);
    const old = await leitai.file("old.xls", Buffer.from("d0cf11e0a1b11ae10000", "hex"));
    for (const [args, code] of [
      [["teams", old, "--season", "small"], "file-old-excel"],
      [["teams", `${path}.none`, "--season", "small"], "no-such-file"],
      [["teams", path, "--season", "none"], "import-no-target"],
      [["teams", path], "missing-argument"],
      [["entries", path, "--contest", "none"], "import-no-target"],
      [["teams", path, "--season", "small", "--dry-run=1"], "option-value"],
      [["teams", path, "--season", "small", "--contest", "x"], "unknown-option"],
      [["songs", path], "unknown-command"],
    ] as const) {
      const ran = await run(...args);
      expect([args, ran.code, errorOf(ran).code]).toEqual([args, 2, code]);
    }
  });
});
