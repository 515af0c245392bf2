import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { round } from "../../../domain/festival/judging/index";
import { roundCommand, roundEvent } from "../../../domain/festival/judging/vocabulary";
import { replay } from "../../../domain/live/commit";
import type { Wish } from "../../../domain/live/wish";
import { anyRound, type LivedRound, opened } from "../../support/judging";

describe("laws over rounds of anything at all", () => {
  const acts = anyRound;
  const lives = (given: readonly ((tenths: number) => Wish<RoundWish>)[], marks: number) => {
    const lived = opened();
    let nth = 0;
    for (const act of given) lived.say(act(700 + ((marks * ++nth * 37) % 300)), `p${nth % 3}`);
    return lived;
  };

  it("replaying equals living through it, and nothing impossible is left", () => {
    fc.assert(
      fc.property(acts(), (given) => {
        const lived = lives(given, 1);
        expect(replay(round, lived.commits)).toEqual(lived.state);
        expect(round.oddities(lived.state)).toEqual([]);
      }),
    );
  });

  it("taking back equals its never having happened", () => {
    fc.assert(
      fc.property(acts(), fc.nat(), (given, which) => {
        const lived = lives(given, 1);
        const target = lived.commits[which % lived.commits.length];
        if (!target || !lived.say({ type: "void", commit: target.id }).ok) return;
        const without = lived.commits.filter(
          ({ seq, void: gone }) => seq !== target.seq && gone === undefined,
        );
        expect(lived.state).toEqual(replay(round, without));
      }),
    );
  });

  it("[J3] the same acts with other marks say the same, but for commitments, until a reveal", () => {
    const masked = (lived: LivedRound) =>
      JSON.stringify([lived.commits, lived.state]).replaceAll(/"[0-9a-f]{64}"/g, '"#"');
    fc.assert(
      fc.property(acts(), fc.integer({ min: 2, max: 50 }), (given, marks) => {
        const hidden = given.filter((act) => (act(0) as { type: string }).type !== "reveal");
        expect(masked(lives(hidden, marks))).toBe(masked(lives(hidden, 1)));
      }),
    );
  });

  it("[J7] a score is what its revealed sheets and the points off and on say", () => {
    let scores = 0;
    fc.assert(
      fc.property(acts(), (given) => {
        for (const { shown, confirmed } of lives(given, 1).state.entries) {
          if (!shown?.tally) continue;
          scores++;
          expect(shown.sheets.map(({ commitment }) => commitment)).toEqual(
            confirmed?.sheets.map(({ commitment }) => commitment),
          );
          const { deduction = 0, bonus = 0 } = confirmed ?? {};
          expect(shown.tally.score).toBe(shown.tally.mean - deduction + bonus);
        }
      }),
      { seed: 3, numRuns: 200 },
    );
    expect(scores).toBeGreaterThan(0);
  });

  it("what is said is what the vocabulary knows, and survives being stored", () => {
    fc.assert(
      fc.property(acts(), (given) => {
        for (const act of given) expect(roundCommand.safeParse(act(900)).success).toBe(true);
        for (const { events } of lives(given, 1).commits)
          for (const event of events)
            expect(roundEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
      }),
      { numRuns: 30 },
    );
  });
});
