import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "../../../server/db";
import type { Services } from "../../../server/services";
import {
  anna,
  book,
  type ImportWorld,
  importWorld,
  TEAMS,
  THREE,
} from "../../support/import-world";

let world: ImportWorld;
let services: Services;
let db: Db;
beforeEach(async () => {
  world = await importWorld();
  ({ services, db } = world);
});
afterEach(() => world.close());

const HOUR = 3_600_000;

describe("undoing", () => {
  test("takes an import back as a whole: all rows are as they were", async () => {
    const before = await world.rows();
    const batch = await world.imported(THREE);
    expect(await world.rows()).not.toEqual(before);
    expect(await services.imports.recent()).toMatchObject([
      { batch, state: "open", file: "报名.xlsx", target: TEAMS, targetName: "小联赛" },
    ]);
    expect(await services.imports.undo(batch, anna)).toMatchObject({ ok: true });
    expect(await world.rows()).toEqual(before);
    expect(await services.imports.recent()).toMatchObject([{ batch, state: "undone" }]);
  });

  test("brings back exchanged shirts and removed players", async () => {
    const before = await world.rows();
    const batch = await world.imported(
      book(["总工会", "T2队", "球员T2-4", "5", ""], ["总工会", "T2队", "球员T2-5", "4", "是"]),
      { createUnits: false, others: "remove" },
    );
    expect(await db.player.count({ where: { teamId: "T2" } })).toBe(2);
    expect(await services.imports.undo(batch, anna)).toMatchObject({ ok: true });
    expect(await world.rows()).toEqual(before);
  });

  test("is refused where somebody has changed a row since, and after a day", async () => {
    const batch = await world.imported(THREE);
    await db.player.updateMany({ where: { name: "李四" }, data: { jersey: "9" } });
    expect(await services.imports.undo(batch, anna)).toMatchObject({
      refusal: { code: "changed-meanwhile" },
    });
    await db.player.updateMany({ where: { name: "李四" }, data: { jersey: "8" } });
    world.wait(24 * HOUR + 1);
    expect(await services.imports.undo(batch, anna)).toMatchObject({
      refusal: { code: "undo-too-late" },
    });
    expect(await db.team.count()).toBe(9);
  });

  test("is refused where something that came later needs an imported team: a drawn group, a game", async () => {
    const batch = await world.imported(THREE);
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
