import { never } from "../../domain/kernel/result";
import { gamesOf, leagueFormat } from "../../domain/league/format";
import { bracketGames } from "../../domain/league/formats/bracket";
import { doubleElimination } from "../../domain/league/formats/double-elimination";
import type { FormatGame, Source } from "../../domain/league/formats/model";
import { seasonKnockout } from "../../domain/league/formats/season-knockout";
import { seeded } from "../../domain/league/formats/seeding";
import { swissPairing } from "../../domain/league/formats/swiss";
import { type SwissRound, swissTable } from "../../domain/league/formats/swiss-table";
import { type KnockoutRefusal, knockoutGames } from "../../domain/league/playoff";
import { roundRobin } from "../../domain/schedule/round-robin";
import { inBoth } from "../../domain/words/command-line";
import { competitionRefusalText } from "../../domain/words/competition";
import { registryWords } from "../../domain/words/registry";
import { fill } from "../../domain/words/say";
import type { Call } from "./call";
import { answerCases, parseCase } from "./cases";
import { Complaint, fileName, refused } from "./complaint";
import { type FileOf, type FixturesFile, fixturesInput } from "./fixtures-input";
import type { Place } from "./read-input";

/** `leitai fixtures FILE`: who meets whom. */
export const run = ({ positionals: [file = "-"] }: Call) =>
  answerCases(file, (value, place) => {
    const input = parseCase(fixturesInput, value, place);
    const { id, format } = input;
    return { ...(id === undefined ? {} : { id }), format, ...answerTo(input, place) };
  });

function answerTo(input: FixturesFile, place: Place) {
  switch (input.format) {
    case "round-robin":
      return everyoneMeets(input);
    case "knockout":
      return { fixtures: knockout(input, place) };
    case "placement": {
      const { teams, placesTo = teams.length } = input;
      return { fixtures: withNames(bracketGames(seeded(seedsOf(teams)), placesTo), teams) };
    }
    case "double-elimination": {
      const { teams, reset = true } = input;
      return { fixtures: withNames(doubleElimination({ entrants: seedsOf(teams), reset }), teams) };
    }
    case "groups-knockout":
      return groupsKnockout(input, place);
    case "swiss":
      return swissRound(input, place);
    default:
      return never(input);
  }
}

function everyoneMeets({ teams, groups, legs = 1 }: FileOf<"round-robin">) {
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

const seedsOf = (teams: readonly string[]): readonly Source[] =>
  teams.map((_, at) => ({ kind: "seed", seed: at + 1 }));

/** The games with the teams themselves where they are known before the first one. */
function withNames(games: readonly FormatGame[], teams: readonly string[]) {
  const side = (source: Source): Source | string =>
    source.kind === "seed" ? (teams[source.seed - 1] ?? source) : source;
  return games.map((game) => ({ ...game, home: side(game.home), away: side(game.away) }));
}

function knockout(
  { teams, crossover, thirdPlaceGame = false, placesTo = 2 }: FileOf<"knockout">,
  place: Place,
) {
  if (teams)
    return withNames(
      bracketGames(seeded(seedsOf(teams)), Math.max(placesTo, thirdPlaceGame ? 4 : 2)),
      teams,
    );
  const games = knockoutGames({ crossover: crossover ?? [], thirdPlaceGame, placesTo });
  if (games.ok) return games.value;
  const { refusal } = games;
  const text = (lang: "zh" | "en") => competitionRefusalText(lang, refusal, (team) => team);
  const { code, ...facts } = refusal;
  const at = (crossover ?? []).findLastIndex((pairing) => isAbout(refusal, pairing));
  if (at === -1)
    throw new Complaint(1, code, { zh: text("zh"), en: text("en") }, { ...place, ...facts });
  const path = `crossover.${at}`;
  const why = { zh: text("zh").replace(/。$/, ""), en: text("en").replace(/\.$/, "") };
  const whole = inBoth("bad-shape", { file: fileName(place.file), path, why });
  throw new Complaint(2, code, whole, { ...place, path, ...facts });
}

/** Is it this pairing that cannot be used? A list that is only too long or too short has no such place. */
function isAbout(refusal: KnockoutRefusal, pairing: string): boolean {
  if (refusal.code === "pairing-unreadable") return refusal.pairing === pairing;
  return (
    refusal.code === "place-twice" &&
    pairing.split("-").some((one) => one.trim() === `${refusal.group}${refusal.place}`)
  );
}

function groupsKnockout(
  { thirdPlaceGame = false, ...input }: FileOf<"groups-knockout">,
  place: Place,
) {
  const { seeding, bestOthers, placesTo, legs, ...numbers } = input;
  const format = leagueFormat({
    ...numbers,
    thirdPlaceGame,
    ...(seeding === undefined ? {} : { seeding }),
    ...(bestOthers === undefined ? {} : { bestOthers }),
    ...(placesTo === undefined ? {} : { placesTo }),
    ...(legs === undefined ? {} : { legs }),
  });
  if (!format.ok) {
    const { code, ...facts } = format.refusal;
    const text = (lang: "zh" | "en") =>
      fill(registryWords[lang][`registry.refusal.${code}`], { ...facts });
    throw new Complaint(1, code, { zh: text("zh"), en: text("en") }, { ...place, ...facts });
  }
  return {
    groupSizes: format.value.groupSizes,
    games: gamesOf(format.value),
    fixtures: seasonKnockout(format.value),
  };
}

function swissRound({ teams, rounds = [] }: FileOf<"swiss">, place: Place) {
  const played = rounds.map(
    ({ games, bye = null }): SwissRound => ({
      games: games.map(({ home, away, winner = null }) => ({ home, away, winner })),
      bye,
    }),
  );
  const next = swissPairing(teams, played);
  if (!next.ok) {
    const { code, round } = next.refusal;
    throw refused(code, { round }, { ...place, round });
  }
  const round = played.length + 1;
  const { pairings, bye } = next.value;
  return {
    fixtures: pairings.map((pairing) => ({ round, ...pairing })),
    byes: bye === null ? [] : [{ round, team: bye }],
    table: swissTable(teams, played),
  };
}
