import { z } from "zod";
import { bilingual } from "./shapes-league";

/** What `tally` and the draw of a running order write. */

const entry = z.string();
const count = z.int().min(1);
const id = z.string().optional();
/** As text, with the decimals of the rule. */
const points = z.string().regex(/^-?\d+(\.\d+)?$/);

const seats = z.strictObject({ high: z.array(z.string()), low: z.array(z.string()) });

const reasons = z.array(
  z.strictObject({
    above: entry,
    below: entry,
    step: z.string(),
    figures: z.record(z.string(), z.union([z.string(), z.int()])),
    text: bilingual,
  }),
);

/** What is not judged by points: places may be shared as halves, a score may be a grade. */
const contestOutput = z.strictObject({
  id,
  /** Best first. */
  results: z.array(
    z.strictObject({
      id: entry,
      score: z.string(),
      place: z.string().regex(/^\d+(\.5)?$/),
      prize: z.string().optional(),
      /** The places of the dances, the ranks of the judges, or the middle grades in turn. */
      figures: z.array(z.string()),
    }),
  ),
  reasons,
  open: z.array(z.array(entry)),
  /** Tied entries where rule books read differently, for the head judge. */
  notes: z.array(z.array(entry)).optional(),
});

const pointsOutput = z.strictObject({
  id,
  /** Best first. */
  results: z.array(
    z.strictObject({
      id: entry,
      score: points,
      place: z.string().regex(/^\d+$/),
      prize: z.string().optional(),
      /** The score before points were taken off. */
      mean: points,
      deduction: points,
      dropped: seats,
      bonus: points.optional(),
      /** Where each criterion drops its own marks: what it came to, before and after its weight or factor. */
      criteria: z
        .array(z.strictObject({ id: z.string(), value: points, share: points, dropped: seats }))
        .optional(),
    }),
  ),
  reasons,
  /** Entries that share a place until the head judge orders them. */
  open: z.array(z.array(entry)),
  /** Of a heat with quotas: who goes on, best first. */
  advance: z.array(z.strictObject({ to: z.string(), entries: z.array(entry) })).optional(),
});

const open = z.array(z.array(entry));

/** Several stages: category by category the best first; then the teams. */
const stagesOutput = z.strictObject({
  id,
  results: z.array(
    z.strictObject({
      id: entry,
      category: z.string().optional(),
      team: z.string().optional(),
      score: points,
      place: z.string().regex(/^\d+$/),
      prize: z.string().optional(),
      /** By stage: the score there (null: not there), and what it adds to the whole. */
      stages: z.record(z.string(), z.strictObject({ score: points.nullable(), share: points })),
    }),
  ),
  reasons,
  open,
  /** Who has no result, and the stages they were not at. */
  without: z.array(z.strictObject({ id: entry, missed: z.array(z.string()) })),
  teams: z
    .strictObject({
      results: z.array(
        z.strictObject({
          id: entry,
          score: points,
          place: z.string().regex(/^\d+$/),
          prize: z.string().optional(),
          /** Whose results make it. */
          counted: z.array(entry),
        }),
      ),
      reasons,
      open,
      /** Teams with too few results. */
      without: z.array(z.strictObject({ id: entry, given: z.int().min(0) })),
    })
    .optional(),
});

/** With `--lint`: doubts about the rules. Errors are refused. */
const lintOutput = z.strictObject({
  id,
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      level: z.enum(["error", "doubt"]),
      code: z.string(),
      about: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
      text: bilingual,
    }),
  ),
});

export const tallyOutput = z.union([pointsOutput, contestOutput, stagesOutput, lintOutput]);

export const orderOutput = z.strictObject({
  id,
  rounds: z.array(z.strictObject({ round: z.string(), order: z.array(entry) })),
  transcript: z.strictObject({
    method: z.literal("running-order-1"),
    entry: z.string(),
    seed: z.string(),
    heats: z.array(
      z.strictObject({
        rounds: z.tuple([z.string(), z.string()]),
        chains: z.array(z.strictObject({ entries: z.array(entry), first: z.string() })),
      }),
    ),
    rounds: z.array(
      z.strictObject({
        round: z.string(),
        way: z.enum(["even", "guided"]),
        tries: count,
        gap: count.nullable(),
        breaches: z.int().min(0),
        picks: z.array(
          z.strictObject({
            number: count,
            left: z.array(entry),
            barred: z.array(z.strictObject({ entry, rule: z.enum(["unit", "people", "room"]) })),
            drawn: count,
            entry,
          }),
        ),
      }),
    ),
  }),
});
