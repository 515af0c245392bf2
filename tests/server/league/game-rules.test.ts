import { afterEach, beforeEach, expect, test } from "vitest";
import { gameStream, playerId, teamId } from "../../../domain/kernel/ids";
import { REGULATIONS } from "../../../domain/league/regulations/presets";
import type { Db } from "../../../server/db";
import { rulesForGame } from "../../../server/league/regulations";
import type { Services } from "../../../server/services";
import { smallSeason, smallSquad } from "../../support/small-season";

const GAME = "A1-1";
let db: Db;
let services: Services;
let close: () => Promise<void>;
beforeEach(async () => {
  ({ db, services, close } = await smallSeason());
  await services.games.open(GAME);
});
afterEach(() => close());

const state = () => {
  const found = services.league.game(GAME)?.state;
  if (!found) throw new Error("not opened");
  return found;
};

/** What the organiser's form does to the rows. */
async function regulate(name: keyof typeof REGULATIONS): Promise<void> {
  const book = await services.league.book();
  const settings = { ...book?.settings, regulations: REGULATIONS[name] };
  await db.season.updateMany({ data: { settings: JSON.stringify(settings) } });
  services.league.changed();
  await services.gameRules.follow();
}

let said = 0;
async function say(command: object): Promise<void> {
  said += 1;
  const id = `00000000-0000-4000-8000-${String(said).padStart(12, "0")}`;
  const all = { may: () => true, by: "test" };
  const [answer] = await services.live.submit(
    [{ stream: gameStream(GAME), id, command: command as never }],
    all,
  );
  expect(answer).toMatchObject({ ok: true });
}

const lists = async () => {
  for (const side of ["home", "away"] as const)
    await say({ type: "list", side, players: smallSquad(state()[side].team ?? teamId("")) });
};

test("[G26] a sheet that was opened days before takes the regulations that are changed until the game begins", async () => {
  expect(state().rules.periodMs).toBe(600_000);
  await regulate("workers-league");
  expect(state().rules).toMatchObject({ name: "workers-league", periodMs: 480_000 });
  const book = await services.league.book();
  expect(state().rules).toEqual(book && rulesForGame(book.settings, "groups"));
  await services.gameRules.follow();
  expect(state().plays).toEqual([]);
});

test("[G26] what is changed after the first whistle concerns no game that has begun, and its page says both", async () => {
  await lists();
  for (const side of ["home", "away"] as const) {
    const players = state()
      [side].players.slice(0, 5)
      .map(({ player }) => player);
    await say({ type: "line-up", side, players });
  }
  await say({ type: "start-period", period: 1, ms: 600_000 });
  const { version } = state().rules;
  const before = await services.gameRules.page(GAME, "en", true);
  expect(before.intro).toContain("still the season's");
  await regulate("workers-league");
  expect(state().rules).toMatchObject({ name: "fiba", periodMs: 600_000 });
  const after = await services.gameRules.page(GAME, "en", true);
  expect(after.version).toContain(version);
  expect(after.intro).toContain("changed since");
  expect(after.chapters).toEqual(before.chapters);
  expect((await services.gameRules.page(GAME, "zh", true)).title).toBe("本场比赛的规则");
});

test("[G19] a list that was chosen before says what baskets are worth by the regulations that hold now", async () => {
  await lists();
  const [first] = state().home.players;
  const player = first?.player ?? playerId("");
  await db.player.update({ where: { id: player }, data: { categories: '["woman"]' } });
  await regulate("workers-league");
  expect(state().home.players.find((line) => line.player === player)?.perBasket).toBe(1);
  expect(state().home.players).toHaveLength(smallSquad(state().home.team ?? teamId("")).length);
});

test("a game that is not to be seen has no regulations either", async () => {
  await expect(services.gameRules.page("nothing", "zh", false)).rejects.toMatchObject({
    code: "not-found",
  });
});
