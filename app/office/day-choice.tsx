import { Form } from "@remix-run/react";
import type { LocalDay } from "../../domain/kernel/time";
import { dayText } from "../../domain/words/dates";
import { button } from "../ui/button";
import { Choice } from "../ui/field";
import { useLang, useSay } from "../words";

/** Which of the days with games to look at. */
export function DayChoice({
  page: { day, days, today },
}: {
  page: { readonly day: LocalDay; readonly days: readonly LocalDay[]; readonly today: LocalDay };
}) {
  const lang = useLang();
  const say = useSay();
  const all = days.includes(day) ? days : [...days, day].sort();
  return (
    <Form method="get" className="no-print flex flex-wrap items-end gap-3">
      <div className="w-60">
        <Choice key={day} label={say("office.officials.day")} name="day" defaultValue={day}>
          {all.map((one) => (
            <option key={one} value={one}>
              {dayText(lang, one)}
              {one === today ? ` · ${say("app.today")}` : ""}
            </option>
          ))}
        </Choice>
      </div>
      <button type="submit" className={button.quiet}>
        {say("office.officials.show")}
      </button>
    </Form>
  );
}
