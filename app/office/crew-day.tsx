import { Form, Link } from "@remix-run/react";
import type { LocalDay } from "../../domain/kernel/time";
import { DUTIES, dutiesOf } from "../../domain/schedule/crew";
import type { CrewDay } from "../../server/services";
import { button } from "../ui/button";
import { useSay } from "../words";

interface Shown {
  readonly day: LocalDay;
  readonly crew: CrewDay;
  readonly nameOf: (game: string) => string;
}

/** How far the day's crews are, and the way to have the rest proposed. */
export function CrewSum({ day, crew }: Omit<Shown, "nameOf">) {
  const say = useSay();
  const { world, assignments, open, conflicts } = crew;
  const needed = world.games.reduce((sum, game) => sum + dutiesOf(game, world.settings).length, 0);
  if (world.officials.length === 0)
    return <p className="card p-4 font-semibold">{say("crew.empty")}</p>;
  return (
    <div className="card flex flex-wrap items-center gap-x-5 gap-y-2 p-4">
      <p className="min-w-0 flex-1 basis-64">
        {say("crew.sum", { games: world.games.length, needed, assigned: assignments.length })}{" "}
        {open.length > 0 && (
          <strong className="text-warn-text">{say("crew.sum.open", { n: open.length })} </strong>
        )}
        {conflicts > 0 && (
          <strong className="text-bad">{say("crew.sum.conflicts", { n: conflicts })}</strong>
        )}
        {open.length === 0 && conflicts === 0 && world.games.length > 0 && (
          <strong className="text-good-text">{say("crew.sum.done")}</strong>
        )}
      </p>
      {open.length > 0 && (
        <Link
          to={`/office/officials?${new URLSearchParams({ day, propose: "" })}`}
          preventScrollReset
          className={button.quiet}
        >
          {say("crew.propose")}
        </Link>
      )}
    </div>
  );
}

/** A proposal before it is taken: who, where, and what stays open. */
export function CrewProposalPanel({ day, crew, nameOf }: Shown) {
  const say = useSay();
  const { proposal, world } = crew;
  if (!proposal) return null;
  const { added, open } = proposal;
  const name = (id: string) => world.officials.find((one) => one.id === id)?.name ?? id;
  const games = [...new Set(added.map(({ gameId }) => gameId))];
  const here = `/office/officials?day=${day}`;
  return (
    <section
      aria-labelledby="proposal"
      className="card grid gap-4 border-2 border-focus p-4 md:p-5"
    >
      <div className="flex items-start justify-between gap-3">
        <h2 id="proposal" className="text-lg font-bold">
          {say("crew.proposal")}
        </h2>
        <Link to={here} preventScrollReset className={button.quiet}>
          {say("crew.proposal.close")}
        </Link>
      </div>
      <p className="font-semibold">
        {added.length === 0
          ? say("crew.proposal.none")
          : say("crew.proposal.sum", { n: added.length })}
      </p>
      <ul className="grid gap-3 md:grid-cols-2">
        {games.map((game) => (
          <li key={game} className="rounded-xl bg-paper-deep p-3">
            <span className="block font-bold">{nameOf(game)}</span>
            {added
              .filter(({ gameId }) => gameId === game)
              .sort((a, b) => DUTIES.indexOf(a.duty) - DUTIES.indexOf(b.duty))
              .map(({ officialId, duty }) => (
                <span key={officialId} className="flex justify-between gap-3 text-sm">
                  <span className="text-quiet">{say(`crew.duty.${duty}`)}</span>
                  <span className="font-semibold">{name(officialId)}</span>
                </span>
              ))}
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <div className="rounded-xl bg-warn-soft p-3 text-warn-text">
          <p className="font-semibold">{say("crew.proposal.open", { n: open.length })}</p>
          <ul className="list-disc pl-5 text-sm">
            {open.map(({ gameId, duty }, at) => (
              // The same duty of a game can be open twice.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
              <li key={`${gameId} ${duty} ${at}`}>
                {say("crew.of", { game: nameOf(gameId), duty: say(`crew.duty.${duty}`) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Form method="post" action={here} preventScrollReset className="flex flex-wrap gap-3">
        {added.map(({ gameId, officialId, duty }) => (
          <input
            key={`${gameId} ${officialId}`}
            type="hidden"
            name="added"
            value={`${gameId} ${officialId} ${duty}`}
          />
        ))}
        {added.length > 0 && (
          <button type="submit" name="do" value="take" className={button.main}>
            {say("crew.proposal.take", { n: added.length })}
          </button>
        )}
        <Link
          to={`/office/officials?${new URLSearchParams({ day, propose: "" })}`}
          preventScrollReset
          className={button.quiet}
        >
          {say("crew.proposal.again")}
        </Link>
      </Form>
    </section>
  );
}

/** What an act has done, and its undoing as long as that is possible. */
export function CrewDone({
  said,
  batch,
  here,
}: {
  said: string;
  batch: string | null;
  here: string;
}) {
  const say = useSay();
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p>{said}</p>
      {batch && (
        <Form method="post" action={here} preventScrollReset>
          <input type="hidden" name="batch" value={batch} />
          <button type="submit" name="do" value="undo-crew" className={`${button.quiet} text-text`}>
            <span aria-hidden="true">↶ </span>
            {say("crew.undo")}
          </button>
        </Form>
      )}
    </div>
  );
}
