import { type CommandId, playerId, teamId } from "../domain/kernel/ids";
import { game } from "../domain/league/game/index";
import { FIBA } from "../domain/league/game/rules";
import type { GameEvent } from "../domain/league/game/vocabulary";
import { replay } from "../domain/live/commit";
import { decideWish } from "../domain/live/wish";
import { playGame } from "../prisma/demo/play-game";
import { type Bench, median } from "./table";

const EVENTS = 600;
const ROUNDS = 60;

/** Folding a long game from nothing, beside reading the same log as JSON. */
export const fold: Bench = {
  name: "fold of a game",
  run: async () => {
    const commits = longGame();
    const events = commits.reduce((sum, commit) => sum + commit.events.length, 0);
    const text = JSON.stringify(commits);
    const times = { fold: [] as number[], parse: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      times.fold.push(timed(() => replay(game, commits)));
      times.parse.push(timed(() => JSON.parse(text)));
    }
    const [folding, parsing] = [median(times.fold), median(times.parse)];
    return [
      {
        what: `fold of a ${events}-event game`,
        figure: `${folding.toFixed(2)} ms, ${((folding * 1000) / events).toFixed(1)} µs an event`,
        against: `JSON.parse of its log: ${parsing.toFixed(2)} ms`,
        ratio: folding / parsing,
      },
    ];
  },
};

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
