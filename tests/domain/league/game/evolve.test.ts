import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { playerId } from "../../../../domain/kernel/ids";
import { game } from "../../../../domain/league/game";
import { FIBA } from "../../../../domain/league/game/rules";
import {
  type GameEvent,
  gameCommand,
  gameEvent,
  SIDES,
} from "../../../../domain/league/game/vocabulary";
import { evolveAll, replay } from "../../../../domain/live/commit";
import { begunGames, gameOf } from "../../../support/games";
import { expectPossible, expectWholeTotals } from "../../../support/whole";
import { wildCommits, wildEvents } from "../../../support/wild";

describe("evolving a game", () => {
  it("accepts any event in any order and never throws, and the totals always agree", () => {
    fc.assert(
      fc.property(wildEvents(), (events) => {
        let state = game.initial;
        for (const event of events) {
          state = game.evolve(state, event);
          expectWholeTotals(state);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("keeps the totals whole however commits are placed", () => {
    fc.assert(
      fc.property(wildCommits(wildEvents(8)), (commits) => {
        expectWholeTotals(replay(game, commits));
      }),
      { numRuns: 200 },
    );
  });

  it("keeps the totals whole when anything at all is thrown into a real game", () => {
    fc.assert(
      fc.property(begunGames({ corrections: true }), wildEvents(30), ({ state }, events) => {
        let next = state;
        for (const event of events) {
          next = game.evolve(next, event);
          expectWholeTotals(next);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("keeps the totals whole when a list or a line-up comes where none can come", () => {
    const H4 = playerId("H4");
    const time = { period: 1, ms: 300_000 };
    const list: GameEvent = { type: "listed", side: "home", players: [] };
    const basket: GameEvent = { ...time, type: "scored", side: "home", player: H4, shot: "fg2" };
    const { states } = gameOf(1);
    const [listedOnly, playing] = [states[3], states[20]];
    for (const state of [listedOnly, playing]) {
      expect(state?.home.players.length).toBeGreaterThan(0);
      const scored = evolveAll(game, state ?? game.initial, [basket, list]);
      expectWholeTotals(scored);
      expect(scored.home.players.map(({ player }) => player)).toContain(H4);
      const lined = evolveAll(game, scored, [{ type: "lined-up", side: "home", players: [] }]);
      expectWholeTotals(lined);
    }
  });

  it("leaves nothing impossible after any wish that was granted", () => {
    for (const seed of [1, 2])
      for (const state of gameOf(seed, { corrections: true }).states) expectPossible(state);
  });

  it("changes nothing of the state it was given", () => {
    const frozen = deepFreeze(structuredClone(gameOf(1).states[200] ?? game.initial));
    fc.assert(
      fc.property(wildEvents(10), (events) => {
        expect(() => evolveAll(game, frozen, events)).not.toThrow();
      }),
    );
  });
});

describe("a game from before", () => {
  it("folds as it did: periods that said nothing of the arrow leave it where it was", () => {
    const { quotas: _, mercy: __, basketBonus: ___, ejection: ____, ...rules } = FIBA;
    const time = { period: 1, ms: 600_000 };
    const old = [
      { type: "opened", rules, home: "A", away: "B" },
      { type: "listed", side: "home", players: [{ player: "A4", jersey: "4", captain: true }] },
      { ...time, type: "period-started" },
      { ...time, type: "arrow-set", side: "away" },
      { ...time, type: "scored", side: "home", player: "A4", shot: "fg2", bonus: 1 },
      { ...time, type: "fouled", side: "home", player: "A4", kind: "technical" },
      { period: 1, ms: 0, type: "period-ended" },
      { period: 2, ms: 600_000, type: "period-started" },
    ].map((event) => gameEvent.parse(event));
    const state = evolveAll(game, game.initial, old);
    expect(state).toMatchObject({ arrow: "away", rules: FIBA, home: { points: 3, start: 0 } });
  });
});

describe("the vocabulary of a game", () => {
  it("reads back every command and every event of whole games as they were said", () => {
    for (const seed of [1, 2, 3]) {
      const { wishes, commits } = gameOf(seed);
      for (const { command } of wishes) expect(gameCommand.parse(command)).toEqual(command);
      for (const { events } of commits)
        for (const event of events) expect(gameEvent.parse(event)).toEqual(event);
    }
  });

  it("knows two sides", () => {
    expect(SIDES).toEqual(["home", "away"]);
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
