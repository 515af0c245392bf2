import type { RoundWish } from "../../../domain/festival/judging/decide";
import { markText } from "../../../domain/festival/mark-text";
import type { Wish } from "../../../domain/live/wish";
import { refusalMessage } from "../../../domain/words/refusal";
import { type Say, useLang, useSay } from "../../words";
import { useDesk } from "./desk-context";
import { Key } from "./key";
import { bareTitle, type DeskNames } from "./names";
import { spanText } from "./span-text";
import { stepText } from "./step-text";
import type { Step } from "./steps";

/** What the server did not accept and why. Everything behind it waits on the device meanwhile. */
export function Refused() {
  const [say, lang] = [useSay(), useLang()];
  const { sheet, names, page, steps, dropRefused } = useDesk();
  const { refused } = sheet;
  if (!refused) return null;
  const { refusal, wish } = refused;
  const title = bareTitle(page.entries.find(({ id }) => id === refusal.entry)?.title ?? "");
  const judge = typeof refusal.seat === "string" ? names.judge(refusal.seat) : null;
  const facts = { title, judge, ...refusal };
  const behind = sheet.waiting - 1;
  return (
    <section role="alert" data-refused className="card mb-3 grid gap-2 border-2 border-bad p-4">
      <h2 className="font-bold text-bad">{say("desk.refused.title")}</h2>
      <p className="font-semibold">
        {saidText(say, names, steps, wish.command as Wish<RoundWish>)}
      </p>
      <p>{refusalMessage(facts, "round")[lang]}</p>
      {behind > 0 && (
        <p className="text-sm text-quiet">{say("desk.refused.behind", { n: behind })}</p>
      )}
      <Key id="drop" tone="bad" onPress={dropRefused}>
        {say("desk.refused.drop")}
      </Key>
    </section>
  );
}

/** A command in the words of the step that it would have been. */
function saidText(
  say: Say,
  names: DeskNames,
  steps: readonly Step[],
  wish: Wish<RoundWish>,
): string {
  if (wish.type === "void") {
    const { commit } = wish;
    const step = steps.find(({ id }) => id === commit);
    return `${say("desk.undo")} ${step ? stepText(say, names, step) : ""}`;
  }
  const number = "entry" in wish ? names.number(wish.entry) : "";
  const judge = "seat" in wish && typeof wish.seat === "string" ? names.judge(wish.seat) : "";
  switch (wish.type) {
    case "call":
      return say("desk.step.called", { number });
    case "withdraw":
      return say("desk.step.withdrawn", { number });
    case "time":
      return say("desk.step.timed", { number, time: spanText(wish.ms) });
    case "penalise":
    case "reward": {
      const { points, reason } = wish;
      return say(wish.type === "reward" ? "desk.step.rewarded" : "desk.step.penalised", {
        number,
        points: markText(points),
        reason,
      });
    }
    case "recuse":
      return say("desk.step.recused", { number, judge });
    case "absent":
      return say("desk.step.absent", { number, judge });
    case "away":
      return say("desk.step.went-away", { judge });
    case "back":
      return say("desk.step.came-back", { judge });
    case "return-sheet":
      return say("desk.step.returned", { number, judge });
    case "ask-correction":
      return say("desk.step.correction-asked", { number });
    default:
      // Everything else is said to the server at once and refused beside its key.
      return "";
  }
}
