import { type Say, useSay } from "../../words";
import type { Tick } from "./draft";

/** Whether one mark is saved, and where. Nothing is claimed that was not answered. */
export function TickLine({ tick }: { tick: Tick }) {
  const say = useSay();
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
      {tickText(say, tick)}
    </span>
  );
}

const tickText = (say: Say, tick: Tick): string =>
  tick.kind === "server"
    ? say("sheet.tick.server", { time: secondsText(tick.at) })
    : say(`sheet.tick.${tick.kind}`);

/** An instant on this device's clock, 19:42:10. */
export const secondsText = (at: number): string =>
  [new Date(at)]
    .flatMap((date) => [date.getHours(), date.getMinutes(), date.getSeconds()])
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
