import { acrossGroups } from "../../domain/league/across-groups";
import { series } from "../../domain/league/series";
import { type Standings, standings } from "../../domain/league/standings";
import {
  acrossInput,
  caseOf,
  fromAcrossFile,
  fromSeriesFile,
  seriesInput,
} from "../../domain/league/standings-cases-input";
import { fromStandingsFile, standingsInput } from "../../domain/league/standings-input";
import { acrossTexts, seriesTexts } from "../../domain/words/across-reasons";
import { reasonTexts } from "../../domain/words/standings-reasons";
import type { Call } from "./call";
import { answerCases, parseCase } from "./cases";
import type { Place } from "./read-input";

/** `leitai standings FILE`: the classification of a group, of several groups, or of a series; teams are called by their ids. */
export const run = ({ positionals: [file = "-"] }: Call) =>
  answerCases(file, (value, place) => ANSWERS[caseOf(value)](value, place));

const itself = (team: string) => team;
const named = (id: string | undefined) => (id === undefined ? {} : { id });

const ANSWERS = {
  group: (value: unknown, place: Place) => {
    const input = parseCase(standingsInput, value, place);
    return { ...named(input.id), ...told(standings(fromStandingsFile(input))) };
  },
  across: (value: unknown, place: Place) => {
    const file = parseCase(acrossInput, value, place);
    const input = fromAcrossFile(file);
    const across = acrossGroups(input);
    return {
      ...named(file.id),
      groups: input.groups.map(({ id, group }) => ({ id, ...told(standings(group)) })),
      across: {
        places: input.places,
        ...across,
        reasons: across.reasons.map((reason) => ({ ...reason, text: acrossTexts(reason, itself) })),
      },
    };
  },
  series: (value: unknown, place: Place) => {
    const file = parseCase(seriesInput, value, place);
    const outcome = series(fromSeriesFile(file));
    return { ...named(file.id), series: { ...outcome, text: seriesTexts(outcome, itself) } };
  },
};

const told = (table: Standings) => ({
  ...table,
  reasons: table.reasons.map((reason) => ({ ...reason, text: reasonTexts(reason, itself) })),
});
