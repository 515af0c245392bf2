import { Form, Link } from "@remix-run/react";
import { addDays, clockText, type LocalDay } from "../../domain/kernel/time";
import { dayText } from "../../domain/words/dates";
import type { MovingView } from "../../server/services";
import { button } from "../ui/button";
import { Choice, Field } from "../ui/field";
import { useLang, useSay } from "../words";
import { deskUrl } from "./desk-url";
import type { Moving } from "./move-panel";

/** Slots one below the other; each leads to a last look at it. */
export function OpeningList({
  openings,
  moving,
  week,
  names,
}: {
  openings: MovingView["best"];
} & Omit<Moving, "desk">) {
  const lang = useLang();
  const say = useSay();
  return (
    <ul className="mt-2 grid gap-2">
      {openings.map(({ slot, clashes }) => (
        <li key={`${slot.courtId} ${slot.day} ${slot.start}`}>
          <Link
            to={deskUrl({ week, game: moving.game, aim: slot })}
            preventScrollReset
            className={`block min-h-11 rounded-lg border px-3 py-2 hover:border-quiet ${clashes.length === 0 ? "border-line bg-card" : "border-bad/40 bg-bad-soft"}`}
          >
            <span className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-semibold">
                {dayText(lang, slot.day)} {clockText(slot.start)}
              </span>
              {clashes.length === 0 ? (
                <span className="text-sm text-good-text">
                  <span aria-hidden="true">✓ </span>
                  {say("plan.move.free")}
                </span>
              ) : (
                <span className="text-sm font-semibold text-bad">
                  <span aria-hidden="true">⚠ </span>
                  {say("plan.move.clashes", { n: clashes.length })}
                </span>
              )}
            </span>
            <span className="block text-sm text-quiet">{names.court(slot.courtId)}</span>
            {clashes.length > 0 && (
              <span className="block text-sm">
                {clashes.map((clash) => (
                  <span key={JSON.stringify(clash)} className="block">
                    {names.clash(clash, slot)}
                  </span>
                ))}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A whole day's slots, or any time at all. */
export function OtherTimes({ desk, moving, week, names }: Moving) {
  const say = useSay();
  const days = useDays(desk.today > desk.startDay ? desk.today : desk.startDay, desk.endDay);
  const game = desk.games.find(({ id }) => id === moving.game);
  const asked = moving.day?.day ?? game?.day ?? days[0]?.value;
  const choices = days.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
  return (
    <>
      <section aria-labelledby="other">
        <h3 id="other" className="font-bold">
          {say("plan.move.other")}
        </h3>
        <Form method="get" preventScrollReset className="mt-1 flex flex-wrap items-end gap-3">
          <input type="hidden" name="week" value={week} />
          <input type="hidden" name="game" value={moving.game} />
          <div className="min-w-0 flex-1 basis-40">
            <Choice label={say("plan.move.other.day")} name="day" defaultValue={asked}>
              {choices}
            </Choice>
          </div>
          <button type="submit" className={button.quiet}>
            {say("plan.move.other.show")}
          </button>
        </Form>
        {moving.day &&
          (moving.day.openings.length === 0 ? (
            <p className="mt-2 text-quiet">{say("plan.move.other.none")}</p>
          ) : (
            <OpeningList openings={moving.day.openings} moving={moving} week={week} names={names} />
          ))}
      </section>
      <details open={false} className="border-t border-line pt-3">
        <summary className="min-h-11 content-center font-bold">{say("plan.move.own")}</summary>
        <Form method="get" preventScrollReset className="mt-1 grid gap-3">
          <input type="hidden" name="week" value={week} />
          <input type="hidden" name="game" value={moving.game} />
          <Choice label={say("plan.move.other.day")} name="on" defaultValue={asked}>
            {choices}
          </Choice>
          <Choice
            label={say("plan.move.court")}
            name="court"
            defaultValue={game?.courtId ?? undefined}
          >
            {desk.venues.flatMap((venue) =>
              venue.courts.map((court) => (
                <option key={court.id} value={court.id}>
                  {names.court(court.id)}
                </option>
              )),
            )}
          </Choice>
          <Field
            label={say("plan.move.time")}
            name="time"
            type="time"
            step={300}
            required
            defaultValue={game?.start == null ? undefined : clockText(game.start)}
          />
          <div>
            <button type="submit" className={button.quiet}>
              {say("plan.move.check")}
            </button>
          </div>
        </Form>
      </details>
    </>
  );
}

function useDays(from: LocalDay, to: LocalDay): readonly { value: LocalDay; label: string }[] {
  const lang = useLang();
  const days: { value: LocalDay; label: string }[] = [];
  for (let day = from; day <= to; day = addDays(day, 1))
    days.push({ value: day, label: dayText(lang, day) });
  return days;
}
