import { type KnockoutGame, knockoutGames, type Source } from "../../domain/league/playoff";
import { roundRobin } from "../../domain/schedule/round-robin";
import { competitionRefusalText } from "../../domain/words/competition";
import type { Call } from "./call";
import { answerCases, parseCase } from "./cases";
import { Complaint, refused } from "./complaint";
import { fixturesInput, type KnockoutFile, type RoundRobinFile, SUPPORTED } from "./fixtures-input";
import type { Place } from "./read-input";

/** `leitai fixtures FILE`: who meets whom. */
export const run = ({ positionals: [file = "-"] }: Call) =>
  answerCases(file, (value, place) => {
    const input = parseCase(fixturesInput, value, place);
    const { format } = input;
    const head = { ...(input.id === undefined ? {} : { id: input.id }), format };
    if (isRoundRobin(input)) return { ...head, ...everyoneMeets(input) };
    if (isKnockout(input)) return { ...head, fixtures: bracket(input, place) };
    const facts = { format, supported: SUPPORTED.join(", ") };
    throw refused("format-unsupported", facts, { ...place, format, supported: SUPPORTED });
  });

const isRoundRobin = (input: { format: string }): input is RoundRobinFile =>
  input.format === "round-robin";
const isKnockout = (input: { format: string }): input is KnockoutFile =>
  input.format === "knockout";

function everyoneMeets({ teams, groups, legs = 1 }: RoundRobinFile) {
  const parts = groups ?? [{ teams: teams ?? [] }];
  const rounds = parts.flatMap(({ teams, ...group }) =>
    roundRobin(teams, legs).map((round) => ({ ...group, ...round })),
  );
  return {
    fixtures: rounds.flatMap(({ number, pairings, bye, ...group }) =>
      pairings.map((pairing) => ({ ...group, round: number, ...pairing })),
    ),
    byes: rounds.flatMap(({ number, bye, pairings, ...group }) =>
      bye === null ? [] : [{ ...group, round: number, team: bye }],
    ),
  };
}

/** Where a side comes from, or the team itself when the bracket is made from seeds. */
type Side = Source | string;

function bracket(
  { teams, crossover, thirdPlaceGame = false }: KnockoutFile,
  place: Place,
): readonly (Omit<KnockoutGame, "home" | "away"> & { home: Side; away: Side })[] {
  const games = knockoutGames({
    crossover: crossover ?? seedPairings(teams ?? [], place),
    thirdPlaceGame,
  });
  if (!games.ok) {
    const { refusal } = games;
    const text = (lang: "zh" | "en") => competitionRefusalText(lang, refusal, (team) => team);
    const { code, ...facts } = refusal;
    throw new Complaint(1, code, { zh: text("zh"), en: text("en") }, { ...place, ...facts });
  }
  const side = (source: Source): Side =>
    source.kind === "place" ? (teams?.[source.place - 1] ?? source) : source;
  return games.value.map((game) => ({ ...game, home: side(game.home), away: side(game.away) }));
}

const BRACKET_SIZES = [2, 4, 8, 16, 32];

/** The usual bracket of seeds: 1–8, 4–5, 2–7, 3–6, so that the better a seed, the later it meets a better one. */
function seedPairings(teams: readonly string[], place: Place): string[] {
  if (!BRACKET_SIZES.includes(teams.length))
    throw refused("team-count", { teams: teams.length }, { ...place, teams: teams.length });
  let seeds = [1];
  while (seeds.length < teams.length) {
    const sum = 2 * seeds.length + 1;
    seeds = seeds.flatMap((seed) => [seed, sum - seed]);
  }
  return seeds.flatMap((seed, index) => (index % 2 === 0 ? [`S${seed}-S${seeds[index + 1]}`] : []));
}
