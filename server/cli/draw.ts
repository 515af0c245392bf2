import { drawGroups } from "../../domain/league/draw";
import { drawInput, fromDrawFile } from "../../domain/league/draw-input";
import { competitionRefusalText } from "../../domain/words/competition";
import type { Call } from "./call";
import { answerCases, parseCase } from "./cases";
import { Complaint } from "./complaint";

/** `leitai draw FILE`: groups from pots, and the transcript by which anyone can draw them again. */
export const run = ({ positionals: [file = "-"] }: Call) =>
  answerCases(file, (value, place) => {
    const input = parseCase(drawInput, value, place);
    const drawn = drawGroups(fromDrawFile(input));
    if (drawn.ok) return { ...(input.id === undefined ? {} : { id: input.id }), ...drawn.value };
    const { refusal } = drawn;
    const text = (lang: "zh" | "en") => competitionRefusalText(lang, refusal, (team) => team);
    const { code, ...facts } = refusal;
    throw new Complaint(1, code, { zh: text("zh"), en: text("en") }, { ...place, ...facts });
  });
