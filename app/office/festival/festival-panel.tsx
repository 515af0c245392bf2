import { Form, Link } from "@remix-run/react";
import type { FestivalStatus } from "../../../server/services";
import { button } from "../../ui/button";
import { useSay } from "../../words";
import { Instead } from "../instead";

/** The festival that is worked on: what it is, what everybody sees of it, and the way to the other ones. */
export function FestivalPanel({
  status,
  others,
}: {
  status: FestivalStatus;
  others: readonly { readonly id: string; readonly name: string }[];
}) {
  const say = useSay();
  const { contests, rounds, published } = status;
  const whole = published && contests.shown === contests.all && rounds.shown === rounds.all;
  return (
    <section
      aria-labelledby="festival"
      className="card grid gap-3 border-l-4 border-stage p-4 md:p-6"
    >
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 id="festival" className="text-lg font-bold">
            {status.name}
          </h2>
          <p className="text-quiet">{status.organisers.join(say("registry.and"))}</p>
        </div>
        <Link to={`/office/festival/${status.id}`} className={button.quiet}>
          {say("festival-office.edit")}
        </Link>
      </div>
      <p>
        <span className={`font-semibold ${published ? "text-good-text" : ""}`}>
          {say(published ? "festival-office.shown" : "festival-office.hidden")}
        </span>
        {contests.all > 0 && (
          <span className="block text-sm text-quiet">
            {say("festival-office.counts", {
              contests: contests.shown,
              allContests: contests.all,
              rounds: rounds.shown,
              allRounds: rounds.all,
            })}
          </span>
        )}
      </p>
      {published && <p>{say("in-work.festival.public")}</p>}
      {status.instead && <p>{say("in-work.festival.other", { name: status.instead.name })}</p>}
      <Form method="post" className="flex flex-wrap gap-3">
        <input type="hidden" name="festival" value={status.id} />
        {status.instead && (
          <div className="basis-full">
            <Instead kind="festival" instead={status.instead} />
          </div>
        )}
        {!whole && contests.all > 0 && (
          <button type="submit" name="do" value="show-all" className={button.main}>
            {say("festival-office.publish-all")}
          </button>
        )}
        {published ? (
          <button type="submit" name="do" value="hide" className={button.quiet}>
            {say("festival-office.hide")}
          </button>
        ) : (
          <button type="submit" name="do" value="show" className={button.quiet}>
            {say("festival-office.publish")}
          </button>
        )}
      </Form>
      {others.length > 0 && (
        <details>
          <summary className="min-h-11 content-center font-semibold">
            {say("festival-office.others")}
          </summary>
          <ul className="flex flex-wrap gap-3">
            {others.map(({ id, name }) => (
              <li key={id}>
                <Link to={`/office/festival/${id}`} className={button.quiet}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
