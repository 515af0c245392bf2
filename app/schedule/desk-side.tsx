import { Link } from "@remix-run/react";
import type { LocalDay } from "../../domain/kernel/time";
import type { DeskView } from "../../server/services";
import { button } from "../ui/button";
import { useSay } from "../words";
import type { DeskNames } from "./desk-names";
import { deskUrl } from "./desk-url";
import { StartForm } from "./planning-panel";

/** More would bury the first. */
const SHOWN = 12;

/** How the plan stands, what is wrong with it, and the way to a new one. */
export function DeskSide({
  desk,
  week,
  names,
  waiting,
}: {
  desk: DeskView;
  week: LocalDay;
  names: DeskNames;
  waiting: string | null;
}) {
  const say = useSay();
  const { figures, clashes, games } = desk;
  const tiles = [
    { figure: `${figures.placed}/${figures.fixtures}`, label: say("plan.quality.placed") },
    { figure: clashes.length, label: say("plan.quality.clashes") },
    { figure: figures.shortestRest ?? "–", label: say("plan.quality.rest") },
    { figure: games.filter((game) => game.pinned).length, label: say("plan.quality.pinned") },
  ];
  return (
    <div className="grid gap-5">
      <section aria-labelledby="quality">
        <h2 id="quality" className="mb-2 text-lg font-bold">
          {say("plan.quality")}
        </h2>
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4 2xl:grid-cols-2">
          {tiles.map(({ figure, label }) => (
            <li key={label} className="card px-4 py-3">
              <span className="figures block text-3xl leading-tight">{figure}</span>
              <span className="text-sm text-quiet">{label}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="attention">
        <h2 id="attention" className="mb-2 text-lg font-bold">
          {say("plan.attention")}
        </h2>
        {clashes.length === 0 && (
          <p className="card p-4 text-good-text">
            <span aria-hidden="true">✓ </span>
            {say("plan.attention.none")}
          </p>
        )}
        <ul className="grid gap-3">
          {clashes.slice(0, SHOWN).map((clash) => (
            <li
              key={JSON.stringify(clash)}
              className="rounded-2xl border border-bad/40 bg-bad-soft p-4"
            >
              <Link
                to={deskUrl({ week, game: clash.fixtureId })}
                preventScrollReset
                className="inline-flex min-h-11 items-center font-bold underline underline-offset-2"
              >
                {names.game(clash.fixtureId)}
              </Link>
              <p className="text-sm">{names.clash(clash)}</p>
            </li>
          ))}
        </ul>
        {clashes.length > SHOWN && (
          <p className="mt-2 text-quiet">
            {say("plan.attention.more", { n: clashes.length - SHOWN })}
          </p>
        )}
      </section>
      {(clashes.length > 0 || figures.placed < figures.fixtures) && (
        <section aria-labelledby="repair" className="card p-4">
          <h2 id="repair" className="text-lg font-bold">
            {say("planning.repair")}
          </h2>
          <p className="mt-1 mb-3 text-sm text-quiet">{say("planning.repair.explain")}</p>
          <StartForm desk={desk} week={week} how="repair" label={say("planning.repair.start")} />
        </section>
      )}
      <section aria-labelledby="anew" className="card p-4">
        <h2 id="anew" className="text-lg font-bold">
          {say("plan.anew")}
        </h2>
        <p className="mt-1 mb-3 text-sm text-quiet">{say("plan.anew.explain")}</p>
        {waiting !== null && (
          <Link to={deskUrl({ week, planning: waiting })} className={`${button.main} mb-3`}>
            {say("planning.back")}
          </Link>
        )}
        <StartForm desk={desk} week={week} how="anew" label={say("plan.anew.preview")} />
      </section>
    </div>
  );
}
