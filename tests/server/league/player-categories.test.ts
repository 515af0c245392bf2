import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { gameStream, playerId } from "../../../domain/kernel/ids";
import { boxScore } from "../../../domain/league/box-score";
import type { GameCommand, Listed } from "../../../domain/league/game/vocabulary";
import { REGULATIONS } from "../../../domain/league/regulations/presets";
import type { Db } from "../../../server/db";
import { uuidOf } from "../../../server/live/ids";
import type { Services, SquadPlayer } from "../../../server/services";
import { smallSeason } from "../../support/small-season";

const GAME = "A1-1";
const STREAM = gameStream(GAME);
/** Who is who at home, by shirt: 4 a woman, 5 a man of fifty, 6 a woman of forty-five, 7 a leader, 8 neither. */
const BORN = { 4: 1995, 5: 1976, 6: 1981, 7: 1990, 8: 1982 };
const COUNTS: Readonly<Record<string, readonly string[]>> = {
  4: ["woman"],
  6: ["woman", "professional"],
  7: ["leader"],
};

let db: Db;
let services: Services;
let close: () => Promise<void>;
let home: string;

beforeEach(async () => {
  ({ db, services, close } = await smallSeason());
  const fixture = await db.fixture.findUniqueOrThrow({ where: { id: GAME } });
  home = fixture.homeTeamId ?? "";
  for (const [shirt, birthYear] of Object.entries(BORN))
    await db.player.update({
      where: { id: `${home}-${shirt}` },
      data: { birthYear, categories: JSON.stringify(COUNTS[shirt] ?? []) },
    });
});
afterEach(() => close());

async function playedBy(game: (typeof REGULATIONS)["workers-league"]["game"]) {
  const { settings } = await db.season.findUniqueOrThrow({ where: { id: "small" } });
  const regulations = { ...REGULATIONS["workers-league"], game };
  await db.season.update({
    where: { id: "small" },
    data: { settings: JSON.stringify({ ...JSON.parse(settings), regulations }) },
  });
  services.league.changed();
}
const { game: WORKERS } = REGULATIONS["workers-league"];

const marksOf = (players: readonly SquadPlayer[]) =>
  Object.fromEntries(
    players.flatMap(({ jersey, bonus, categories }) =>
      bonus || categories ? [[jersey, [bonus ?? 0, categories ?? []]]] : [],
    ),
  );
const listOf = (players: readonly SquadPlayer[]): Listed[] =>
  players.map(({ id, jersey, captain, bonus, categories }) => ({
    ...{ player: playerId(id), jersey, captain },
    ...(bonus ? { bonus } : {}),
    ...(categories ? { categories: [...categories] } : {}),
  }));

let said = 0;
async function say(command: GameCommand) {
  const actor = { kind: "account", id: "wang", role: "organiser", name: "王芳" } as const;
  const wish = { stream: STREAM, id: uuidOf(`said ${said++}`), command };
  const [answer] = await services.live.submit([wish], services.games.gate(actor, "wang"));
  return answer?.ok ? "ok" : answer?.refusal;
}
const state = () => {
  const found = services.league.game(GAME)?.state;
  if (!found) throw new Error("no game");
  return found;
};

