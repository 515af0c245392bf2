import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guessLayout } from "../../../domain/registration/columns";
import { plan, read, sheet, told } from "../../support/registration";

const HEAD = "单位 | 球队 | 姓名 | 号码 | 位置 | 身高 | 出生年份 | 队长";
const squad = (text: string) =>
  read(sheet(text)).teams.map(({ unit, name, players }) => [
    unit,
    name,
    players.map((player) => `${player.jersey} ${player.name}`),
  ]);

describe("columns", () => {
  test.each([
    [
      "below titles",
      "2026年职工篮球赛 | |\n报名表 | |\n序号 | 姓名 | 号码\n1 | 张三 | 7",
      3,
      [null, "name", "jersey"],
    ],
    [
      "in English",
      "Unit | Player Name | Shirt No. | Height (cm) | DOB\na | b | 1",
      1,
      ["unit", "name", "jersey", "height", "birth"],
    ],
    [
      "with remarks and blanks",
      "参赛单位（盖章） | 姓 名* | 球衣号码（0-99） | 联系电话\na | b | 1",
      1,
      ["unit", "name", "jersey", null],
    ],
    ["once each", "姓名 | 号码 | 姓名 | 号码\na | 1 | b | 2", 1, ["name", "jersey", null, null]],
    [
      "under a row of groups",
      "基本信息 | | 比赛信息\n队员姓名 | 身份证号 | 比赛服号码",
      2,
      ["name", null, "jersey"],
    ],
  ])("[I1] are found %s", (_, text, header, columns) => {
    const layout = guessLayout(sheet(text), "teams");
    expect([layout.header, layout.columns]).toEqual([header, columns]);
  });

  test("[I1] of one kind are not taken for the other's, and prose is no table", () => {
    expect(guessLayout(sheet("说明 | 请如实填写\n联系人 | 王芳"), "teams").header).toBe(0);
    expect(guessLayout(sheet("单位 | 节目名称 | 时长\na | b | 4:30"), "teams").header).toBe(0);
    expect(guessLayout(sheet("单位 | 节目名称 | 时长\na | b | 4:30"), "entries").header).toBe(1);
  });

  test("[I11] which a table needs are missed by name", () => {
    const { findings } = read(sheet("单位 | 姓名 | 身高\na | b | 180"));
    expect(findings).toMatchObject([{ code: "column-missing", facts: { field: "jersey" } }]);
  });
});

describe("rows", () => {
  test("[I2] a unit and a team count for the rows below them until another one stands there", () => {
    expect(
      squad(
        `${HEAD}\n甲 | 甲队 | 张三 | 7\n| | 李四 | 8\n乙 | | 王五 | 7\n丙 | 丙一队 | 赵六 | 1\n | 丙二队 | 孙七 | 1`,
      ),
    ).toEqual([
      ["甲", "甲队", ["7 张三", "8 李四"]],
      ["乙", null, ["7 王五"]],
      ["丙", "丙一队", ["1 赵六"]],
      ["丙", "丙二队", ["1 孙七"]],
    ]);
  });

  test.each([
    ["in one cell", "单位：渭滨区总工会 领队：曹 刚 | |"],
    ["in the next cell", "单位 | 渭滨区总工会 | \n领队姓名: | 曹刚 |"],
  ])("[I2] facts above the table count for all of it, %s", (_, above) => {
    const { teams, findings } = read(sheet(`报名表 | | \n${above}\n姓名 | 号码\n张三 | 7`));
    expect(teams).toMatchObject([
      { unit: "渭滨区总工会", facts: { leader: expect.stringMatching(/^曹/) } },
    ]);
    expect(told(findings)).toEqual([]);
  });

  test("[I2] a sheet for each unit, named after it, needs no column for the unit", () => {
    const { teams, findings } = read(
      sheet("姓名 | 号码\n张三 | 7", "市税务系统工会"),
      sheet("姓名 | 号码\n李四 | 7", "渭滨区总工会"),
    );
    expect(teams.map(({ unit }) => unit)).toEqual(["市税务系统工会", "渭滨区总工会"]);
    expect(told(findings)).toEqual(["unit-from-sheet 0", "unit-from-sheet 0"]);
    expect(told(read(sheet("姓名 | 号码\n张三 | 7")).findings)).toEqual(["UNIT-MISSING 2"]);
  });

  test("[I11] that are no players are passed over with a word, repeated headings without one", () => {
    const { teams, findings } = read(
      sheet(
        `${HEAD}\n甲 | 甲队 | 张三 | 7\n${HEAD}\n | | 李四 | 8\n\n合计 | 2人\n备注：以上属实 |`,
      ),
    );
    expect(teams[0]?.players).toHaveLength(2);
    expect(told(findings)).toEqual(["row-ignored 6", "row-ignored 7"]);
  });

  test("[I4] [I11] what cannot be read is named with its place, and all of it at once", () => {
    const { findings } = read(
      sheet(`${HEAD}\n甲 | 甲队 | 张三 | 107 | 门将 | 9 | x | 也许\n| | | 8\n| | 李四 | `),
    );
    expect(told(findings)).toEqual([
      "JERSEY-SHAPE 2D",
      "POSITION-UNKNOWN 2E",
      "HEIGHT-SHAPE 2F",
      "BIRTH-SHAPE 2G",
      "YES-SHAPE 2H",
      "NAME-MISSING 3C",
      "JERSEY-MISSING 4D",
    ]);
  });

  test("[I11] a fact that contradicts an earlier one is not taken, and said so", () => {
    const { teams, findings } = read(
      sheet("单位 | 领队 | 姓名 | 号码\n甲 | 曹刚 | 张三 | 7\n | 李明 | 李四 | 8"),
    );
    expect(teams[0]?.facts.leader).toBe("曹刚");
    expect(told(findings)).toEqual(["differs 3B"]);
  });

  test("[I12] cells with formulas and errors are refused where they stand", () => {
    const faults = [{ row: 2, column: 3, code: "formula" as const }];
    const { findings } = read({ ...sheet(`${HEAD}\n甲 | 甲队 | 张三 | 7`), faults });
    expect(told(findings)).toEqual(["FORMULA 2D"]);
  });
});

