import { Form, Link, useSubmit } from "@remix-run/react";
import { useEffect, useState } from "react";
import { ballsOf, isDrawn } from "../../../domain/league/draw-show/state";
import type { DrawShowPage } from "../../../server/services";
import { button } from "../../ui/button";
import { useSay } from "../../words";
import { control } from "../registry/field-inputs";

const EVERY_MS = 6000;

/** The organiser's hand on a public draw: begin, ball by ball, back, open, take over. */
export function ShowPanel({ show, adopted }: { show: DrawShowPage; adopted: boolean }) {
  const say = useSay();
  const { announced, started, shown, opened } = show.state;
  if (!announced) return null;
  const of = ballsOf(show.state);
  const last = shown.at(-1);
  const done = isDrawn(show.state);
  return (
    <section aria-labelledby="show" className="card mb-5 grid gap-4 p-4 md:p-6">
      <h2 id="show" className="text-lg font-bold">
        {say("draw-office.show")}
      </h2>
      <p className="flex flex-wrap gap-3">
        <Link to={`/live/draws/${show.season.id}/board`} className={button.quiet} target="_blank">
          {say("draw-office.to-board")}
        </Link>
        <Link to={`/league/draws/${show.season.id}`} className={button.quiet}>
          {say("draw-office.to-record")}
        </Link>
      </p>
      {!started && (
        <Form method="post" className="grid justify-items-start gap-3">
          <p className="font-semibold">{say("draw-office.announced")}</p>
          {announced.source !== "" && (
            <label className="block w-full max-w-md font-semibold">
              {say("draw-office.beyond", { source: announced.source })}
              <input
                name="beyond"
                required
                maxLength={100}
                className={`${control} mt-1 font-normal`}
              />
            </label>
          )}
          <button type="submit" name="do" value="start" className={button.main}>
            {say("draw-office.start")}
          </button>
        </Form>
      )}
      {started && (
        <p aria-live="polite">
          <span className="figures text-2xl font-bold">
            {say("draw-office.progress", { n: shown.length, of })}
          </span>
          {last && (
            <span className="block font-semibold">
              {say("draw-office.last", {
                team: show.teams[last.team]?.shortName ?? last.team,
                place: `${last.group}${last.place}`,
              })}
            </span>
          )}
        </p>
      )}
      {started && !opened && <Balls shown={shown.length} done={done} />}
      {opened && <p className="font-semibold">{say("draw-office.opened")}</p>}
      {opened && !adopted && (
        <Form method="post">
          <button type="submit" name="do" value="adopt" className={button.main}>
            {say("draw-office.adopt")}
          </button>
        </Form>
      )}
    </section>
  );
}

function Balls({ shown, done }: { shown: number; done: boolean }) {
  const say = useSay();
  const [auto, setAuto] = useState(false);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const submit = useSubmit();
  useEffect(() => {
    if (!auto || done) return;
    // Begun anew with each ball, so that one shown by hand gets its full time too.
    const timer = setTimeout(
      () => submit({ do: "next", after: shown }, { method: "post", replace: true }),
      EVERY_MS,
    );
    return () => clearTimeout(timer);
  }, [auto, done, shown, submit]);
  return (
    <Form method="post" replace className="flex flex-wrap gap-3">
      <input type="hidden" name="after" value={shown} />
      {done ? (
        <button type="submit" name="do" value="open" className={button.main}>
          {say("draw-office.open")}
        </button>
      ) : (
        <>
          <button
            type="submit"
            name="do"
            value="next"
            className={`${button.main} min-h-16 px-8 text-lg`}
          >
            {say("draw-office.next")}
          </button>
          <button type="submit" name="do" value="pot" className={button.quiet}>
            {say("draw-office.pot")}
          </button>
        </>
      )}
      {shown > 0 && (
        <button type="submit" name="do" value="back" className={button.quiet}>
          {say("draw-office.back")}
        </button>
      )}
      {ready && !done && (
        <button
          type="button"
          aria-pressed={auto}
          onClick={() => setAuto(!auto)}
          className={button.quiet}
        >
          {say(auto ? "draw-office.auto.stop" : "draw-office.auto")}
        </button>
      )}
    </Form>
  );
}
