import { byPoints } from "../../../domain/festival/methods";
import { type Say, useSay } from "../../words";
import { type Desk, useDesk } from "./desk-context";
import { Key } from "./key";
import { twoDigits } from "./names";
import { stepText } from "./step-text";
import { lastStep, needsServer } from "./steps";

/** The desk's main keys: points off, a sheet back, the last step by its name, and the one that goes on. */
export function Foot() {
  const say = useSay();
  const desk = useDesk();
  const { entry, steps, names, panel, open, undo, cut, page } = desk;
  const last = lastStep(steps);
  const off = !last || last.fixed || (cut && needsServer(last.step));
  return (
    <footer className="desk-foot">
      <Key
        id="penalise"
        off={entry?.status !== "called" || !byPoints(page.rules)}
        pressed={panel?.kind === "penalise"}
        onPress={() => open({ kind: "penalise" })}
      >
        {say("desk.penalise")}
      </Key>
      <Key
        id="return"
        pressed={panel?.kind === "return"}
        off={!entry}
        onPress={() => open({ kind: "return" })}
      >
        {say("desk.return")}
      </Key>
      <Key id="undo" off={off} onPress={undo} className="flex-col">
        <span>
          <span aria-hidden="true">↶ </span>
          {say("desk.undo.last")}
        </span>
        <span data-undo className="line-clamp-2 text-[13px] leading-tight font-medium text-quiet">
          {last === null
            ? say("desk.undo.nothing")
            : last.fixed
              ? say("desk.undo.fixed")
              : stepText(say, names, last.step)}
        </span>
      </Key>
      <Key
        id="menu"
        pressed={panel?.kind === "menu"}
        onPress={() => open(panel ? null : { kind: "menu" })}
      >
        {say("desk.menu")}
      </Key>
      <NextKey />
    </footer>
  );
}

/** What the round needs next, as one key; where nothing can be done it says what is waited for. */
function NextKey() {
  const say = useSay();
  const desk = useDesk();
  const { next, doNext, cut, busy, settled } = desk;
  const server = [
    ...["confirm", "reveal", "close", "ladder", "resume"],
    ...["confirm-all", "reveal-all"],
  ].includes(next.kind);
  const stuck =
    !settled ||
    next.kind === "wait" ||
    next.kind === "undecided" ||
    next.kind === "too-few" ||
    next.kind === "grant" ||
    next.kind === "done";
  const { text, why } = nextText(say, desk);
  return (
    <div className="desk-next" data-next={next.kind}>
      <Key id="next" tone="stage" off={stuck || (cut && server)} onPress={doNext}>
        <span className="text-[22px] leading-tight">{text}</span>
        <span className="text-sm leading-tight font-medium">
          {busy === "next" ? say("desk.do.busy") : cut && server ? say("desk.do.offline") : why}
        </span>
      </Key>
    </div>
  );
}

function nextText(
  say: Say,
  { next, names, state, entry }: Desk,
): { readonly text: string; readonly why: string } {
  switch (next.kind) {
    case "call": {
      const number = twoDigits(next.entry.number);
      const word = state.current === null ? "desk.do.call.first" : "desk.do.call";
      const here = next.entry.entry === entry?.entry && state.current !== null;
      return {
        text: here ? say("desk.do.call.this") : say(word, { number }),
        why: names.entry(next.entry.entry),
      };
    }
    case "wait":
    case "undecided":
      return {
        text: say(`desk.do.${next.kind}`),
        why: say(`desk.do.${next.kind}.who`, { who: next.seats.map(names.seat).join(" · ") }),
      };
    case "too-few":
      return { text: say("desk.do.too-few"), why: say("desk.do.too-few.why", { ...next }) };
    case "reveal": {
      const { step, sheet, criterion } = next;
      if (step === "criterion")
        return { text: say("desk.do.criterion", { name: criterion ?? "" }), why: "" };
      if (step === "sheet" && sheet)
        return {
          text: say("desk.do.sheet", { judge: names.judge(sheet.seat) }),
          why: say("desk.do.sheet.why", { n: sheet.n, of: sheet.of }),
        };
      return {
        text: say(step === "sheet" ? "desk.do.extremes" : `desk.do.${step}`),
        why: step === "place" ? say("desk.do.place.why") : "",
      };
    }
    case "go":
    case "grant": {
      const number = twoDigits(next.entry.number);
      return {
        text: say(`desk.do.${next.kind}`, { number }),
        why: say(`desk.do.${next.kind}.why`, { number }),
      };
    }
    case "tie":
      return { text: say("desk.do.tie"), why: say("desk.do.tie.why", { n: next.entries.length }) };
    case "prize":
      return {
        text: say("desk.do.prize"),
        why: say("desk.do.prize.why", { n: next.entries.length }),
      };
    case "confirm": {
      const { how } = state.script;
      const key = how === "hold" || how === "ladder" ? "desk.do.confirm.held" : "desk.do.confirm";
      return { text: say(key), why: say(`${key}.why`) };
    }
    case "confirm-all":
    case "reveal-all":
      return {
        text: say(`desk.do.${next.kind}`, { n: next.n }),
        why: say(`desk.do.${next.kind}.why`),
      };
    case "ladder": {
      const key = next.again ? "desk.do.ladder.again" : "desk.do.ladder";
      return { text: say(key), why: say(`${key}.why`) };
    }
    case "plan":
    case "check":
    case "resume":
    case "close":
      return { text: say(`desk.do.${next.kind}`), why: say(`desk.do.${next.kind}.why`) };
    case "done":
      return { text: say("desk.do.done"), why: "" };
  }
}
