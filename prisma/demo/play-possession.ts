import type { Random } from "../../domain/kernel/random";
import { inBonus } from "../../domain/league/game/fouls";
import { onCourt, other } from "../../domain/league/game/state";
import type { Side } from "../../domain/league/game/vocabulary";
import { sendOff, substitutions, timeOuts } from "./bench-coach";
import type { ScorersTable } from "./scorers-table";
import { oneOf, skillsOf } from "./skills";

/** Two teams on court: the table that writes down what they do, chance, and how strong each is (0–100). */
export interface Floor {
  readonly table: ScorersTable;
  readonly random: Random;
  readonly strength: Readonly<Record<Side, number>>;
}

/**
 * One team has the ball until the other gets it: who has it next, or null when the period (or the game) is over
 * before that. All chances are per mille and were set so that a game of 4 × 10 minutes ends about 65:60.
 */
export function possession(floor: Floor, side: Side): Side | null {
  const { table, random } = floor;
  for (;;) {
    table.startClock();
    if (!table.pass(5_000 + random.below(18_000))) return null;
    const next = attack(floor, side);
    if (next !== "same") return next;
  }
}

/** `same`: the team keeps the ball. */
type Next = Side | "same" | null;

function attack(floor: Floor, side: Side): Next {
  const edge = Math.trunc((floor.strength[side] - floor.strength[other(side)]) / 2);
  const roll = floor.random.below(1000);
  if (roll < 150 - edge) return turnover(floor, side);
  if (roll < 168 - edge) return offensiveFoul(floor, side);
  if (roll < 288) return defensiveFoul(floor, side);
  if (roll < 295) return heldBall(floor, side);
  if (roll < 298) return technical(floor, side);
  if (roll < 301) return unsportsmanlike(floor, side);
  return shot(floor, side, edge);
}

function shot(floor: Floor, side: Side, edge: number): Next {
  const { table, random } = floor;
  const three = random.below(1000) < 280;
  const shooter = one(floor, side, three ? "distance" : "scoring");
  if (!shooter) return other(side);
  const kind = three ? "fg3" : "fg2";
  const chance =
    (three ? 285 : 480) + edge * 3 + skillsOf(shooter)[three ? "distance" : "scoring"] * 8 - 56;
  const made = random.below(1000) < chance;
  const fouled = random.below(1000) < (three ? 35 : 140);
  const own = random.below(5000) === 0;
  if (own) {
    table.say({ type: "own-basket", ...table.time, side });
    return other(side);
  }
  if (!made && fouled) return shootingFoul(floor, side, shooter, three ? 3 : 2);
  const mate =
    random.below(1000) < (three ? 680 : 480) ? one(floor, side, "passing", shooter) : undefined;
  table.say({
    type: "shoot",
    ...table.time,
    side,
    player: shooter,
    shot: kind,
    made,
    ...(made && mate ? { assist: mate } : {}),
  });
  if (made)
    return fouled && random.below(4) === 0 ? shootingFoul(floor, side, shooter, 1) : other(side);
  const blocker = random.below(1000) < 60 ? one(floor, other(side), "rebounding") : undefined;
  if (blocker)
    table.say({ type: "block", ...table.time, side: other(side), player: blocker, on: shooter });
  return rebound(floor, side, 270);
}

/** `chance`: that the shooting team gets it. */
function rebound(floor: Floor, shooting: Side, chance: number): Next {
  const { table, random } = floor;
  if (!table.pass(1_000 + random.below(1_500))) return null;
  const offensive = random.below(1000) < chance;
  const side = offensive ? shooting : other(shooting);
  const out = random.below(1000) < 70;
  const player = out ? null : (one(floor, side, "rebounding") ?? null);
  if (out) table.whistle();
  table.say({
    type: "rebound",
    ...table.time,
    side,
    player,
    end: offensive ? "offensive" : "defensive",
  });
  if (out && !deadBall(floor)) return null;
  return offensive ? "same" : side;
}

function turnover(floor: Floor, side: Side): Next {
  const { table, random } = floor;
  const loser = random.below(1000) < 60 ? null : (one(floor, side, "passing") ?? null);
  const thief =
    loser !== null && random.below(1000) < 480 ? one(floor, other(side), "passing") : undefined;
  if (!thief) table.whistle();
  table.say({ type: "turn-over", ...table.time, side, player: loser });
  if (thief) table.say({ type: "steal", ...table.time, side: other(side), player: thief });
  else if (!deadBall(floor)) return null;
  return other(side);
}

