import { useContext, useEffect, useState } from "react";
import { clockText } from "../../live/clock";
import { useSay } from "../../words";
import { KeysHeld, Refusal } from "./key";
import { usePad } from "./pad-context";

const TICK_MS = 50;
const LAST_MINUTE_MS = 60_000;

/** Something read off the running clock; draws anew only when that has changed. */
export function useClockValue<T>(read: (ms: number) => T): T {
  const { clock, sheet } = usePad();
  const { phase, rules } = sheet.state;
  // Before the first whistle it shows what it will count down from.
  const before = phase === "before" || phase === "unopened";
  const value = () => read(before ? rules.periodMs : clock.read());
  const [, look] = useState<T | null>(null);
  useEffect(() => {
    const timer = setInterval(() => look(value()), TICK_MS);
    return () => clearInterval(timer);
  });
  return value();
}

/** The clock is its own start and stop key. Running it is a bright field, standing a dark one. */
export function ClockKey() {
  const [say, { toggleClock, sheet }] = [useSay(), usePad()];
  const text = useClockValue(clockText);
  const { running } = sheet.state.clock;
  return (
    <div className="relative">
      <button
        type="button"
        data-key="clock"
        data-running={running}
        onClick={toggleClock}
        aria-label={say(running ? "pad.clock.stop" : "pad.clock.start", { time: text })}
        className={`flex min-h-[68px] w-28 flex-col items-center justify-center rounded-xl border-2 sm:w-48 ${running ? "border-white bg-white text-ink" : "border-court bg-ink text-court"}`}
      >
        <span
          data-clock
          className="figures text-[40px] leading-[0.95] font-bold sm:text-[56px]"
          suppressHydrationWarning
        >
          {text}
        </span>
        <span className="text-xs font-bold">
          {running ? `▶ ${say("pad.clock.running")}` : `❚❚ ${say("pad.clock.stopped")}`}
        </span>
      </button>
      <Refusal of="clock" place="below left" />
    </div>
  );
}

/** Puts the clock right by a second, and in the last minute by a tenth. */
export function Nudges({ direction }: { direction: 1 | -1 }) {
  const late = useClockValue((ms) => ms < LAST_MINUTE_MS);
  const keys = late ? [1000, 100] : [1000];
  return (
    <div className={`hidden gap-3 sm:flex ${direction === 1 ? "flex-row-reverse" : ""}`}>
      {keys.map((ms) => (
        <Nudge key={ms} ms={direction * ms} />
      ))}
    </div>
  );
}

export function Nudge({ ms, light = false }: { ms: number; light?: boolean }) {
  const [say, { nudgeClock }] = [useSay(), usePad()];
  const id = `nudge ${ms}`;
  const held = useContext(KeysHeld);
  const size = Math.abs(ms) === 1000 ? "second" : "tenth";
  return (
    <div className="relative flex">
      <button
        type="button"
        data-key={id}
        disabled={held}
        onClick={() => nudgeClock(id, ms)}
        aria-label={say(`pad.clock.nudge.${size}.${ms > 0 ? "up" : "down"}`)}
        className={`figures min-h-16 min-w-16 flex-1 rounded-xl border text-xl ${light ? "border-line bg-card" : "border-ink-line bg-ink-raised text-white"}`}
      >
        {ms > 0 ? "+" : "−"}
        {Math.abs(ms) / 1000}
      </button>
      <Refusal of={id} place="below left" />
    </div>
  );
}
