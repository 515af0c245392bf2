import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inKnockout, lintKnockout } from "../../../../domain/league/regulations/knockout";
import { REGULATIONS } from "../../../../domain/league/regulations/presets";
import { lintRegulations, versionOf } from "../../../../domain/league/regulations/regulations";
import { anyRegulations } from "../../../support/regulations";

const { fiba, "workers-league": workers } = REGULATIONS;

describe("the knockout", () => {
  test("[Q15] follows the season where nothing is said of it", () => {
    expect(inKnockout(fiba, null)).toEqual(fiba);
    expect(versionOf(inKnockout(workers, null))).toBe(versionOf(workers));
  });

  test("[Q15] plays by its own rules and is ordered by nobody else's", () => {
    fc.assert(
      fc.property(anyRegulations, anyRegulations, (season, { name, game }) => {
        const knockout = inKnockout(season, { name, game });
        expect(knockout.standings).toEqual(season.standings);
        expect(knockout).toMatchObject({ name, game: { ...game, drawAllowed: false } });
      }),
    );
  });

  test("[Q16] never ends level, whatever holds in the groups", () => {
    fc.assert(
      fc.property(anyRegulations, (season) => {
        expect(inKnockout(season, null).game.drawAllowed).toBe(false);
        expect(inKnockout(season, season).game.drawAllowed).toBe(false);
      }),
    );
  });

  test("[Q15] is looked over for its games, and for what orders groups with the season", () => {
    fc.assert(
      fc.property(anyRegulations, (season) => {
        const knockout = inKnockout(season, null);
        const all = lintRegulations(knockout);
        const own = lintKnockout(knockout);
        expect(own.every(({ field }) => field.startsWith("game."))).toBe(true);
        expect(all.filter((one) => !own.includes(one)).length).toBeLessThanOrEqual(all.length);
        expect(own).toEqual(all.filter(({ field }) => !field.startsWith("standings")));
      }),
    );
  });
});