function offensiveFoul(floor: Floor, side: Side): Next {
  const { table } = floor;
  const player = one(floor, side, "fouling");
  const on = one(floor, other(side), "rebounding");
  if (!player || !on) return other(side);
  table.whistle();
  table.say({ type: "foul", ...table.time, side, player, kind: "offensive", on });
  table.say({ type: "turn-over", ...table.time, side, player });
  return deadBall(floor) ? other(side) : null;
}

/** A foul away from a shot: free throws only when the team is in the bonus (G6). */
function defensiveFoul(floor: Floor, side: Side): Next {
  const { table } = floor;
  const fouler = one(floor, other(side), "fouling");
  const on = one(floor, side, "scoring");
  if (!fouler || !on) return "same";
  const bonus = inBonus(table.state.rules, table.state[other(side)], table.period);
  table.whistle();
  table.say({
    type: "foul",
    ...table.time,
    side: other(side),
    player: fouler,
    kind: "personal",
    on,
  });
  if (!deadBall(floor)) return null;
  return bonus ? freeThrows(floor, side, on, 2) : "same";
}

function shootingFoul(floor: Floor, side: Side, shooter: Player, throws: number): Next {
  const { table } = floor;
  const fouler = one(floor, other(side), "fouling");
  if (!fouler) return other(side);
  table.whistle();
  table.say({
    type: "foul",
    ...table.time,
    side: other(side),
    player: fouler,
    kind: "personal",
    on: shooter,
  });
  if (!sendOff(table)) return null;
  return freeThrows(floor, side, shooter, throws);
}

type Player = NonNullable<ReturnType<typeof one>>;

/** The shooter throws; a missed last one is played on. */
function freeThrows(floor: Floor, side: Side, shooter: Player, throws: number): Next {
  const { table } = floor;
  table.whistle();
  let made = false;
  for (let n = 0; n < throws; n++) made = freeThrow(floor, side, shooter);
  if (made) return deadBall(floor) ? other(side) : null;
  table.startClock();
  return rebound(floor, side, 140);
}

function freeThrow(floor: Floor, side: Side, shooter: Player): boolean {
  const { table, random } = floor;
  const made = random.below(1000) < 590 + skillsOf(shooter).distance * 18;
  const throws = onCourt(table.state[side]).some((line) => line.player === shooter)
    ? shooter
    : one(floor, side, "distance");
  if (throws) table.say({ type: "shoot", ...table.time, side, player: throws, shot: "ft", made });
  return made;
}

/** The arrow gives the ball and turns (G11). */
function heldBall(floor: Floor, side: Side): Next {
  const { table } = floor;
  table.whistle();
  const to = table.state.arrow ?? side;
  table.say({ type: "use-arrow", ...table.time });
  return deadBall(floor) ? (to === side ? "same" : to) : null;
}

/** One free throw at once, then play goes on from where it stopped. */
function technical(floor: Floor, side: Side): Next {
  const { table, random } = floor;
  table.whistle();
  const guilty = random.pick([side, other(side)]);
  const player = random.below(3) === 0 ? undefined : one(floor, guilty, "fouling");
  table.say({
    type: "foul",
    ...table.time,
    side: guilty,
    player: player ?? null,
    kind: player ? "technical" : "coach-technical",
  });
  if (!sendOff(table)) return null;
  const shooter = one(floor, other(guilty), "distance");
  if (shooter) freeThrow(floor, other(guilty), shooter);
  return deadBall(floor) ? "same" : null;
}

/** Two free throws and the ball again. */
function unsportsmanlike(floor: Floor, side: Side): Next {
  const { table } = floor;
  const fouler = one(floor, other(side), "fouling");
  const on = one(floor, side, "scoring");
  if (!fouler || !on) return "same";
  table.whistle();
  table.say({
    type: "foul",
    ...table.time,
    side: other(side),
    player: fouler,
    kind: "unsportsmanlike",
    on,
  });
  if (!sendOff(table)) return null;
  for (let n = 0; n < 2; n++) freeThrow(floor, side, on);
  return deadBall(floor) ? "same" : null;
}

/** What benches do while the ball is dead; false when the game has ended there. */
function deadBall({ table, random }: Floor): boolean {
  if (!sendOff(table)) return false;
  timeOuts(table, random);
  substitutions(table, random);
  return true;
}

const one = (
  { table, random }: Floor,
  side: Side,
  skill: Parameters<typeof oneOf>[2],
  but?: string,
) =>
  oneOf(
    random,
    onCourt(table.state[side]).filter((line) => line.player !== but),
    skill,
  )?.player;
