import { z } from "zod";

/** The shape of what `leitai fixtures` reads. Unknown keys are ignored. */

const team = z.string().min(1);

const named = (least: number, most: number) =>
  z
    .array(team)
    .min(least)
    .max(most)
    .superRefine((names, context) => {
      const seen = new Set<string>();
      for (const [index, name] of names.entries()) {
        if (seen.has(name))
          context.addIssue({ code: "custom", path: [index], message: `named twice: ${name}` });
        seen.add(name);
      }
    });

const teams = named(2, 1000);
/** Best seed first. */
const seeds = named(2, 64);

const id = z.string().optional();

/** All places up to this one are played for; the others share theirs. */
const placesTo = z.int().min(2).max(64).optional();

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
  })
  .superRefine(({ groups = [] }, context) => {
    const [letters, seen] = [new Set<string>(), new Set<string>()];
    const say = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path: ["groups", ...path], message });
    for (const [at, { group, teams }] of groups.entries()) {
      if (letters.has(group)) say([at, "group"], `named twice: ${group}`);
      letters.add(group);
      for (const [index, name] of teams.entries())
        if (seen.has(name)) say([at, "teams", index], `in another group, too: ${name}`);
      for (const name of teams) seen.add(name);
    }
  });

const knockout = z
  .object({
    id,
    format: z.literal("knockout"),
    /** Best seed first: the first and the second can meet in the final only. */
    teams: seeds.optional(),
    /** Pairings of group places from the top of the bracket, such as `A1-B2`. */
    crossover: z.array(z.string()).min(1).max(1000).optional(),
    thirdPlaceGame: z.boolean().optional(),
    placesTo,
  })
  .refine(({ teams, crossover }) => (teams === undefined) !== (crossover === undefined), {
    path: ["teams"],
    message: "either teams or crossover",
  });

/** A knockout in which every place is played for, or every one up to `placesTo`. */
const placement = z.object({ id, format: z.literal("placement"), teams: seeds, placesTo });

const doubleElimination = z.object({
  id,
  format: z.literal("double-elimination"),
  teams: seeds,
  /** Whether the grand final is played again when the unbeaten side loses it; yes when left out. */
  reset: z.boolean().optional(),
});

/** Groups and what follows from them; teams are known by their groups' places. */
const groupsKnockout = z.object({
  id,
  format: z.literal("groups-knockout"),
  teams: z.int().min(2).max(1000),
  groups: z.int().min(1).max(26),
  advancePerGroup: z.int().min(1).max(64),
  seeding: z.enum(["crossover", "bracket"]).optional(),
  /** How many of the next place go on as well, with `bracket` seeding. */
  bestOthers: z.int().min(0).max(25).optional(),
  thirdPlaceGame: z.boolean().optional(),
  placesTo,
  legs: z.union([z.literal(1), z.literal(2)]).optional(),
});

const swissRound = z.object({
  games: z
    .array(z.object({ home: team, away: team, winner: z.enum(["home", "away"]).nullish() }))
    .max(500),
  bye: team.nullish(),
});

/** The next round: `rounds` are those before it, with their winners. */
const swiss = z
  .object({
    id,
    format: z.literal("swiss"),
    teams: named(2, 64),
    rounds: z.array(swissRound).max(63).optional(),
  })
  .superRefine(({ teams, rounds = [] }, context) => {
    const known = new Set(teams);
    for (const [at, { games, bye }] of rounds.entries()) {
      const seen = new Set<string>();
      const check = (name: string, path: (string | number)[]) => {
        const message = !known.has(name)
          ? `not one of the teams: ${name}`
          : seen.has(name)
            ? `named twice: ${name}`
            : null;
        if (message) context.addIssue({ code: "custom", path: ["rounds", at, ...path], message });
        seen.add(name);
      };
      for (const [index, { home, away }] of games.entries()) {
        check(home, ["games", index, "home"]);
        check(away, ["games", index, "away"]);
      }
      if (bye != null) check(bye, ["bye"]);
    }
  });

export const fixturesInput = z.discriminatedUnion("format", [
  roundRobin,
  knockout,
  placement,
  doubleElimination,
  groupsKnockout,
  swiss,
]);

export type FixturesFile = z.output<typeof fixturesInput>;
export type FileOf<Format extends FixturesFile["format"]> = Extract<
  FixturesFile,
  { format: Format }
>;
