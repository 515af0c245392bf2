import { standings } from "../../domain/league/standings";
import { fromStandingsFile, standingsInput } from "../../domain/league/standings-input";
import { reasonTexts } from "../../domain/words/standings-reasons";
import type { Call } from "./call";
import { answerCases, parseCase } from "./cases";

/** `leitai standings FILE`: the classification of a group; teams are called by their ids. */
export const run = ({ positionals: [file = "-"] }: Call) =>
  answerCases(file, (value, place) => {
    const input = parseCase(standingsInput, value, place);
    const table = standings(fromStandingsFile(input));
    return {
      ...(input.id === undefined ? {} : { id: input.id }),
      ...table,
      reasons: table.reasons.map((reason) => ({
        ...reason,
        text: reasonTexts(reason, (team) => team),
      })),
    };
  });
