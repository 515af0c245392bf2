import { type CommandId, playerId, teamId } from "../domain/kernel/ids";
import { boxScore } from "../domain/league/box-score";
import { game } from "../domain/league/game/index";
import { FIBA } from "../domain/league/game/rules";
import type { GameEvent } from "../domain/league/game/vocabulary";
import { replay } from "../domain/live/commit";
import { decideWish } from "../domain/live/wish";
import { playGame } from "../prisma/demo/play-game";
import { type Bench, median } from "./table";

const EVENTS = 600;
const ROUNDS = 60;

/** Folding a long game from nothing and its box score, beside reading the same log as JSON, and as the game grows. */
export const fold: Bench = {
  name: "fold of a game",
  run: async () => {
    const whole = longGame();
    const sizes = [EVENTS / 4, EVENTS / 2, EVENTS].map((events) => measured(upTo(whole, events)));
    const [first, last] = [sizes[0], sizes.at(-1)];
    if (!first || !last) return [];
    // 1 where cost grows as the events do, 2 where it grows with their square.
    const growth = Math.log(last.fold / first.fold) / Math.log(last.events / first.events);
    const { events, fold, box, parse } = last;
    return [
      {
        what: `fold of a ${events}-event game`,
        figure: `${fold.toFixed(2)} ms, ${((fold * 1000) / events).toFixed(1)} µs an event`,
        against: `JSON.parse of its log: ${parse.toFixed(2)} ms`,
        ratio: fold / parse,
      },
      {
        what: "its box score",
        figure: `${box.toFixed(3)} ms`,
        against: `the fold: ${fold.toFixed(2)} ms`,
        ratio: box / fold,
      },
      {
        what: "fold as events grow",
        figure: sizes.map((size) => `${size.events}: ${size.fold.toFixed(2)} ms`).join(", "),
        against: "exponent of the growth, 1 is linear",
        ratio: growth,
      },
    ];
  },
};

/** The beginning of a game, with so many events. */
function upTo(commits: readonly Said[], most: number): readonly Said[] {
  let count = 0;
  return commits.filter(({ events }) => {
    count += events.length;
    return count <= most;
  });
}

function measured(commits: readonly Said[]) {
  const text = JSON.stringify(commits);
  const times = { fold: [] as number[], box: [] as number[], parse: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.fold.push(timed(() => replay(game, commits)));
    const state = replay(game, commits);
    times.box.push(timed(() => boxScore(state)));
    times.parse.push(timed(() => JSON.parse(text)));
  }
  return {
    events: commits.reduce((sum, { events }) => sum + events.length, 0),
    fold: median(times.fold),
    box: median(times.box),
    parse: median(times.parse),
  };
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** A made-up game of long periods, cut to the events that are wanted. */
function longGame() {
  const side = (name: string) => ({
    team: teamId(name),
    strength: 60,
    squad: Array.from({ length: 12 }, (_, index) => ({
      player: playerId(`${name}-${index}`),
      jersey: String(index + 4),
      captain: index === 0,
    })),
  });
  const rules = { ...FIBA, periodMs: 900_000 };
  const wishes = playGame({ seed: "bench", rules, home: side("A"), away: side("B") });
  const commits: Said[] = [];
  let [state, count] = [game.initial, 0];
  for (const { id, command } of wishes) {
    if (count >= EVENTS) return commits;
    const granted = decideWish(game, { commits, state }, command, { at: 0, by: "" });
    if (!granted.ok) throw new Error(granted.refusal.code);
    commits.push({ seq: commits.length + 1, id, events: granted.value.events });
    for (const event of granted.value.events) state = game.evolve(state, event);
    count += granted.value.events.length;
  }
  throw new Error(`the game has only ${count} events`);
}

interface Said {
  readonly seq: number;
  readonly id: CommandId;
  readonly events: readonly GameEvent[];
}
