import {
  fromOrderFile,
  isOrder,
  type OrderFile,
  orderInput,
} from "../../domain/festival/order-input";
import { drawOrder } from "../../domain/festival/running-order";
import { drawGroups, verifyDraw } from "../../domain/league/draw";
import {
  type DrawFile,
  drawInput,
  fromDrawFile,
  replayInput,
  toDrawFile,
} from "../../domain/league/draw-input";
import type { Bilingual } from "../../domain/words/command-line";
import { competitionRefusalText, drawDifferenceText } from "../../domain/words/competition";
import { orderRefusalText } from "../../domain/words/festival-order";
import type { Call } from "./call";
import { answerCases, parseCase } from "./cases";
import { Complaint } from "./complaint";
import type { Place } from "./read-input";

/**
 * `leitai draw FILE`: groups from pots or a running order, and the transcript by which anyone can draw them again.
 * `leitai draw FILE --replay`: whether a draw of groups that was published is what its seed and entry list give.
 */
export const run = ({ positionals: [file = "-"], options }: Call) =>
  answerCases(file, (value, place) => {
    if (options.replay !== undefined) return replay(value, place);
    return isOrder(value)
      ? order(parseCase(orderInput, value, place), place)
      : groups(parseCase(drawInput, value, place), place);
  });

const idOf = ({ id }: { readonly id?: string | undefined }) => (id === undefined ? {} : { id });

function groups(file: DrawFile, place: Place) {
  const input = fromDrawFile(file);
  const drawn = drawGroups(input);
  // The entry list goes with it, so that what is written can be replayed as it is.
  if (drawn.ok) return { ...idOf(file), ...drawn.value, input: toDrawFile(input) };
  const { refusal } = drawn;
  throw no(refusal, place, (lang) => competitionRefusalText(lang, refusal, (team) => team));
}

function replay(value: unknown, place: Place) {
  const given = parseCase(replayInput, value, place);
  const [entry, shown] = "published" in given ? [given, given.published] : [given.input, given];
  const { seed, method } = shown.transcript;
  const again = verifyDraw(fromDrawFile({ ...entry, seed }), shown);
  const { groups: drawn } = shown;
  if (again.ok) return { ...idOf(given), verified: true, method, seed, groups: drawn };
  const { refusal } = again;
  throw no(refusal, place, (lang) =>
    refusal.code === "draw-differs"
      ? drawDifferenceText(lang, refusal, (team) => team)
      : competitionRefusalText(lang, refusal, (team) => team),
  );
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
