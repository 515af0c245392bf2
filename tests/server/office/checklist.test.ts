import { afterEach, beforeEach, expect, test } from "vitest";
import { ORGANISER as BY, type EmptyOffice, emptyOffice } from "../../support/empty-office";

let db: EmptyOffice["db"];
let services: EmptyOffice["services"];
let close: EmptyOffice["close"];

beforeEach(async () => {
  ({ db, services, close } = await emptyOffice());
});
afterEach(() => close());

test("a half that is not wanted is put away and brought back, and the log says by whom", async () => {
  await services.setHalfAside("festival", true, BY);
  expect(await services.checklist()).toMatchObject({
    league: { is: "open" },
    festival: { is: "aside", steps: [] },
  });
  await services.setHalfAside("festival", false, BY);
  expect((await services.checklist())?.festival.is).toBe("open");
  const notes = await db.audit.findMany({ where: { target: "checklist/festival" } });
  expect(notes.map(({ action }) => action)).toEqual([
    "checklist.festival-aside",
    "checklist.festival-back",
  ]);
  expect(notes.every(({ by }) => by !== "")).toBe(true);
});
