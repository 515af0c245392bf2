import { afterAll, beforeAll, expect, it } from "vitest";
import { localAt } from "../../../domain/kernel/time";
import { ROUND, registerSmallFestival } from "../../support/small-festival";
import { planAndTell, smallSeason } from "../../support/small-season";

const ORIGIN = "https://leitai.example.org";
const COURT = "V1-1";
let now = Date.parse("2026-10-30T12:00:00+08:00");
let world: Awaited<ReturnType<typeof smallSeason>>;
/** A game of that court, at its time. */
let first: { id: string; day: string; start: number };

const screens = () => world.services.screens;
const idsOf = (items: readonly object[]) =>
  items.map((one) => ("game" in one ? (one.game as { id: string }).id : "round"));

beforeAll(async () => {
  world = await smallSeason(() => now);
  await registerSmallFestival(world.db);
  await planAndTell(world.services, "screens");
  const { games } = await world.services.league.fixtures();
  const game = games.find((one) => one.status === "planned" && one.day !== null);
  first = { id: game?.id ?? "", day: game?.day ?? "", start: game?.start ?? 0 };
});
afterAll(() => world.close());

it("a hall's screen has the next game of a later day as long as there is none today", async () => {
  const { hall, items, day } = await screens().hall(COURT);
  expect(hall).toEqual({ id: COURT, venue: "体育馆", court: null });
  expect(day).toBe(localAt(now, "Asia/Shanghai").day);
  expect(idsOf(items)).toEqual([first.id]);
  expect(items[0]?.from).toBeGreaterThan(24 * 60);
});

it("on its day a game stands at its time of that day, with its board among those of the day", async () => {
  now = Date.parse(`${first.day}T08:00:00+08:00`);
  const { items } = await screens().hall(COURT);
  expect(items[0]).toMatchObject({ kind: "game", from: first.start, lastAt: null });
  const list = await screens().list(ORIGIN);
  expect(list.items.map(({ address }) => address.path)).toContain(`/live/games/${first.id}/board`);
  expect(list.halls[0]).toMatchObject({
    hall: { id: COURT },
    address: { path: `/live/halls/${COURT}`, url: `${ORIGIN}/live/halls/${COURT}` },
  });
  expect(list.pages.map(({ kind }) => kind)).toEqual(["standings", "draw"]);
});

it("a round stands in its hall once it is published, and not before", async () => {
  const court = await world.db.court.findFirstOrThrow();
  await world.db.round.update({
    where: { id: ROUND },
    data: { courtId: court.id, day: first.day, start: 1140, published: false },
  });
  world.services.festival.changed();
  expect(idsOf((await screens().hall(court.id)).items)).not.toContain("round");
  await world.db.round.update({ where: { id: ROUND }, data: { published: true } });
  world.services.festival.changed();
  expect(idsOf((await screens().hall(court.id)).items)).toContain("round");
});

it("nothing of a season that is not published is on any screen", async () => {
  await world.db.season.updateMany({ data: { published: false } });
  world.services.league.changed();
  const list = await screens().list(ORIGIN);
  expect(idsOf(list.items)).not.toContain(first.id);
  expect(list.pages).toEqual([]);
  await world.db.season.updateMany({ data: { published: true } });
  world.services.league.changed();
});

it("a hall that does not exist is not found", async () => {
  await expect(screens().hall("V0-1")).rejects.toMatchObject({ code: "not-found" });
});
