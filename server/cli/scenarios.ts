import { scenarios } from "../../domain/league/scenarios/scenarios";
import { fromScenariosFile, scenariosInput } from "../../domain/league/scenarios/scenarios-input";
import type { Need } from "../../domain/league/scenarios/vocabulary";
import { chanceText, noScenariosText, optionText } from "../../domain/words/scenarios";
import type { Call } from "./call";
import { answerCases, parseCase } from "./cases";
import { Complaint } from "./complaint";

/** `leitai scenarios FILE`: what an unfinished group can still become; teams are called by their ids. */
export const run = ({ positionals: [file = "-"] }: Call) =>
  answerCases(file, (value, place) => {
    const input = parseCase(scenariosInput, value, place);
    const answer = scenarios(fromScenariosFile(input));
    if (!answer.ok) {
      const { code, ...facts } = answer.refusal;
      const text = {
        zh: noScenariosText("zh", answer.refusal),
        en: noScenariosText("en", answer.refusal),
      };
      throw new Complaint(1, code, text, { ...place, ...facts });
    }
    const { open, teams } = answer.value;
    return {
      ...(input.id === undefined ? {} : { id: input.id }),
      open,
      teams: teams.map((team) => ({ ...team, needs: team.needs.map(told) })),
    };
  });

/** A need with its sentences; teams are called by their ids. */
function told(need: Need) {
  const both = (text: (lang: "zh" | "en") => string) => ({ zh: text("zh"), en: text("en") });
  return {
    ...need,
    text: both((lang) => chanceText(lang, need)),
    options: need.options.map((option) => ({
      ...option,
      text: both((lang) => optionText(lang, option, need.top, (team) => team)),
    })),
  };
}
