import type { PlayerId, TeamId } from "../../domain/kernel/ids";
import { type Random, seeded } from "../../domain/kernel/random";
import { periodLength, type Ruleset } from "../../domain/league/game/rules";
import { other } from "../../domain/league/game/state";
import { type GameTime, type Listed, SIDES, type Side } from "../../domain/league/game/vocabulary";
import { sendOff, substitutions } from "./bench-coach";
import { type Floor, possession } from "./play-possession";
import { slip } from "./scorers-slips";
import { type GameWish, ScorersTable } from "./scorers-table";
import { skillsOf } from "./skills";

export type { GameWish } from "./scorers-table";

/** A game to be made up. */
export interface GamePlan {
  /** The same seed and the same plan give the same game, ids included. */
  readonly seed: string;
  readonly rules: Ruleset;
  readonly home: TeamPlan;
  readonly away: TeamPlan;
  /** Stop the story here, the clock standing at `ms`, instead of playing to the end. */
  readonly until?: GameTime;
  /** Whether the scorer makes slips and puts them right. */
  readonly corrections?: boolean;
}

export interface TeamPlan {
  readonly team: TeamId;
  /** All who are registered; at most `rules.listMax` of them are chosen for the game. */
  readonly squad: readonly Listed[];
  /** 0–100; ten more than the opponents are worth about five points a game. */
  readonly strength: number;
}

/**
 * A whole game as the wishes of its scorer, each granted when said after the ones before it: about 350–600 of
 * them, from the opening of the sheet to its signature. A team with too few players forfeits.
 */
export function playGame(plan: GamePlan): readonly GameWish[] {
  const random = seeded(`${plan.seed} play`);
  const table = new ScorersTable(seeded(`${plan.seed} ids`), plan.until);
  table.say({ type: "open", rules: plan.rules, home: plan.home.team, away: plan.away.team });
  for (const side of SIDES)
    table.say({ type: "list", side, players: chosen(plan[side].squad, plan.rules, random) });
  const short = SIDES.find((side) => plan[side].squad.length < plan.rules.onCourt);
  if (short) {
    table.say({ type: "forfeit", side: short, reason: "too few players" });
    table.say({ type: "sign" });
    return table.wishes;
  }
  for (const side of SIDES) table.say({ type: "line-up", side, players: starters(table, side) });
  playAll({ table, random, strength: strengths(plan) }, plan.corrections ?? false);
  return table.wishes;
}

function playAll(floor: Floor, slips: boolean): void {
  const { table, random } = floor;
  const { rules } = table.state;
  for (let period = 1; ; period++) {
    if (!playPeriod(floor, period, slips)) break;
    if (period < rules.periods || table.state.home.points === table.state.away.points) {
      if (sendOff(table)) substitutions(table, random);
      else break;
    } else {
      table.say({ type: "finish", ...table.time });
      break;
    }
  }
  if (!table.stopped) table.say({ type: "sign" });
}

/** False when the game has ended in it, or the story. */
function playPeriod(floor: Floor, period: number, slips: boolean): boolean {
  const { table, random } = floor;
  table.startPeriod(period, periodLength(table.state.rules, period));
  if (!table.pass(0)) return false;
  let ball: Side | null = firstBall(floor, period);
  while (ball !== null) {
    const next = possession(floor, ball);
    if (slips) slip(table, random);
    ball = next;
  }
  if (table.stopped || table.state.phase === "over") return false;
  table.say({ type: "end-period", ...table.time });
  return true;
}

/** The jump ball of the first period sets the arrow against its winner; later periods begin with the arrow (G11). */
function firstBall({ table, random }: Floor, period: number): Side {
  const { arrow } = table.state;
  table.startClock();
  // Beginning a later period has turned the arrow already.
  if (period > 1 && arrow !== null) return other(arrow);
  const ball = random.pick(SIDES);
  table.say({ type: "jump-ball", ...table.time, side: ball });
  return ball;
}

const strengths = (plan: GamePlan) => ({
  // A few people of one's own on the stands are worth something.
  home: plan.home.strength + 2,
  away: plan.away.strength,
});

/** The captain and, where there are more than may be listed, some of the others, in the order of their shirts. */
function chosen(squad: readonly Listed[], rules: Ruleset, random: Random): Listed[] {
  const order = random.shuffle(squad);
  const first = [...order.filter((one) => one.captain), ...order.filter((one) => !one.captain)];
  return first
    .slice(0, rules.listMax)
    .sort((a, b) => Number(a.jersey) - Number(b.jersey) || a.jersey.length - b.jersey.length)
    .map(({ player, jersey, captain }) => ({ player, jersey, captain }));
}

function starters({ state }: ScorersTable, side: Side): PlayerId[] {
  const value = (player: PlayerId) => {
    const { scoring, distance, rebounding, passing } = skillsOf(player);
    return scoring + distance + rebounding + passing;
  };
  return state[side].players
    .map((line) => line.player)
    .sort((a, b) => value(b) - value(a))
    .slice(0, state.rules.onCourt);
}
