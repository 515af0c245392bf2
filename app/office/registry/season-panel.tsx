import { Form, Link } from "@remix-run/react";
import type { SeasonStatus } from "../../../server/services";
import { button } from "../../ui/button";
import { useLang, useSay } from "../../words";
import { Instead } from "../instead";
import { labelOf } from "./labels";

/** A season as a whole: is it worked on, does everybody see it, what are its stages. */
export function SeasonPanel({ id, status }: { id: string; status: SeasonStatus }) {
  const lang = useLang();
  const say = useSay();
  return (
    <section aria-labelledby="season" className="card grid gap-4 p-4 md:p-6">
      <h2 id="season" className="text-lg font-bold">
        {say(status.published ? "registry.season.shown" : "registry.season.hidden")}
      </h2>
      <ShownOrNot status={status} />
      <Form method="post" className="flex flex-wrap items-center gap-3">
        {status.active ? (
          <span className="rounded-full bg-good-soft px-4 py-2 font-semibold text-good-text">
            {say("registry.season.active")}
          </span>
        ) : (
          <>
            <button type="submit" name="do" value="choose" className={button.quiet}>
              {say("registry.season.choose")}
            </button>
            <span className="text-sm text-quiet">{say("in-work.season.choose.what")}</span>
          </>
        )}
      </Form>
      <div className="grid gap-2 lg:grid-cols-2">
        <PartLink
          to={`/office/regulations/${id}`}
          name={say("regulations.open")}
          what={say("regulations.open.what")}
        />
        {/* A league that ends with its groups has one stage. */}
        {status.stages.length > 1 && (
          <PartLink
            to={`/office/knockout-regulations/${id}`}
            name={say("regulations.knockout.open")}
            what={say("regulations.knockout.open.what")}
          />
        )}
      </div>
      {status.stages.length > 0 && (
        <>
          <h3 className="font-bold">{say("registry.season.stages")}</h3>
          <ul className="grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
            {status.stages.map(({ id, name, startDay, endDay, published }) => (
              <li key={id}>
                <Link
                  to={`/office/stages/${id}`}
                  className="flex min-h-14 flex-wrap items-center justify-between gap-x-3 rounded-xl border border-line px-4 py-2 hover:border-quiet"
                >
                  <span className="font-semibold">{name}</span>
                  <span className="text-sm text-quiet tabular-nums">
                    {startDay} – {endDay}
                  </span>
                  {!published && (
                    <span className="rounded-full bg-chip px-3 py-0.5 text-sm">
                      {labelOf(lang, "mark", "hidden")}
                    </span>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What the public sees of it, and how that changes. */
function ShownOrNot({ status: { published, instead } }: { status: SeasonStatus }) {
  const say = useSay();
  return (
    <>
      {published && <p>{say("in-work.season.public")}</p>}
      {instead && <p>{say("in-work.season.other", { name: instead.name })}</p>}
      <Form method="post" className="grid justify-items-start gap-3">
        {instead && <Instead kind="season" instead={instead} />}
        {published ? (
          <button type="submit" name="do" value="hide" className={button.quiet}>
            {say("registry.season.hide")}
          </button>
        ) : (
          <button type="submit" name="do" value="publish" className={button.main}>
            {say("registry.season.publish")}
          </button>
        )}
      </Form>
    </>
  );
}

/** The way to a part of the season that has a page of its own. */
function PartLink({ to, name, what }: { to: string; name: string; what: string }) {
  return (
    <Link
      to={to}
      className="flex min-h-14 flex-wrap content-center items-center justify-between gap-x-3 rounded-xl border border-line px-4 py-2 hover:border-quiet"
    >
      <span className="font-semibold">{name}</span>
      <span className="text-sm text-quiet">{what}</span>
    </Link>
  );
}
