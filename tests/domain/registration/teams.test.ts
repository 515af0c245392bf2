import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guessLayout } from "../../../domain/registration/columns";
import type { KnownTeam } from "../../../domain/registration/plan-teams";
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

const player = (name: string, jersey: string, more = {}) => ({
  ...{ id: `p-${name}`, name, jersey, position: "G", heightCm: 180, birthYear: 1990 },
  ...{ captain: false, ...more },
});
const known = (...players: KnownTeam["players"][number][]): KnownTeam => ({
  ...{ id: "t1", unitId: "u1", name: "渭滨区代表队", shortName: "渭滨", leader: "曹刚", coach: "" },
  players,
});
const TEAM = "单位 | 球队 | 姓名 | 号码 | 队长\n渭滨区总工会 | 渭滨区代表队";

describe("squads", () => {
  test("[I4] two shirts with one number are refused at the second, with the first one's row", () => {
    const { findings } = plan(sheet(`${TEAM} | 张三 | 7 | 是\n| | 李四 | 7`));
    expect(findings).toMatchObject([
      { code: "jersey-taken", row: 3, facts: { name: "张三", other: 2 } },
    ]);
  });

  test("[I4] a number of somebody who is not in the file is refused, unless they go", () => {
    const team = known(player("王五", "7"), player("赵六", "8", { captain: true }));
    const table = sheet(`${TEAM} | 张三 | 7 |`);
    expect(told(plan(table, { teams: [team] }).findings)).toEqual(["JERSEY-REGISTERED 2C"]);
    const gone = plan(table, { teams: [team] }, { others: "remove" });
    expect(told(gone.findings)).toEqual(["captain-none 2A"]);
    expect(gone.counts.players).toMatchObject({ before: 2, after: 1, new: 1, removed: 2 });
  });

  test("[I4] two who exchange their shirts are changed and not refused", () => {
    const team = known(player("张三", "7", { captain: true }), player("李四", "8"));
    const { teams, findings } = plan(sheet(`${TEAM} | 张三 | 8 | 是\n| | 李四 | 7`), {
      teams: [team],
    });
    expect(findings).toEqual([]);
    expect(teams[0]?.players.map(({ fate }) => fate)).toEqual(["changed", "changed"]);
  });

  test("[I5] a second captain is refused; one in the file takes the place of the one before", () => {
    expect(told(plan(sheet(`${TEAM} | 张三 | 7 | 是\n| | 李四 | 8 | √`)).findings)).toEqual([
      "CAPTAIN-TWICE 3C",
    ]);
    const team = known(player("王五", "4", { captain: true }));
    const { teams } = plan(sheet(`${TEAM} | 张三 | 7 | 是`), { teams: [team] });
    expect(teams[0]?.players.map(({ name, captain }) => [name, captain])).toEqual([
      ["张三", true],
      ["王五", false],
    ]);
  });

  test("[I5] a squad above the season's limit is refused, with both numbers", () => {
    const rows = Array.from({ length: 13 }, (_, n) => `| | 队员${n} | ${n + 4} | `).join("\n");
    const { findings } = plan(sheet(`${TEAM} | 张三 | 99 | 是\n${rows}`), { squadMax: 13 });
    expect(findings).toMatchObject([{ code: "squad-over", facts: { n: 14, max: 13 } }]);
  });

  test("[I6] one person twice in a team is refused; in two teams it is a warning", () => {
    const { findings } = plan(
      sheet(`${TEAM} | 张三 | 7 | 是\n| | 张 三 | 8\n市税务系统工会 | 税务队 | 张三 | 7 | 是`),
    );
    expect(told(findings)).toEqual(["PLAYER-TWICE 3C", "player-elsewhere 4C"]);
  });

  test("[I7] what the file does not say stays: columns, cells, players, teams", () => {
    const other = { ...known(), id: "t2", unitId: "u2", name: "税务队" };
    const team = known(player("张三", "7", { captain: true }), player("李四", "8"));
    const { teams, counts, findings } = plan(
      sheet("单位 | 姓名 | 号码 | 身高\n渭滨区总工会 | 张三 | 17 | "),
      {
        teams: [team, other],
      },
    );
    expect(findings).toEqual([]);
    expect(teams).toMatchObject([
      {
        ...{ fate: "changed", id: "t1", name: "渭滨区代表队", leader: "曹刚", changes: [] },
        players: [
          {
            ...{ fate: "changed", heightCm: 180, birthYear: 1990, captain: true },
            changes: [{ field: "jersey", before: "7", after: "17" }],
          },
          { fate: "same", name: "李四", jersey: "8" },
        ],
      },
    ]);
    expect(counts.teams).toMatchObject({ before: 2, after: 2, changed: 1 });
    expect(counts.players).toMatchObject({ before: 2, after: 2, changed: 1, removed: 0 });
  });

  test("[I8] who has played is not removed", () => {
    const team = known(player("王五", "4", { captain: true }), player("赵六", "5"));
    const { findings } = plan(
      sheet(`${TEAM} | 张三 | 7 | 是`),
      { teams: [team], played: new Set(["p-王五"]) },
      { others: "remove" },
    );
    expect(findings).toMatchObject([{ code: "players-have-played", value: "王五" }]);
  });

  test("[I9] an unknown unit is refused once with the nearest one, or made once when that is wanted", () => {
    const table = sheet(
      "单位 | 姓名 | 号码\n渭宾区总工会 | 张三 | 7\n | 李四 | 8\n渭宾区总工会 | 王五 | 9",
    );
    const refused = plan(table);
    expect(refused.findings.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "unit-unknown", suggestion: "渭滨区总工会", row: 2, column: 0 },
    ]);
    const made = plan(table, {}, { createUnits: true });
    expect(made.units.map(({ name }) => name)).toEqual(["渭宾区总工会"]);
    expect(made.findings.every(({ severity }) => severity === "warning")).toBe(true);
  });

  test("a unit's only team is meant where no team is named; of several the file has to name one", () => {
    const table = sheet("单位 | 姓名 | 号码 | 队长\n渭滨区总工会 | 张三 | 7 | 是");
    const second = { ...known(), id: "t9", name: "渭滨区二队" };
    expect(plan(table, { teams: [known()] }).teams[0]?.id).toBe("t1");
    expect(told(plan(table, { teams: [known(), second] }).findings)).toEqual(["TEAM-WHICH 2A"]);
    const other = sheet(`${TEAM.replace("代表队", "联队")} | 张三 | 7 | 是`);
    expect(told(plan(other, { teams: [known()] }).findings)).toEqual(["team-second 2A"]);
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
  expect(user / 1_000_000).toBeLessThan(15);
}, 60_000);