describe("any table at all", () => {
  const cell = fc.oneof(
    fc.constantFrom("", "甲", "乙", "张三", "李四", "7", "8", "100", "是", "=1", "合计"),
    fc.string({ unit: "grapheme", maxLength: 8 }),
  );
  const rows = fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 12 });
  const table = rows.map((cells) => ({
    ...{ name: "Sheet1", faults: [] },
    rows: [HEAD.split("|").map((one) => one.trim()), ...cells],
  }));

  test("[I11] each row is a player, a team, a heading again, or among the findings", () => {
    fc.assert(
      fc.property(table, (one) => {
        const { teams, findings } = read(one);
        const named = new Set([
          ...teams.flatMap(({ row, players }) => [row, ...players.map((player) => player.row)]),
          ...findings.map(({ row }) => row),
        ]);
        const stopped = findings.some(({ code }) => code === "unit-missing");
        for (const [at, cells] of one.rows.entries()) {
          if (at === 0 || cells.every((text) => text.trim() === "") || stopped) continue;
          const person = cells[2]?.trim() || cells[3]?.trim();
          if (person) expect(named.has(at + 1) || isHeadings(cells)).toBe(true);
        }
      }),
    );
  });

  test("[I7] [I13] a plan that was carried out has nothing left to do", () => {
    fc.assert(
      fc.property(table, (one) => {
        const first = plan(one, {}, { createUnits: true });
        if (first.findings.some(({ severity }) => severity === "error")) return;
        const units = first.units.map(({ name }, n) => ({ id: `n${n}`, name }));
        const idOf = (name: string) => units.find((unit) => unit.name === name)?.id ?? "";
        const teams = first.teams.map((team, n) => ({
          ...team,
          ...{ id: `t${n}`, unitId: team.unit.id ?? idOf(team.unit.name) },
          players: team.players.map((each, m) => ({ ...each, id: `p${n}-${m}` })),
        }));
        const again = plan(one, { units, teams });
        expect(again.teams.every(({ fate }) => fate === "same")).toBe(true);
        expect(again.counts.players).toMatchObject({ new: 0, changed: 0, removed: 0 });
        expect(again.counts.players.after).toBe(first.counts.players.after);
      }),
    );
  });
});

const isHeadings = (cells: readonly string[]) => cells.some((text) => HEAD.includes(text.trim()));

test("the largest table that is read is planned in a moment, whatever stands in it", () => {
  const head = HEAD.split("|").map((one) => one.trim());
  const fill = (row: (n: number) => string[]) => ({
    ...{ name: "Sheet1", faults: [] },
    rows: [head, ...Array.from({ length: 4999 }, (_, n) => row(n))],
  });
  const units = Array.from({ length: 300 }, (_, n) => ({ id: `k${n}`, name: `第${n}工会委员会` }));
  const tables = [
    fill((n) => ["甲", "甲队", `队员${n}`, String(n % 100)]),
    fill((n) => [`单位${n}工会委员会`, `第${n}代表队`, "张三", "7"]),
    fill((n) => ["(".repeat(3000), ":：".repeat(1500), "·".repeat(3000), String(n)]),
  ];
  const begun = process.cpuUsage();
  for (const table of tables) plan(table, { units });
  const { user } = process.cpuUsage(begun);
  expect(user / 1_000_000).toBeLessThan(30);
}, 120_000);
