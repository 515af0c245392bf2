import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { teamId } from "../../../../domain/kernel/ids";
import {
  type SwissMeeting,
  swissRoundsMost,
  swissSeason,
  swissSlots,
} from "../../../../domain/league/formats/swiss-season";
import { decidedSwiss } from "../../../../domain/league/group/decided-swiss";
import { STANDINGS_PRESETS } from "../../../../domain/league/standings-rules";

const teamsOf = (n: number) => Array.from({ length: n }, (_, at) => `t${at + 1}`);
const meeting = (pair: { home: string | null; away: string | null }, homeWins: boolean) =>
  ({ ...pair, winner: homeWins ? "home" : "away" }) as SwissMeeting;
const pairKey = ({ home, away }: { home: string | null; away: string | null }) =>
  [home, away].sort().join();

/** Plays the games of a season in an order that chance chooses within each round. */
function play(n: number, rounds: number, ends: readonly number[]) {
  const teams = teamsOf(n);
  const played = new Map<string, SwissMeeting>();
  const now = () => swissSeason(teams, rounds, (key) => played.get(key) ?? null);
  let at = 0;
  const chance = () => ends[at++ % ends.length] ?? 0;
  for (let round = 1; round <= rounds; round += 1) {
    const paired = now().games.filter((game) => game.round === round);
    const left = [...paired];
    while (left.length > 0) {
      const [game] = left.splice(chance() % left.length, 1);
      if (!game || game.home === null || game.away === null) throw new Error("not paired");
      played.set(game.key, meeting({ home: game.home, away: game.away }, chance() % 2 === 0));
      // What begins changes none of the others.
      if (n <= 16) expect(now().games.filter((one) => one.round === round)).toEqual(paired);
    }
  }
  return { teams, played, now };
}

const ends = fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 });

describe("a Swiss system as a season plays it", () => {
  test("[F10] for 2 to 64 teams as many rounds as a season may have are paired, nobody meets or rests twice, and a begun game changes no other", () => {
    const asked = fc.record({
      n: fc.oneof(fc.integer({ min: 2, max: 16 }), fc.integer({ min: 2, max: 64 })),
      ends,
    });
    fc.assert(
      fc.property(asked, ({ n, ends }) => {
        const rounds = Math.min(swissRoundsMost(n), n > 16 ? 4 : 8);
        const { now, teams } = play(n, rounds, ends);
        const { games, byes, rows, complete } = now();
        expect(complete).toBe(true);
        expect(games).toHaveLength(swissSlots(n, rounds).length);
        expect(new Set(games.map(pairKey)).size).toBe(games.length);
        const rested = byes.flatMap((bye) => bye ?? []);
        expect(rested).toHaveLength(n % 2 === 0 ? 0 : rounds);
        expect(new Set(rested).size).toBe(rested.length);
        // Each round every team plays or rests, and its losses are those of its games.
        for (const row of rows) expect(row.played + row.byes).toBe(rounds);
        expect(rows.map(({ team }) => team).toSorted()).toEqual(teams.toSorted());
        expect(rows.reduce((sum, { lost }) => sum + lost, 0)).toBe(games.length);
      }),
      { numRuns: 25 },
    );
  });

  test("[F10] after a correction games that have begun keep their teams, everybody still plays once a round, and again only where nothing else is left", () => {
    const asked = fc.record({
      n: fc.integer({ min: 4, max: 12 }),
      ends,
      turn: fc.nat(),
      held: fc.nat(),
    });
    fc.assert(
      fc.property(asked, ({ n, ends, turn, held }) => {
        const { teams, played } = play(n, 2, ends);
        const second = [...played].filter(([key]) => key.startsWith("swiss2"));
        const kept = 1 + (held % second.length);
        for (const [key] of second.slice(kept)) played.delete(key);
        const firsts = [...played.keys()].filter((key) => key.startsWith("swiss1"));
        const corrected = firsts[turn % firsts.length] ?? "";
        const was = played.get(corrected);
        if (!was) return;
        played.set(corrected, { ...was, winner: was.winner === "home" ? "away" : "home" });
        const { games, byes } = swissSeason(teams, 2, (key) => played.get(key) ?? null);
        const round = games.filter((game) => game.round === 2);
        for (const [key, { home, away }] of second.slice(0, kept))
          expect(round.find((game) => game.key === key)).toMatchObject({ home, away });
        const there = round.flatMap(({ home, away }) => [home ?? "", away ?? ""]);
        expect([...there, ...(n % 2 === 0 ? [] : [byes[1] ?? ""])].toSorted()).toEqual(
          teams.toSorted(),
        );
        const first = new Set(games.filter((game) => game.round === 1).map(pairKey));
        const again = round.filter((game) => first.has(pairKey(game)));
        const free = round.slice().filter(({ key }) => !played.has(key)).length;
        if (free > 2) expect(again).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("[F10] a round waits for every result of those before it", () => {
    const { teams, played } = play(8, 2, [0]);
    for (const key of [...played.keys()]) if (key !== "swiss1-1") played.delete(key);
    const { games, complete } = swissSeason(teams, 2, (key) => played.get(key) ?? null);
    expect(complete).toBe(false);
    expect(games.filter(({ round }) => round === 2).every(({ home }) => home === null)).toBe(true);
  });

  test("[F11] who is level after the last round is parted by the lots of exactly these teams", () => {
    const { teams, played, now } = play(4, 1, [0]);
    const rules = STANDINGS_PRESETS.fiba;
    const games = [...played.values()].map(({ home, away }) => ({
      ...{ home, away, homeScore: 60, awayScore: 50 },
    }));
    const decided = (lots: readonly string[]) =>
      decidedSwiss(
        now(),
        { teams, games, rules },
        {
          teams: null,
          decisions: [{ type: "lots-entered", teams: lots.map(teamId), reason: "抽签" }],
        },
      );
    const [first = [], second = []] = decided(["t1", "t2", "t3"]).standings.ranks;
    expect([first.length, second.length]).toEqual([2, 2]);
    expect(decided(["t1", "t2", "t3"])).toMatchObject({
      lotsDue: [first, second],
      decisions: [{ counts: false }],
    });
    const parted = decided(first.toReversed());
    expect(parted.standings.ranks).toEqual([...first.toReversed().map((team) => [team]), second]);
    expect(parted.standings.rows.map(({ rank, points }) => [rank, points])).toEqual([
      [1, 1],
      [2, 1],
      [3, 0],
      [3, 0],
    ]);
    expect(parted.lotsDue).toEqual([second]);
  });
});
