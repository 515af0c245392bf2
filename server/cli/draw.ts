import {
  fromOrderFile,
  isOrder,
  type OrderFile,
  orderInput,
} from "../../domain/festival/order-input";
import { drawOrder } from "../../domain/festival/running-order";
import { drawGroups } from "../../domain/league/draw";
import { type DrawFile, drawInput, fromDrawFile } from "../../domain/league/draw-input";
import type { Bilingual } from "../../domain/words/command-line";
import { competitionRefusalText } from "../../domain/words/competition";
import { orderRefusalText } from "../../domain/words/festival-order";
import type { Call } from "./call";
import { answerCases, parseCase } from "./cases";
import { Complaint } from "./complaint";
import type { Place } from "./read-input";

/** `leitai draw FILE`: groups from pots or a running order, and the transcript by which anyone can draw them again. */
export const run = ({ positionals: [file = "-"] }: Call) =>
  answerCases(file, (value, place) =>
    isOrder(value)
      ? order(parseCase(orderInput, value, place), place)
      : groups(parseCase(drawInput, value, place), place),
  );

const idOf = ({ id }: { readonly id?: string | undefined }) => (id === undefined ? {} : { id });

function groups(input: DrawFile, place: Place) {
  const drawn = drawGroups(fromDrawFile(input));
  if (drawn.ok) return { ...idOf(input), ...drawn.value };
  const { refusal } = drawn;
  throw no(refusal, place, (lang) => competitionRefusalText(lang, refusal, (team) => team));
}

function order(input: OrderFile, place: Place) {
  const drawn = drawOrder(fromOrderFile(input));
  if (drawn.ok) return { ...idOf(input), ...drawn.value };
  const { refusal } = drawn;
  throw no(refusal, place, (lang) => orderRefusalText(lang, refusal, (entry) => entry));
}

const no = (
  { code, ...facts }: { readonly code: string },
  place: Place,
  text: (lang: keyof Bilingual) => string,
): Complaint => new Complaint(1, code, { zh: text("zh"), en: text("en") }, { ...place, ...facts });
