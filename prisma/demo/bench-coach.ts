import type { Random } from "../../domain/kernel/random";
import { outOf, timeoutsLeft } from "../../domain/league/game/fouls";
import { type GameState, onCourt, other, type PlayerLine } from "../../domain/league/game/state";
import { SIDES, type Side } from "../../domain/league/game/vocabulary";
import type { ScorersTable } from "./scorers-table";
import { skillsOf } from "./skills";

/** A team with fewer left on court than this has lost by default (G12). */
const FEWEST = 2;

/** Sends off who may not play on; false when a team is then too few, which ends the game. */
export function sendOff(table: ScorersTable): boolean {
  for (const side of SIDES) {
    const gone = onCourt(table.state[side]).filter((line) => outOf(table.state.rules, line));
    if (gone.length === 0) continue;
    const fresh = bench(table.state, side).slice(0, gone.length);
    table.say({ type: "substitute", ...table.time, side, ...swap(gone, fresh) });
    if (onCourt(table.state[side]).length < FEWEST) {
      table.say({ type: "default", ...table.time, side, reason: "too few players" });
      return false;
    }
  }
  return true;
}

/** At a dead ball both coaches may rest those who have been on for long. */
export function substitutions(table: ScorersTable, random: Random): void {
  for (const side of SIDES) {
    const tired = onCourt(table.state[side]).filter(
      (line) => random.below(1000) < tiredness(table, line),
    );
    const fresh = bench(table.state, side).slice(0, tired.length);
    if (fresh.length === 0) continue;
    table.say({
      type: "substitute",
      ...table.time,
      side,
      ...swap(tired.slice(0, fresh.length), fresh),
    });
  }
}

/** At a dead ball a coach may stop the other team's run, or talk when the end is near. */
export function timeOuts(table: ScorersTable, random: Random): void {
  for (const side of SIDES) {
    const { state } = table;
    const left = timeoutsLeft(state.rules, state[side], table.time);
    if (left === 0) continue;
    const late = table.period >= state.rules.periods && table.ms < 180_000;
    const close = Math.abs(state.home.points - state.away.points) <= 8;
    const chance = runAgainst(state, side) >= 7 ? 350 : late && close ? 250 : 30;
    if (random.below(1000) >= chance) continue;
    table.whistle("time-out");
    table.say({ type: "time-out", ...table.time, side });
    return;
  }
}

/** Points of the other side since this one last scored. */
function runAgainst(state: GameState, side: Side): number {
  const last = state.plays.findLastIndex(
    ({ event }) => event.type === "scored" && event.side === side,
  );
  const then = state.plays[last];
  const opponents = other(side);
  return state[opponents].points - (then?.[opponents] ?? 0);
}

function tiredness(table: ScorersTable, line: PlayerLine): number {
  if (line.since === null) return 150;
  const stint = line.since - table.ms;
  if (line.fouls.length >= table.state.rules.foulLimit - 1 && stint < 300_000) return 60;
  return stint < 150_000 ? 5 : stint < 300_000 ? 60 : 160;
}

/** Those who may come in, the least used first, the better ones before the others. */
const bench = (state: GameState, side: Side): readonly PlayerLine[] =>
  state[side].players
    .filter((line) => !line.onCourt && outOf(state.rules, line) === null)
    .sort((a, b) => share(a) - share(b));

const share = (line: PlayerLine) =>
  line.playedMs / (6 + skillsOf(line.player).scoring + skillsOf(line.player).rebounding);

const swap = (out: readonly PlayerLine[], fresh: readonly PlayerLine[]) => ({
  out: out.map((line) => line.player),
  in: fresh.map((line) => line.player),
});
