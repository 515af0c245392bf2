import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
import { gameStream } from "../../../domain/kernel/ids";
import { addDays, day, instantOf } from "../../../domain/kernel/time";
import { MACHINE } from "../../../server/accounts/changer";
import { granted } from "../../support/accounts";
import { smallSeason } from "../../support/small-season";

test("a game on in the season that everybody sees is told while the office works on another one", async () => {
  const { services, db, close } = await smallSeason(() =>
    instantOf(addDays(day("2026-11-02"), 5), 480, "Asia/Shanghai"),
  );
  const staff = { name: "王芳", role: "organiser" } as const;
  const id = granted(await services.accounts.createStaff(staff, MACHINE));
  const organiser: Actor = { kind: "account", id, role: "organiser", name: "王芳" };
  const elsewhere = async () => (await services.office.home())?.elsewhere;

  expect(await elsewhere()).toBeNull();
  const settings = (await db.season.findUniqueOrThrow({ where: { id: "small" } })).settings;
  const { startDay, endDay } = { startDay: "2027-01-04", endDay: "2027-02-14" };
  const next = { id: "next", name: "下一届", alias: "Next", organisers: "[]", settings };
  await db.season.create({ data: { ...next, timeZone: "Asia/Shanghai", startDay, endDay } });
  await services.season.choose("next", organiser);
  // Nothing there is pressing.
  expect(await elsewhere()).toBeNull();

  await services.games.open("A1-1");
  const command = { type: "forfeit", side: "away", reason: "未到场" } as { type: string };
  const wish = { stream: gameStream("A1-1"), id: randomUUID(), command };
  await services.live.submit([wish], { by: "test", may: () => true });
  expect(await elsewhere()).toMatchObject({ id: "small", name: "小联赛", live: 0, unsigned: 1 });
  await services.season.choose("small", organiser);
  expect(await elsewhere()).toBeNull();
  await close();
});
