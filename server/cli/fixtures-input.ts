import { z } from "zod";

/** The shape of what `leitai fixtures` reads. Unknown keys are ignored. */

const team = z.string().min(1);

const teams = z
  .array(team)
  .min(2)
  .max(1000)
  .superRefine((names, context) => {
    const seen = new Set<string>();
    for (const [index, name] of names.entries()) {
      if (seen.has(name))
        context.addIssue({ code: "custom", path: [index], message: `named twice: ${name}` });
      seen.add(name);
    }
  });

const id = z.string().optional();

const roundRobin = z
  .object({
    id,
    format: z.literal("round-robin"),
    /** Their order decides the rounds, so a draw is made by ordering them. */
    teams: teams.optional(),
    /** As `leitai draw` answers them; each group plays for itself. */
    groups: z
      .array(z.object({ group: z.string().min(1), teams }))
      .min(1)
      .max(1000)
      .optional(),
    /** 2: everyone meets everyone twice, the court changed. */
    legs: z.union([z.literal(1), z.literal(2)]).optional(),
  })
  .refine(({ teams, groups }) => (teams === undefined) !== (groups === undefined), {
    path: ["teams"],
    message: "either teams or groups",
  });

const knockout = z
  .object({
    id,
    format: z.literal("knockout"),
    /** Best seed first: the first and the second can meet in the final only. */
    teams: teams.optional(),
    /** Pairings of group places from the top of the bracket, such as `A1-B2`. */
    crossover: z.array(z.string()).min(1).max(1000).optional(),
    thirdPlaceGame: z.boolean().optional(),
  })
  .refine(({ teams, crossover }) => (teams === undefined) !== (crossover === undefined), {
    path: ["teams"],
    message: "either teams or crossover",
  });

/** Formats that are known by name and not made yet. */
const unsupported = (format: string) => z.object({ id, format: z.literal(format) });

export const SUPPORTED = ["round-robin", "knockout"] as const;

export const fixturesInput = z.discriminatedUnion("format", [
  roundRobin,
  knockout,
  unsupported("double-elimination"),
  unsupported("swiss"),
  unsupported("placement"),
]);

export type RoundRobinFile = z.output<typeof roundRobin>;
export type KnockoutFile = z.output<typeof knockout>;