describe("a match list", () => {
  test("[G19] says the bonus of women and of those old enough in the year of the game, and nothing else", async () => {
    await playedBy(WORKERS);
    const { squads } = await services.games.table(GAME);
    expect(marksOf(squads.home)).toEqual({ 4: [1, []], 5: [2, []], 6: [2, []] });
    expect(marksOf(squads.away)).toEqual({});
    expect(JSON.stringify(squads)).not.toMatch(/woman|leader|professional|19\d\d/);
  });

  test("[G20] says who counts for a quota, of those categories alone that the regulations ask for", async () => {
    const quotas = [{ category: "leader" as const, of: "list" as const, min: 1, max: 2 }];
    await playedBy({ ...WORKERS, basketBonus: [], quotas });
    const { squads } = await services.games.table(GAME);
    expect(marksOf(squads.home)).toEqual({ 7: [0, ["leader"]] });
  });

  test("[G19] of a season without bonus and quotas says nothing of anybody", async () => {
    await playedBy(REGULATIONS.fiba.game);
    const { squads } = await services.games.table(GAME);
    expect(marksOf(squads.home)).toEqual({});
  });

  test("[G19] that claims another bonus is refused", async () => {
    await playedBy(WORKERS);
    const { squads } = await services.games.table(GAME);
    const list = listOf(squads.home);
    const claimed = list.map((one) => (one.jersey === "8" ? { ...one, bonus: 2 } : one));
    expect(await say({ type: "list", side: "home", players: claimed })).toMatchObject({
      ...{ code: "other-bonus", player: `${home}-8` },
    });
    const dropped = list.map(({ bonus, ...one }) => one);
    expect(await say({ type: "list", side: "home", players: dropped })).toMatchObject({
      code: "other-bonus",
    });
    expect(await say({ type: "list", side: "home", players: list })).toBe("ok");
  });
});

describe("a workers' league game", () => {
  test("[G19] counts a woman's basket one more on the board and in the box score, and her free throw not", async () => {
    await playedBy(WORKERS);
    const { squads } = await services.games.table(GAME);
    for (const side of ["home", "away"] as const) {
      const players = listOf(squads[side]);
      expect(await say({ type: "list", side, players })).toBe("ok");
      const five = players.filter(({ jersey }) => Number(jersey) <= 8).map(({ player }) => player);
      expect(await say({ type: "line-up", side, players: five })).toBe("ok");
    }
    expect(await say({ type: "start-period", period: 1, ms: WORKERS.periodMs })).toBe("ok");
    const shot = (jersey: string, kind: "ft" | "fg2" | "fg3", ms: number): GameCommand => ({
      ...{ type: "shoot", side: "home", player: playerId(`${home}-${jersey}`) },
      ...{ shot: kind, made: true, period: 1, ms },
    });
    expect(await say(shot("4", "fg2", 400_000))).toBe("ok");
    expect(await say(shot("5", "fg3", 390_000))).toBe("ok");
    expect(await say(shot("8", "fg2", 380_000))).toBe("ok");
    expect(state().home.points).toBe(2 + 1 + (3 + 2) + 2);
    const box = boxScore(state()).home;
    const points = Object.fromEntries(box.players.map((row) => [row.no, row.pts]));
    expect(points).toMatchObject({ 4: 3, 5: 5, 8: 2 });
    expect(box.total.pts).toBe(10);
    const open = await services.openData.game(GAME);
    expect(JSON.stringify(open)).not.toMatch(/birthYear|"woman"|"professional"|"leader"/);
  });

  test("[G20] flags a five that does not keep a quota, and lets it through for whoever insists", async () => {
    const quotas = [{ category: "woman" as const, of: "court" as const, min: 2, max: null }];
    await playedBy({ ...WORKERS, quotas });
    const { squads } = await services.games.table(GAME);
    const players = listOf(squads.home);
    expect(await say({ type: "list", side: "home", players })).toBe("ok");
    const five = (shirts: readonly string[]) => shirts.map((one) => playerId(`${home}-${one}`));
    const lineUp = (shirts: readonly string[], override?: string) =>
      say({
        type: "line-up",
        side: "home",
        players: five(shirts),
        ...(override ? { override } : {}),
      });
    const refusal = await lineUp(["4", "5", "7", "8", "9"]);
    expect(refusal).toMatchObject({ code: "quota-court-woman-few", override: "quota" });
    expect(await lineUp(["4", "5", "7", "8", "9"], "quota")).toBe("ok");
    expect(await lineUp(["4", "5", "6", "7", "8"])).toBe("ok");
  });
});
