import type { RoundEvent } from "../../../domain/festival/judging/vocabulary";
import { markText } from "../../../domain/festival/mark-text";
import type { Say } from "../../words";
import type { DeskNames } from "./names";
import { spanText } from "./span-text";
import { OTHERS, type Others, type Step } from "./steps";

/** What a step was, as short as a key needs it: `8 号扣 0.5 分（超时）`. */
export function stepText(say: Say, names: DeskNames, { first, events }: Step): string {
  const number = "entry" in first ? names.number(first.entry) : "";
  // Revealing all at once begins like showing the sheets, and says more.
  if (events.some(({ type }) => type === "placed"))
    return say(first.type === "step-released" ? "desk.step.step-released" : "desk.step.placed", {
      number,
    });
  switch (first.type) {
    case "timed":
      return say("desk.step.timed", { number, time: spanText(first.ms) });
    case "penalised":
    case "rewarded": {
      const { points, reason } = first;
      return say(`desk.step.${first.type}`, { number, points: markText(points), reason });
    }
    case "recused":
    case "absent":
    case "returned":
      return say(`desk.step.${first.type}`, { number, judge: names.judge(first.seat) });
    case "sheet-revealed":
      return events.length > 1
        ? say("desk.step.sheets-revealed", { number, n: events.length })
        : say("desk.step.sheet-revealed", { number, judge: names.judge(first.seat) });
    case "went-away":
    case "came-back":
      return say(`desk.step.${first.type}`, { judge: names.judge(first.seat) });
    case "confirmed":
      return events.length > 1
        ? say("desk.step.confirmed-all", { n: events.length })
        : say("desk.step.confirmed", { number });
    default:
      return isPlain(first) ? say(`desk.step.${first.type}`, { number }) : "";
  }
}

type Plain = Exclude<
  RoundEvent["type"],
  | "timed"
  | "penalised"
  | "rewarded"
  | "recused"
  | "absent"
  | "went-away"
  | "came-back"
  | "returned"
  | "sheet-revealed"
  | "confirmed"
  | Others
>;

const isPlain = (event: RoundEvent): event is Extract<RoundEvent, { type: Plain }> =>
  !OTHERS.has(event.type);
