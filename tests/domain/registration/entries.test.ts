import { describe, expect, test } from "vitest";
import { planActs, sheet, told } from "../../support/registration";

const HEAD = "选送单位 | 节目名称 | 组别 | 人数 | 时长 | 联系人 | 参演人员";

describe("entries", () => {
  test("[I2] are read a row each, a unit counting for those below it", () => {
    const { entries, findings } = planActs(
      sheet(
        `文艺季报名汇总\n${HEAD}\n渭滨区总工会 | 《春到渭河》 | 职工组 | 3 | 4'30" | 王 芳 | 王芳、李静、赵敏\n | 秦岭谣 | 专业团体组 | １２ | 5:00 | |`,
      ),
    );
    expect(findings).toEqual([]);
    expect(entries).toMatchObject([
      {
        ...{ fate: "new", title: "《春到渭河》", category: "worker", performers: 3 },
        ...{ durationSec: 270, contact: "王芳", people: ["王芳", "李静", "赵敏"] },
      },
      { title: "秦岭谣", category: "pro", performers: 12, durationSec: 300, people: [] },
    ]);
  });

  test("[I9] [I10] unknown units and categories are refused with the nearest ones", () => {
    const { findings } = planActs(
      sheet(`${HEAD}\n渭滨总工会 | a | 职工 | 3 | 4:00\n渭滨区总工会 | b | 专业团队组 | 3 | 4:00`),
    );
    expect(findings).toMatchObject([
      { code: "unit-unknown", suggestion: "渭滨区总工会", row: 2, column: 0 },
      { code: "category-unknown", suggestion: "专业团体组", row: 3, column: 2 },
    ]);
  });

  test("[I10] a length outside the limits is a warning that names them", () => {
    const { findings } = planActs(sheet(`${HEAD}\n渭滨区总工会 | a | 职工组 | 3 | 7:10`));
    expect(findings).toMatchObject([
      {
        ...{ severity: "warning", code: "duration-outside", value: "7:10" },
        facts: { min: "3:00", max: "6:00" },
      },
    ]);
  });

  test("[I11] what is missing or said twice is named with its place", () => {
    const { findings } = planActs(
      sheet(
        `${HEAD}\n渭滨区总工会 | | 职工组 | 3\n渭滨区总工会 | a | | 3\n渭滨区总工会 | b | 职工组 |\n渭滨区总工会 | c | 职工组 | 2 | 4:00 | | 王芳、李静、赵敏\n渭滨区总工会 | 《c》 | 职工组 | 3`,
      ),
    );
    expect(told(findings)).toEqual([
      "TITLE-MISSING 2B",
      "CATEGORY-MISSING 3C",
      "PERFORMERS-MISSING 4D",
      "people-differ 5G",
      "ENTRY-TWICE 6B",
    ]);
  });

  test("[I7] an entry that is there is changed where the file says so and stays else", () => {
    const before = {
      ...{ id: "e1", unitId: "u1", title: "《春到渭河》", category: "worker", performers: 3 },
      ...{ durationSec: 270, contact: "王芳", people: ["王芳"], withdrawn: false },
    };
    const { entries, counts } = planActs(
      sheet("单位 | 节目名称 | 时长\n渭滨区总工会 | 春到渭河 | 5:00"),
      {
        entries: [before, { ...before, id: "e2", title: "秦岭谣" }],
      },
    );
    expect(entries).toMatchObject([
      {
        ...{ id: "e1", title: "《春到渭河》", contact: "王芳", people: ["王芳"] },
        changes: [{ field: "durationSec", before: "270", after: "300" }],
      },
    ]);
    expect(counts.entries).toMatchObject({ before: 2, after: 2, changed: 1, removed: 0 });
  });

  test("what was withdrawn stays so, and what comes after the draw is in no order: both are said", () => {
    const before = {
      ...{ id: "e1", unitId: "u1", title: "a", category: "worker", performers: 3 },
      ...{ durationSec: null, contact: "", people: [], withdrawn: true },
    };
    const { findings } = planActs(
      sheet(`${HEAD}\n渭滨区总工会 | a | 职工组 | 3\n渭滨区总工会 | b | 职工组 | 3`),
      { entries: [before], drawn: true },
    );
    expect(told(findings)).toEqual(["entry-withdrawn 2B", "order-drawn 3B"]);
  });

  test("a contest without categories takes what stands there", () => {
    const { entries } = planActs(sheet(`${HEAD}\n渭滨区总工会 | a | 少儿组 | 3`), {
      categories: [],
    });
    expect(entries[0]?.category).toBe("少儿组");
  });
});
