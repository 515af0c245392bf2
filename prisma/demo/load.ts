import { type CommandId, gameStream, playerId, teamId } from "../../domain/kernel/ids";
import { addDays, type LocalDay, localAt, monday } from "../../domain/kernel/time";
import { game } from "../../domain/league/game/index";
import type { GameEvent } from "../../domain/league/game/vocabulary";
import { advance, type Placed } from "../../domain/live/commit";
import { decideWish } from "../../domain/live/wish";
import { clashesOf } from "../../domain/schedule/clashes";
import { slotsBetween } from "../../domain/schedule/slots";
import type { Placement } from "../../domain/schedule/world";
import { drawSeason, publishSeason, registerSeason } from "../../server/league/season-setup";
import type { SeasonView } from "../../server/league/season-view";
import { task } from "../../server/schedule/task";
import type { Services } from "../../server/services";
import { assignCrews } from "./crews";
import { loadFestival } from "./load-festival";
import { type GamePlan, type GameWish, playGame } from "./play-game";
import { demoSeason } from "./season-data";

const SEED = "gongba-2024";
const BY = "demo";
/** How many wishes a device sends at once. */
const BATCH = 500;

/**
 * Loads the demo into an empty installation, through the services that people use: the season is registered, drawn,
 * planned and published; three weeks are played; one game stands in its fourth quarter with the clock stopped.
 * @returns the id of the game that is on
 */
export async function loadDemo(services: Services, now: () => number): Promise<string | null> {
  const { db, league, plans } = services;
  const { day, minutes } = localAt(now(), "Asia/Shanghai");
  const data = await demoSeason(day);
  const doing = { db, now, by: BY };
  await registerSeason(doing, data);
  const refusal = await drawSeason(doing, data.id, SEED);
  if (refusal) throw new Error(`demo draw: ${refusal.code}`);
  league.changed();
  const pinned = tonight(await league.view(), day, minutes);
  // Nothing may have been missed: what lies before today in this week, and the rest of today, stays free.
  const blackoutDays = [...daysFrom(monday(day), day), day];
  await plans.planAll(SEED, BY, { pinned, blackoutDays });
  await publishSeason(doing, data.id);
  league.changed();
  await assignCrews(services, day, SEED, BY);
  const { games } = await league.view();
  const onNow = pinned[0]?.fixtureId ?? null;
  const played = games
    .filter((game) => game.day !== null && game.day < day)
    .sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? -1 : 1));
  for (const game of played) await play(services, game.id, null);
  if (onNow) await play(services, onNow, { period: 4, ms: 167_000 });
  await loadFestival(services, now);
  await services.live.keepFolds();
  return onNow;
}

const daysFrom = (from: LocalDay, to: LocalDay): LocalDay[] =>
  from < to ? [from, ...daysFrom(addDays(from, 1), to)] : [];

/** Games for today: one in the slot that has just begun, or the day's first; then up to three later ones. */
function tonight(view: SeasonView, today: LocalDay, minutes: number): Placement[] {
  const { world, draft } = task(view.book, view.games);
  const slots = slotsBetween(world.venues, today, today, world.settings.slotMinutes);
  const begun = slots.filter(
    (slot) => slot.start <= minutes && slot.start + world.settings.slotMinutes > minutes,
  );
  const [first] = [...begun, ...slots.filter((slot) => slot.start > minutes), ...slots.reverse()];
  if (!first) return [];
  const later = slots
    .filter((slot) => slot.start > Math.max(minutes, first.start))
    .sort((a, b) => a.start - b.start);
  const fixtures = draft.fixtures.filter((fixture) => fixture.home !== null && fixture.round >= 2);
  const placed: Placement[] = [];
  for (const slot of [first, ...begun, ...later]) {
    if (placed.length === 4) break;
    const fixture = fixtures.find(
      (one) =>
        !placed.some((other) => other.fixtureId === one.id) &&
        clashesOf(one, slot, { fixtures: draft.fixtures, placed }, world).length === 0,
    );
    if (fixture) placed.push({ fixtureId: fixture.id, slot });
  }
  return placed;
}

async function play(
  services: Services,
  id: string,
  until: { period: number; ms: number } | null,
): Promise<void> {
  const { live, league, games } = services;
  await games.open(id);
  const { book } = await league.view();
  const state = league.game(id)?.state;
  const [home, away] = [state?.home.team, state?.away.team];
  if (!state || !home || !away) throw new Error(`demo: ${id} has no teams`);
  const side = (team: string) => ({
    team: teamId(team),
    strength: 80 - 6 * book.settings.pots.findIndex((pot) => pot.includes(team)),
    squad: [...book.players.values()]
      .filter((player) => player.teamId === team)
      .map((player) => ({
        player: playerId(player.id),
        jersey: player.jersey,
        captain: player.captain,
      })),
  });
  const plan = {
    rules: state.rules,
    home: side(home),
    away: side(away),
    corrections: true,
  };
  const wishes = until
    ? closeGame({ ...plan, until }, id)
    : playGame({ ...plan, seed: `${SEED} ${id}` });
  const stream = gameStream(id);
  for (let from = 0; from < wishes.length; from += BATCH) {
    const items = wishes
      .filter((wish) => wish.command.type !== "open")
      .slice(from, from + BATCH)
      .map(({ id, command }) => ({ stream, id, command: { ...command } }));
    const answers = await live.submit(items, { may: () => true, by: BY });
    const refused = answers.find((answer) => !answer.ok);
    if (refused && !refused.ok) throw new Error(`demo: ${id}: ${JSON.stringify(refused.refusal)}`);
  }
}

/** A game worth looking in on: the first of some seeds in which the teams are within a few points at that moment. */
function closeGame(plan: Omit<GamePlan, "seed">, id: string): readonly GameWish[] {
  const told = (chapter: number) => playGame({ ...plan, seed: `${SEED} ${id} ${chapter}` });
  for (let chapter = 1; chapter <= 12; chapter++) {
    const wishes = told(chapter);
    if (Math.abs(margin(wishes)) <= 5) return wishes;
  }
  return told(1);
}

function margin(wishes: readonly GameWish[]): number {
  const { state } = wishes.reduce(
    ({ commits, state }, { id, command }) => {
      const granted = decideWish(game, { commits, state }, command, { at: 0, by: BY });
      if (!granted.ok) throw new Error(`demo: ${granted.refusal.code}`);
      const commit = { seq: commits.length + 1, id, ...granted.value };
      return { commits: [...commits, commit], state: advance(game, state, commits, commit) };
    },
    {
      commits: [] as readonly (Placed<GameEvent> & { readonly id: CommandId })[],
      state: game.initial,
    },
  );
  return state.home.points - state.away.points;
}
