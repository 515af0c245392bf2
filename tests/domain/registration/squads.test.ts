import { describe, expect, test } from "vitest";
import type { KnownTeam } from "../../../domain/registration/plan-teams";
import { plan, sheet, told } from "../../support/registration";

const player = (name: string, jersey: string, more = {}) => ({
  ...{ id: `p-${name}`, name, jersey, position: "G", heightCm: 180, birthYear: 1990 },
  ...{ captain: false, woman: false, leading: false, professional: false, ...more },
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
      { code: "jersey-taken", row: 3, column: 3, facts: { name: "张三", other: 2 } },
    ]);
  });

  test("[I4] a number of somebody who is not in the file is refused, unless they go", () => {
    const team = known(player("王五", "7"), player("赵六", "8", { captain: true }));
    const table = sheet(`${TEAM} | 张三 | 7 |`);
    expect(told(plan(table, { teams: [team] }).findings)).toEqual(["JERSEY-REGISTERED 2D"]);
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

  test("[I7] as what players count is read in both languages; an empty cell erases nothing", () => {
    const marksOf = (table: string, ...players: KnownTeam["players"][number][]) =>
      plan(sheet(table), { teams: [known(...players)] }).teams[0]?.players.map(
        ({ woman, leading, professional }) => [woman, leading, professional],
      );
    const head = "单位 | 球队 | 姓名 | 号码 | 性别 | 领导干部 | 专业\n渭滨区总工会 | 渭滨区代表队";
    expect(marksOf(`${head} | 张三 | 7 | 女 | 是 |\n| | 李四 | 8 | 男 | 否 | √`)).toEqual([
      [true, true, false],
      [false, false, true],
    ]);
    const english = "Unit | Team | Name | No | Sex | Professional\n渭滨区总工会 | 渭滨区代表队";
    expect(marksOf(`${english} | 张三 | 7 | F | yes\n| | 李四 | 8 | m | no`)).toEqual([
      [true, false, true],
      [false, false, false],
    ]);
    const before = player("张三", "7", { captain: true, woman: true, professional: true });
    expect(marksOf(`${head} | 张三 | 7 | | |`, before)).toEqual([[true, false, true]]);
    expect(marksOf(`${head} | 张三 | 7 | 男 | | 否`, before)).toEqual([[false, false, false]]);
  });

  test("[I11] a sex or a mark that cannot be read is refused at its cell", () => {
    const head = "单位 | 球队 | 姓名 | 号码 | 性别 | 领导干部\n渭滨区总工会 | 渭滨区代表队";
    const { findings } = plan(sheet(`${head} | 张三 | 7 | 中 | 科长`));
    expect(told(findings)).toEqual(["SEX-SHAPE 2E", "MARK-SHAPE 2F"]);
  });
});
