import { clockText, localAt } from "../../../domain/kernel/time";
import { type Say, useSay } from "../../words";
import type { Tick } from "./draft";
import { useSheet } from "./sheet-context";

/** Whether one mark is saved, and where. Nothing is claimed that was not answered. */
export function TickLine({ tick }: { tick: Tick }) {
  const say = useSay();
  const { timeZone } = useSheet().page;
  const looks = {
    none: "text-quiet",
    unsaved: "text-bad",
    here: "text-warn-text",
    server: "text-good-text",
  };
  const sign = { none: "", unsaved: "▲ ", here: "● ", server: "✓ " }[tick.kind];
  return (
    <span data-tick={tick.kind} className={`text-[13px] font-semibold ${looks[tick.kind]}`}>
      <span aria-hidden="true">{sign}</span>
      {tickText(say, tick, timeZone)}
    </span>
  );
}

const tickText = (say: Say, tick: Tick, timeZone: string): string =>
  tick.kind === "server"
    ? say("sheet.tick.server", { time: secondsText(tick.at, timeZone) })
    : say(`sheet.tick.${tick.kind}`);

/** An instant on the hall's clock, 19:42:10: two judges read the same time, whatever their phones believe. */
export function secondsText(at: number, timeZone: string): string {
  const seconds = Math.floor(at / 1000) % 60;
  return `${clockText(localAt(at, timeZone).minutes)}:${String(seconds).padStart(2, "0")}`;
}
