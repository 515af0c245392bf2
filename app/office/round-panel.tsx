import { Form, Link } from "@remix-run/react";
import { clockText } from "../../domain/kernel/time";
import { dayText } from "../../domain/words/dates";
import type { JudgesPage, RoundChoice, SeatPerson } from "../../server/services";
import { button } from "../ui/button";
import { Choice } from "../ui/field";
import { useLang, useSay } from "../words";
import { AccessText, Revoke } from "./game-table";
import { seatName } from "./seat-name";

/** The judges of one round, each with the way in. */
export function RoundPanel({ page: { round, rounds, seats, timeZone } }: { page: JudgesPage }) {
  const say = useSay();
  if (!round) return <p className="card p-6 text-quiet">{say("people.no-rounds")}</p>;
  const here = `/office/people?round=${round.id}`;
  return (
    <>
      <RoundSelect rounds={rounds} at={round.id} />
      <section aria-labelledby="panel" className="card">
        <div className="flex flex-wrap items-center justify-between gap-3 px-4 pt-4 md:px-5">
          <h2 id="panel" className="text-lg font-bold">
            {say("people.panel", { contest: round.contest, round: round.name })}
          </h2>
          {seats.length > 0 && (
            <Link to={`/office/qr?round=${round.id}`} className={button.main}>
              {say("people.print")}
            </Link>
          )}
        </div>
        {seats.length === 0 && <p className="p-4 text-quiet md:p-5">{say("people.no-seats")}</p>}
        <ul className="mt-2 divide-y divide-line-soft">
          {seats.map((person) => (
            <SeatLine
              key={person.seat}
              person={person}
              round={round.id}
              zone={timeZone}
              here={here}
            />
          ))}
        </ul>
      </section>
    </>
  );
}

function RoundSelect({ rounds, at }: { rounds: readonly RoundChoice[]; at: string }) {
  const lang = useLang();
  const say = useSay();
  return (
    <Form method="get" className="flex flex-wrap items-end gap-3">
      <div className="w-full max-w-md">
        <Choice key={at} label={say("people.round")} name="round" defaultValue={at}>
          {rounds.map(({ id, contest, name, day, start }) => (
            <option key={id} value={id}>
              {[
                contest,
                name,
                day && dayText(lang, day),
                start !== null && day !== null && clockText(start),
              ]
                .filter(Boolean)
                .join(" · ")}
            </option>
          ))}
        </Choice>
      </div>
      <button type="submit" className={button.quiet}>
        {say("people.round.show")}
      </button>
    </Form>
  );
}

function SeatLine({
  person,
  round,
  zone,
  here,
}: {
  person: SeatPerson;
  round: string;
  zone: string;
  here: string;
}) {
  const say = useSay();
  const { account, name, seat, unit } = person;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 md:px-5">
      <span
        aria-hidden="true"
        className="figures grid size-11 shrink-0 place-items-center rounded-full bg-paper-deep text-xl font-bold"
      >
        {seat === "C" ? "★" : seat}
      </span>
      <p className="min-w-0 flex-1 basis-52">
        <span className="block font-bold">{name}</span>
        <span className="block text-sm text-quiet">
          {seatName(say, seat)}
          {unit && ` · ${unit}`}
        </span>
        <AccessText official={person} zone={zone} />
      </p>
      <Form method="post" action={here}>
        <input type="hidden" name="round" value={round} />
        <input type="hidden" name="seat" value={seat} />
        <button
          type="submit"
          name="do"
          value="seat"
          className={button.quiet}
          aria-label={
            account ? say("office.officials.again-for", { name }) : say("people.link-for", { name })
          }
        >
          {say(account ? "office.officials.again" : "people.link")}
        </button>
      </Form>
      {account && <Revoke account={account} name={name} here={here} />}
    </li>
  );
}
