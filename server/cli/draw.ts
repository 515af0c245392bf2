import {
  fromOrderFile,
  isOrder,
  type OrderFile,
  orderInput,
} from "../../domain/festival/order-input";
import { drawOrder } from "../../domain/festival/running-order";
import { drawGroups, verifyDraw } from "../../domain/league/draw";
import { drawFault } from "../../domain/league/draw-faults";
import {
  type DrawFile,
  drawInput,
  fromDrawFile,
  replayInput,
  toDrawFile,
} from "../../domain/league/draw-input";
import { type Bilingual, inBoth } from "../../domain/words/command-line";
import {
  competitionRefusalText,
  drawDifferenceText,
  drawFaultText,
} from "../../domain/words/competition";
import { orderRefusalText } from "../../domain/words/festival-order";
import type { Call } from "./call";
import { answerCases, parseCase } from "./cases";
import { Complaint, fileName } from "./complaint";
import { isDrawRecord, replayRecord } from "./draw-record";
import type { Place } from "./read-input";

/**
 * `leitai draw FILE`: groups from pots or a running order, and the transcript by which anyone can draw them again.
 * `leitai draw FILE --replay`: whether a draw of groups that was published is what its seed and entry list give, or
 * whether the public record of a draw that was shown ball by ball agrees with itself.
 */
export const run = ({ positionals: [file = "-"], options }: Call) =>
  answerCases(file, (value, place) => {
    if (options.replay !== undefined)
      return isDrawRecord(value) ? replayRecord(value, place) : replay(value, place);
    return isOrder(value)
      ? order(parseCase(orderInput, value, place), place)
      : groups(parseCase(drawInput, value, place), place);
  });

const idOf = ({ id }: { readonly id?: string | undefined }) => (id === undefined ? {} : { id });

function groups(file: DrawFile, place: Place) {
  fits(file, place);
  const input = fromDrawFile(file);
  const drawn = drawGroups(input);
  // The entry list goes with it, so that what is written can be replayed as it is.
  if (drawn.ok) return { ...idOf(file), ...drawn.value, input: toDrawFile(input) };
  const { refusal } = drawn;
  // Nothing was drawn, since nothing could be: that is a count, too.
  const count = refusal.code === "no-legal-draw" ? { legal: "0" } : {};
  throw no({ ...refusal, ...count }, place, (lang) =>
    competitionRefusalText(lang, refusal, (team) => team),
  );
}

function replay(value: unknown, place: Place) {
  const given = parseCase(replayInput, value, place);
  const [entry, shown] = "published" in given ? [given, given.published] : [given.input, given];
  const { seed, method } = shown.transcript;
  fits({ ...entry, seed }, place);
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

/** Throws when what the file names does not fit together: that is bad input, and not a rule's no. */
function fits(file: DrawFile, place: Place): void {
  const fault = drawFault(file);
  if (!fault) return;
  const { path, refusal } = fault;
  const { code, ...facts } = refusal;
  const why = { zh: drawFaultText("zh", refusal), en: drawFaultText("en", refusal) };
  const text = inBoth("bad-shape", { file: fileName(place.file), path, why });
  throw new Complaint(2, code, text, { ...place, path, ...facts });
}

const no = (
  { code, ...facts }: { readonly code: string },
  place: Place,
  text: (lang: keyof Bilingual) => string,
): Complaint => new Complaint(1, code, { zh: text("zh"), en: text("en") }, { ...place, ...facts });
