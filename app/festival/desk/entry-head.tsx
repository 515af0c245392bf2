import { timeDeduction } from "../../../domain/festival/deductions";
import { markText } from "../../../domain/festival/mark-text";
import type { TallyRules } from "../../../domain/festival/rules";
import { titleText } from "../../../domain/words/titles";
import { type Say, useSay } from "../../words";
import { useDesk } from "./desk-context";
import { Key, Refusal } from "./key";
import { twoDigits } from "./names";
import { spanText } from "./span-text";
import { useTicks } from "./use-watch";

/** The entry that is looked at: its number, title, unit, and the time it took. */
export function EntryHead() {
  const say = useSay();
  const { entry, card } = useDesk();
  if (!entry) return null;
  return (
    <div className="flex gap-x-4">
      <p className="desk-big figures text-stage">{twoDigits(entry.number)}</p>
      <div className="min-w-0 flex-1">
        <h2 className="text-2xl leading-tight font-bold" data-looked={entry.entry}>
          {card && titleText(card.title)} <span className="whitespace-nowrap">{card?.unit}</span>
        </h2>
        <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
          <Watch />
          {entry.version > 1 && (
            <p className="font-semibold">{say("desk.entry.version", { n: entry.version })}</p>
          )}
        </div>
      </div>
    </div>
  );
}

function Watch() {
  const say = useSay();
  const { entry, watch, page, toggleWatch, nudgeWatch, resetWatch, open, state } = useDesk();
  const running = entry ? watch.running(entry.entry) : false;
  useTicks(running);
  // Where nobody appears, nothing takes time.
  if (!entry || state.programme?.atOnce) return null;
  const off = entry.status !== "called";
  const ms = running ? watch.read(entry.entry) : (entry.ms ?? watch.read(entry.entry));
  const { time } = page.rules;
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="sr-only">{say("desk.time")}</legend>
      <Key
        id="watch"
        tone="small"
        off={off}
        onPress={toggleWatch}
        bubble="below left"
        className={running ? "gap-1 !border-stage !bg-stage !text-white" : "gap-1"}
      >
        <span aria-hidden="true">{running ? "■" : "▶"}</span>
        {say(running ? "desk.time.stop" : "desk.time.start")}
      </Key>
      <output
        aria-live="off"
        aria-label={say("desk.time")}
        data-watch={running ? "running" : "standing"}
        className="figures w-16 text-center text-3xl leading-none font-bold"
      >
        {spanText(ms)}
      </output>
      {([-1000, 1000] as const).map((change) => (
        <Key
          key={change}
          id={`nudge ${change}`}
          tone="small"
          off={off || (!running && entry.ms === null)}
          label={say(change > 0 ? "desk.time.more" : "desk.time.less")}
          onPress={() => nudgeWatch(change)}
        >
          {change > 0 ? "+1" : "−1"}
        </Key>
      ))}
      <Key id="type-time" tone="small" off={off} onPress={() => open({ kind: "time" })}>
        {say("desk.time.type")}
      </Key>
      <Key
        id="reset"
        tone="small"
        off={off || (ms === 0 && entry.ms === null)}
        onPress={resetWatch}
      >
        {say("desk.time.reset")}
      </Key>
      <p className="text-quiet" data-time-words>
        {limitText(say, time)}
        {" · "}
        {entry.ms === null && !running ? say("desk.time.none") : <TimeWords ms={ms} time={time} />}
      </p>
      <Refusal of="nudge" place="below left" />
    </fieldset>
  );
}

function TimeWords({ ms, time }: { ms: number; time: TallyRules["time"] }) {
  const say = useSay();
  const total = timeDeduction(time, ms);
  if (time === null || total === 0) return say("desk.time.within");
  const over = ms > time.maxMs;
  const by = over ? ms - time.maxMs : time.minMs - ms;
  return (
    <strong className="text-bad">
      {say(over ? "desk.time.over" : "desk.time.under", {
        by: spanText(Math.ceil(by / 1000) * 1000),
        each: spanText(time.perStartedMs),
        points: markText(time.points),
        total: markText(total),
      })}
    </strong>
  );
}

export function limitText(say: Say, time: TallyRules["time"]): string {
  if (time === null) return say("desk.time.no-limit");
  const [min, max] = [spanText(time.minMs), spanText(time.maxMs)];
  return time.minMs > 0
    ? say("desk.time.limit", { min, max })
    : say("desk.time.limit.max", { max });
}
