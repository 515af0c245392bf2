import { expect, test } from "vitest";
import { differences } from "../../../server/office/differences";

test("a change is told field by field, what stayed is left out", () => {
  expect(
    differences({ id: "T1", name: "渭滨", leader: "" }, { id: "T1", name: "金台", leader: "" }),
  ).toEqual([{ field: "name", before: "渭滨", after: "金台" }]);
});

test("a column that holds JSON is opened, so that only what differs in it is told", () => {
  const settings = (slotMinutes: number) => ({
    settings: JSON.stringify({ slotMinutes, groupSizes: [4, 4] }),
  });
  expect(differences(settings(105), settings(90))).toEqual([
    { field: "settings.slotMinutes", before: 105, after: 90 },
  ]);
});

test("what was made has no before, what was removed no after, and what was empty all along is not told", () => {
  const row = { name: "体育馆", indoor: true, district: "" };
  expect(differences(null, row)).toEqual([
    { field: "name", before: null, after: "体育馆" },
    { field: "indoor", before: null, after: true },
  ]);
  expect(differences(row, null)).toEqual([
    { field: "name", before: "体育馆", after: null },
    { field: "indoor", before: true, after: null },
  ]);
});

test("a change of a thousand things is told in part", () => {
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`f${n}`, n]));
  expect(differences(null, many).length).toBeLessThan(100);
});

test("text that only looks like JSON is shown as it is", () => {
  expect(differences({ name: "[旧" }, { name: "{新" })).toEqual([
    { field: "name", before: "[旧", after: "{新" },
  ]);
});
