import fc from "fast-check";
import { playerId, type StreamId, teamId } from "../../domain/kernel/ids";
import { seeded } from "../../domain/kernel/random";
import { game } from "../../domain/league/game";
import { FIBA, type Ruleset } from "../../domain/league/game/rules";
import type { GameState } from "../../domain/league/game/state";
import type { GameEvent, GameTime, Listed } from "../../domain/league/game/vocabulary";
import { advance, type Commit, GENESIS, hashOf } from "../../domain/live/commit";
import { decideWish } from "../../domain/live/wish";
import { type GameWish, playGame } from "../../prisma/demo/play-game";

export type GameCommit = Commit<GameEvent>;

/** A game as it was lived through: the wishes, the commits they became, and the state after each. */
export interface LivedGame {
  readonly wishes: readonly GameWish[];
  readonly commits: readonly GameCommit[];
  /** `states[n]` is what was true after `n` commits. */
  readonly states: readonly GameState[];
  readonly state: GameState;
}

export const squadOf = (team: string, size = 14): Listed[] =>
  Array.from({ length: size }, (_, i) => ({
    player: playerId(`${team}${i + 4}`),
    jersey: String(i + 4),
    captain: i === 0,
  }));

/** Says wishes one after another and keeps what they become; throws on the first that is refused. */
export function live(wishes: readonly GameWish[], stream = "game/g1" as StreamId): LivedGame {
  const commits: GameCommit[] = [];
  const states: GameState[] = [game.initial];
  let state: GameState = game.initial;
  for (const [index, { id, command }] of wishes.entries()) {
    const said = { at: 1_000 * (index + 1), by: "u1" };
    const granted = decideWish(game, { commits, state }, command, said);
    if (!granted.ok)
      throw new Error(`wish ${index} refused: ${JSON.stringify([command, granted.refusal])}`);
    const body = {
      stream,
      seq: commits.length + 1,
      id,
      ...said,
      ...granted.value,
      prev: commits.at(-1)?.hash ?? GENESIS,
    };
    const commit: GameCommit = { ...body, hash: hashOf(body) };
    state = advance(game, state, commits, commit);
    commits.push(commit);
    states.push(state);
  }
  return { wishes, commits, states, state };
}

interface Kind {
  readonly corrections?: boolean;
  readonly until?: GameTime;
  readonly rules?: Ruleset;
}

const lived = new Map<string, LivedGame>();

/** The made-up game of a seed; games are kept, since several laws look at the same ones. */
export function gameOf(seed: number, kind: Kind = {}): LivedGame {
  const key = JSON.stringify([seed, kind]);
  const known = lived.get(key);
  if (known) return known;
  const random = seeded(`strengths ${seed}`);
  const made = live(
    playGame({
      seed: `game ${seed}`,
      rules: kind.rules ?? FIBA,
      home: { team: teamId("H"), squad: squadOf("H"), strength: 30 + random.below(50) },
      away: { team: teamId("V"), squad: squadOf("V", 11), strength: 30 + random.below(50) },
      corrections: kind.corrections ?? false,
      ...(kind.until ? { until: kind.until } : {}),
    }),
  );
  lived.set(key, made);
  return made;
}

/** Few seeds, so that a property with many runs meets the same games at many different places. */
const seeds = fc.integer({ min: 1, max: 8 });

/** A failing property should name the game, not print all of it. */
const named = <T extends object>(value: T, name: string): T =>
  Object.defineProperty(value, fc.toStringMethod, { value: () => name });

/** Whole games, from the opening of the sheet to the signature. */
export const wholeGames = (kind: Kind = {}): fc.Arbitrary<LivedGame> =>
  seeds.map((seed) => named({ ...gameOf(seed, kind) }, `game ${seed}`));

/** The first part of a game: its commits so far and the state after them. */
export const begunGames = (kind: Kind = {}) =>
  fc.tuple(seeds, fc.double({ min: 0, max: 1, noNaN: true })).map(([seed, share]) => {
    const whole = gameOf(seed, kind);
    const length = Math.floor(share * whole.commits.length);
    const state = whole.states[length] ?? game.initial;
    const begun = { whole, commits: whole.commits.slice(0, length), state };
    return named(begun, `game ${seed}, ${length} commits of it`);
  });
