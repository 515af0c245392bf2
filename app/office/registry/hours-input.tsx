import { WEEKDAYS } from "../../../domain/kernel/time";
import type { FieldView } from "../../../server/services";
import { useLang, useSay } from "../../words";
import { labelOf } from "./labels";

const input =
  "min-h-11 w-20 rounded-lg border border-quiet bg-card px-2 py-2 text-center tabular-nums";

/** Times by weekday: a line for each day, from and to; empty is closed. */
export function Hours({ field: { name, typed }, spans }: { field: FieldView; spans: number }) {
  const lang = useLang();
  const say = useSay();
  return (
    <ul className="grid gap-x-8 gap-y-2 lg:grid-cols-2">
      {WEEKDAYS.map((weekday) => (
        <li key={weekday} className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <span className="w-12 shrink-0">{labelOf(lang, "weekday", weekday)}</span>
          {[...Array(spans).keys()].map((at) => (
            <span
              key={at}
              // Under the first one where there is no room beside it.
              className={`flex items-center gap-1 ${at > 0 ? "max-sm:ml-15" : ""}`}
            >
              {(["from", "to"] as const).map((end) => {
                const box = `${name}.${weekday}.${at}.${end}`;
                return (
                  <span key={end} className="flex items-center gap-1">
                    {end === "to" && <span aria-hidden="true">–</span>}
                    <input
                      name={box}
                      defaultValue={typed[box]?.[0] ?? ""}
                      inputMode="numeric"
                      maxLength={8}
                      autoComplete="off"
                      aria-label={`${labelOf(lang, "weekday", weekday)} ${say(`registry.${end}`)}${at > 0 ? ` ${at + 1}` : ""}`}
                      className={input}
                    />
                  </span>
                );
              })}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
