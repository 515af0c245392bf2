import { afterEach, beforeEach, expect, test } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
import type { Db } from "../../../server/db";
import { buildServices, type Services } from "../../../server/services";
import { freshDatabase } from "../../support/database";
import { testEnv } from "../../support/small-season";

const NOW = Date.parse("2026-11-23T10:00:00+08:00");
const BY: Actor = { kind: "account", id: "wang", role: "organiser", name: "王芳" };

let db: Db;
let services: Services;
let close: () => Promise<void>;

beforeEach(async () => {
  let file: string;
  ({ db, file, close } = await freshDatabase());
  const env = testEnv(file, () => NOW);
  services = await buildServices({ db, env, secret: env.secret ?? "" });
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
