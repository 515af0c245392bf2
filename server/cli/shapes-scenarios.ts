import { z } from "zod";
import { bilingual } from "./shapes-league";

/** What `scenarios` writes. */

const team = z.string();
const place = z.int().min(1);
const game = z.int().min(0).describe("The game's index in `open`, counted from 0.");
const end = z.int().nullable();
const chance = z.enum(["clinched", "possible", "lots", "average", "out"]);
const verdict = z.enum(["through", "out", "scored", "lots", "average", "margins"]);

/** Results of the open games, in their order, and the places that the team then has. */
const witness = z.strictObject({
  scores: z.array(z.tuple([z.int().min(0), z.int().min(0)])),
  best: place,
  worst: place,
});

const alternative = z.strictObject({
  /** A game's margin as `team` has it; null is without end. */
  margins: z.array(z.strictObject({ game, team, against: team, from: end, to: end })),
  /** Margins of winners, each so many times, that come to at least, or exactly, a sum. */
  relations: z.array(
    z.strictObject({
      terms: z.array(z.strictObject({ game, winner: team, loser: team, times: z.int() })),
      sum: z.int(),
      exactly: z.boolean(),
    }),
  ),
  /** What losers score, where goal averages decide; null is without end. */
  scores: z.array(z.strictObject({ game, team, from: end, to: end })),
  witness,
  /** For each condition: results that just keep it, results that just do not, and their verdict. */
  edges: z.array(z.strictObject({ inside: witness, outside: witness, beyond: verdict })),
});

const option = z.strictObject({
  /** The team's margins in its own games; a win is positive. */
  own: z.array(z.strictObject({ game, against: team, from: end, to: end })),
  cases: z.array(z.strictObject({ verdict, when: z.array(alternative) })),
  otherwise: verdict,
  witness,
  edge: z.strictObject({ better: witness, worse: witness }).nullable(),
  text: bilingual,
});

export const scenariosOutput = z.strictObject({
  id: z.string().optional(),
  open: z.array(
    z.strictObject({
      game: z.int().min(0).describe("The game's index in the list of games of the file, from 0."),
      home: team,
      away: team,
    }),
  ),
  teams: z.array(
    z.strictObject({
      team,
      places: z.array(z.strictObject({ place, chance, witness: witness.nullable() })),
      needs: z.array(
        z.strictObject({ top: place, chance, options: z.array(option), text: bilingual }),
      ),
    }),
  ),
});
