import { afterEach, beforeEach, expect, test } from "vitest";
import { gameStream } from "../../../domain/kernel/ids";
import { basket, said, wish } from "../../support/live";
import { smallSeason, smallSquad } from "../../support/small-season";

const GAME = "A1-1";
const GROUP = "small-A";
const stream = gameStream(GAME);

let world: Awaited<ReturnType<typeof smallSeason>>;
beforeEach(async () => {
  world = await smallSeason();
  const { games, league, live } = world.services;
  await games.open(GAME);
  const state = league.game(GAME)?.state;
  const squad = (side: "home" | "away") => smallSquad(state?.[side].team ?? "");
  await said(live, [
    ...(["home", "away"] as const).flatMap((side) => [
      wish(stream, side, { type: "list", side, players: squad(side) }),
      wish(stream, `${side} 5`, {
        type: "line-up",
        side,
        players: squad(side)
          .slice(0, 5)
          .map((one) => one.player),
      }),
    ]),
    wish(stream, "start", { type: "start-period", period: 1, ms: 600_000 }),
  ]);
});
afterEach(() => world.close());

test("a game that is on counts in what would be if it ended now, and only once it is not level", async () => {
  const { outlooks, live } = world.services;
  const level = await outlooks.board(GROUP);
  expect(level?.now?.rows.every(({ played }) => played === 0)).toBe(true);
  await said(live, [wish(stream, "b", basket())]);
  const ahead = await outlooks.board(GROUP);
  expect(ahead?.now?.rows.filter(({ played }) => played === 1)).toHaveLength(2);
  // A basket changes nothing in what teams need: nobody asks for the page anew.
  expect(ahead?.stamp).toBe(level?.stamp);
});

test("what teams need is worked out once for a state of the group", async () => {
  const { outlooks } = world.services;
  const before = await outlooks.page(GROUP);
  expect((await outlooks.page(GROUP)).outlook).toBe(before.outlook);
});

test("each team of an unfinished group is told what it needs in both languages, and a team's page its own", async () => {
  const { outlooks } = world.services;
  const { outlook, group } = await outlooks.page(GROUP);
  expect(outlook.refused).toBeNull();
  expect(outlook.teams.map(({ team }) => team).sort()).toEqual([...group.standings.order].sort());
  for (const one of outlook.teams) {
    expect(one.needs[0]?.text.zh).toMatch(/小组/);
    expect(await outlooks.ofTeam(one.team)).toEqual(one);
  }
});

test("a game that was forfeited is open no more", async () => {
  const { outlooks, live } = world.services;
  const before = await outlooks.page(GROUP);
  await said(live, [wish(stream, "f", { type: "forfeit", side: "home", reason: "不到场" })]);
  const { group, board } = await outlooks.page(GROUP);
  expect([group.open, group.live]).toEqual([before.group.open - 1, 0]);
  expect(board.now).toBeNull();
  expect(board.stamp).not.toBe(before.board.stamp);
});

test("a group that is not there has no page and no board", async () => {
  const { outlooks } = world.services;
  expect(await outlooks.board("small-Z")).toBeNull();
  await expect(outlooks.page("small-Z")).rejects.toMatchObject({ code: "not-found" });
});
