import { clockText, parseDay } from "../../../domain/kernel/time";
import { dayText } from "../../../domain/words/dates";
import type { RoundHead } from "../../../server/services";
import { useLang } from "../../words";

/** When and where a round is, as far as it is known. */
export function RoundTime({ head: { day, start, hall } }: { head: RoundHead }) {
  const lang = useLang();
  const on = day === null ? null : parseDay(day);
  const parts = [on && dayText(lang, on), start === null ? null : clockText(start), hall].filter(
    (part) => part !== null,
  );
  return parts.length === 0 ? null : <p className="text-quiet">{parts.join(" · ")}</p>;
}
