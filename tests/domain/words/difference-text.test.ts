import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inKnockout } from "../../../domain/league/regulations/knockout";
import { REGULATIONS } from "../../../domain/league/regulations/presets";
import { differenceText, gamesText, regulationsText } from "../../../domain/words/regulations-text";
import { LANGS } from "../../../domain/words/say";
import { anyRegulations } from "../../support/regulations";

const { fiba, "workers-league": workers } = REGULATIONS;

describe.each(LANGS)("what differs between regulations (%s)", (lang) => {
  const linesOf = (...chapters: ReturnType<typeof gamesText>) =>
    chapters.flatMap(({ lines }) => lines);

  test("is nothing where they are the same", () => {
    fc.assert(
      fc.property(anyRegulations, (regulations) => {
        expect(differenceText(lang, regulations, regulations)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("names each sentence that holds only there, and none that holds in both", () => {
    fc.assert(
      fc.property(anyRegulations, anyRegulations, (usual, other) => {
        const said = linesOf(...differenceText(lang, usual, other));
        const before = linesOf(...gamesText(lang, usual));
        const now = linesOf(...gamesText(lang, other));
        for (const line of now) expect(said.includes(line)).toBe(!before.includes(line));
        for (const line of before) expect(said).not.toContain(line);
      }),
      { numRuns: 60 },
    );
  });

  test("says what does not hold there, and not where another figure stands instead", () => {
    const stopped = { ...workers, game: { ...workers.game, mercy: [] } };
    const gone = linesOf(...differenceText(lang, workers, stopped));
    expect(gone).toHaveLength(3);
    for (const line of gone) expect(line).toMatch(/^(没有这一条：|Does not hold: )/);
    const tenMinutes = { ...fiba, game: { ...fiba.game, periodMs: 480_000 } };
    const [only, ...more] = linesOf(...differenceText(lang, tenMinutes, fiba));
    expect(more).toEqual([]);
    expect(only).toMatch(/4.*10/);
  });

  test("says that a game goes on where games of groups may end level", () => {
    const level = { ...fiba, game: { ...fiba.game, drawAllowed: true } };
    const said = linesOf(...differenceText(lang, level, inKnockout(level, null)));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/加时|overtime/);
  });

  test("is about games alone: points and order are not in it", () => {
    const other = {
      ...fiba,
      standings: { ...fiba.standings, points: { ...fiba.standings.points, win: 3 } },
    };
    expect(differenceText(lang, fiba, other)).toEqual([]);
    expect(regulationsText(lang, fiba).length - gamesText(lang, fiba).length).toBe(2);
  });
});
