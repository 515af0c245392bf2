import { type ReactNode, useState } from "react";
import { periodText, playText } from "../../../domain/words/plays";
import { clockText } from "../../live/clock";
import { useOfflinePage } from "../../live/use-offline-page";
import { useWakeLock } from "../../live/use-wake-lock";
import { useLang, useSay } from "../../words";
import { useClockValue } from "./clock-key";
import { Key } from "./key";
import { type NextStep, nextStep, turn } from "./next-step";
import { usePad } from "./pad-context";

/** One line that always says what comes next, and the key for it. */
export function NextRow() {
  const say = useSay();
  return (
    <section className="pad-next" aria-label={say("pad.next")}>
      <div className="min-w-0 flex-1 leading-tight">
        <p data-next className="text-[15px] font-semibold">
          <NextText />
        </p>
        <Warnings />
      </div>
      <div className="pad-next-keys">
        <WaiveKey />
        <NextKey />
      </div>
    </section>
  );
}

/** G17: the throws that are waited for are not taken; the table says so by name. */
function WaiveKey() {
  const say = useSay();
  const { taps, place, sheet, wish, time } = usePad();
  const step = nextStep(sheet.state, 1);
  if (step.kind !== "throws" || place || taps.kind !== "none") return null;
  const { side } = step.owed;
  return (
    <Key
      id="waive"
      bubble="below right"
      onTap={() => wish("waive", { type: "waive-throws", ...time(), side })}
    >
      {say("pad.next.throws.waive")}
    </Key>
  );
}

/** What this browser will not do for a table. */
function Warnings() {
  const say = useSay();
  const [awake, reloads] = [useWakeLock(), useOfflinePage()];
  if (awake && reloads) return null;
  return (
    <p className="mt-0.5 text-xs text-warn-text">
      {awake ? say("pad.sync.no-reload") : say("pad.sync.sleep")}
      {!awake && !reloads && ` · ${say("pad.sync.no-reload")}`}
    </p>
  );
}

function NextText(): ReactNode {
  const [say, lang] = [useSay(), useLang()];
  const { taps, place, names, sheet } = usePad();
  const zero = useClockValue((ms) => ms === 0);
  if (place) {
    const [event] = place.events;
    const text = event ? playText(lang, event, names, sheet.state.rules.periods) : "";
    return say("pad.next.insert", { time: clockText(place.time.ms), text });
  }
  if (taps.kind === "deed")
    return say("pad.next.deed", {
      deed: isPoints(taps.deed) ? say(`pad.deed.whole.${taps.deed}`) : say(`pad.deed.${taps.deed}`),
    });
  if (taps.kind === "doer") {
    const { side, player } = taps.doer;
    return say("pad.next.doer", { who: player ? names.anyone(player) : names.team(side) });
  }
  if (taps.kind === "change") {
    const counts = { out: taps.out.length, in: taps.in.length };
    const team = names.team(taps.side);
    return counts.out + counts.in === 0
      ? say("pad.next.change", { team })
      : say("pad.next.change.open", { team, ...counts });
  }
  const step = nextStep(sheet.state, zero ? 0 : 1);
  return stepText(step, say, names);
}

const isPoints = (deed: string): deed is "ft" | "fg2" | "fg3" =>
  deed === "ft" || deed === "fg2" || deed === "fg3";

function stepText(
  step: NextStep,
  say: ReturnType<typeof useSay>,
  names: ReturnType<typeof usePad>["names"],
): string {
  if (step.kind === "send-off")
    return say("pad.next.send-off", { who: names.anyone(step.line.player) });
  if (step.kind === "throws") {
    const { side, player, taken, of, oneAndOne } = step.owed;
    const who = player ? names.anyone(player) : names.team(side);
    const facts = { who, n: taken + 1, of };
    const parts = [say(oneAndOne ? "pad.next.one-and-one" : "pad.next.throws", facts)];
    if (step.newest) {
      const { newest } = step;
      const then = newest.player ? names.anyone(newest.player) : names.team(newest.side);
      parts.push(say("pad.next.throws.then", { who: then, of: newest.of }));
    }
    if (step.arrow) parts.push(say("pad.next.arrow"));
    return parts.join(" · ");
  }
  if (step.kind === "short" || step.kind === "too-few")
    return say(`pad.next.${step.kind}`, { team: names.team(step.side), n: step.count });
  return say(`pad.next.${step.kind}`);
}

function NextKey() {
  const say = useSay();
  const { taps, place, sheet, cancel, confirmChange, tapChange } = usePad();
  const zero = useClockValue((ms) => ms === 0);
  if (place)
    return (
      <Key id="cancel" onTap={cancel} bubble="below right">
        {say("pad.next.insert.cancel")}
      </Key>
    );
  if (taps.kind === "change" && taps.out.length + taps.in.length > 0)
    return (
      <Key id="confirm" onTap={() => confirmChange("confirm")} tone="next" bubble="below right">
        {say("pad.next.change.confirm")}
      </Key>
    );
  const step = nextStep(sheet.state, zero ? 0 : 1);
  if (step.kind === "send-off" && taps.kind !== "change")
    return (
      <Key
        id="send-off"
        tone="next"
        bubble="below right"
        onTap={() => tapChange("send-off", step.side, step.line.player)}
      >
        {say("pad.next.send-off.do", { jersey: step.line.jersey })}
      </Key>
    );
  return <TurnKey />;
}

/** Starts and ends periods. Ending one with time on the clock asks once more, on the key itself. */
export function TurnKey() {
  const [say, lang] = [useSay(), useLang()];
  const { sheet, wish, time, open } = usePad();
  const { state } = sheet;
  const [sure, setSure] = useState<number | null>(null);
  // The arrow is asked for once; a table that does not know begins without.
  const [asks, setAsks] = useState(false);
  const command = turn(state, 0);
  // Stopped for good: what follows is not said here.
  if (state.signed || state.phase === "abandoned") return null;
  if (!command)
    return (
      <Key id="turn" tone="next" bubble="below right" onTap={() => open({ kind: "sign" })}>
        {say("pad.sign")}
      </Key>
    );
  const asked = command.type === "end-period" && sure === state.clock.period;
  // Bright only when nothing else comes before it.
  const isNext = command.type !== "end-period" && nextStep(state, 1).kind !== "prepare";
  const period = "period" in command ? periodText(lang, command.period, state.rules.periods) : "";
  return (
    <Key
      id="turn"
      tone={asked ? "bad" : isNext ? "next" : undefined}
      bubble="below right"
      onTap={() => {
        const { ms } = time();
        const now = turn(state, ms);
        if (!now) return;
        if (now.type === "start-period" && nextStep(state, ms).kind === "arrow-first" && !asks) {
          setAsks(true);
          return open({ kind: "jump" });
        }
        if (now.type === "end-period" && ms > 0 && !asked) return setSure(state.clock.period);
        wish("turn", now);
        setSure(null);
      }}
    >
      {asked
        ? say("pad.period.end.sure", { time: clockText(time().ms) })
        : command.type === "finish"
          ? say("pad.finish")
          : say(command.type === "end-period" ? "pad.period.end" : "pad.period.start", { period })}
    </Key>
  );
}
