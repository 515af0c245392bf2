import { Link } from "@remix-run/react";
import { markText } from "../../../domain/festival/mark-text";
import type { FestivalResults } from "../../../server/services";
import { button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { useSay } from "../../words";
import { RoundTime } from "./round-time";

/** Rounds with how far they are and, once they are over, who won what. */
export function FestivalResultsList({ results }: { results: FestivalResults }) {
  const say = useSay();
  if (results.rounds.length === 0)
    return <p className="card p-6 text-quiet">{say("festival-office.results.none")}</p>;
  return (
    <ul className="grid items-start gap-4 xl:grid-cols-2">
      {results.rounds.map((round) => (
        <li key={round.head.id} className="card grid gap-3 p-4 md:p-5">
          <RoundResults round={round} />
        </li>
      ))}
    </ul>
  );
}

function RoundResults({ round }: { round: FestivalResults["rounds"][number] }) {
  const say = useSay();
  const { head, ranked, asked, published, decimals } = round;
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div>
          <h2 className="text-lg font-bold">
            {head.contest} · {head.name}
          </h2>
          <RoundTime head={head} />
        </div>
        <p className="rounded-full bg-chip px-3 py-0.5 text-sm font-semibold">
          {say(`festival-office.results.${head.status}`, {
            placed: head.placed,
            entries: head.entries,
          })}
        </p>
      </div>
      {asked > 0 && (
        <Notice kind="warn">{say("festival-office.results.asked", { n: asked })}</Notice>
      )}
      {ranked.length > 0 && (
        <ol className="divide-y divide-line-soft">
          {ranked.map((one) => (
            <li key={one.entry} className="flex items-center gap-3 py-1.5">
              <span className="figures w-8 shrink-0 text-xl font-bold text-stage-deep">
                {one.place}
              </span>
              <span className="min-w-0 flex-1">
                <span className="font-semibold">{one.title}</span>
                <span className="block text-sm text-quiet">
                  {one.unit}
                  {one.shared && ` · ${say("festival-office.results.shared")}`}
                </span>
              </span>
              {one.prize && (
                <span className="rounded-full bg-stage-soft px-3 py-0.5 text-sm font-semibold text-stage-deep">
                  {one.prize}
                </span>
              )}
              <span className="figures text-lg font-bold tabular-nums">
                {markText(one.score, decimals)}
              </span>
            </li>
          ))}
        </ol>
      )}
      <div className="flex flex-wrap gap-3">
        <Link to={`/office/rounds/${head.id}`} className={button.quiet}>
          {say("festival-office.results.office")}
        </Link>
        {published && (
          <Link to={`/festival/rounds/${head.id}`} className={button.quiet}>
            {say("festival-office.results.public")}
          </Link>
        )}
        {published && (
          <a
            href={`/live/rounds/${head.id}/board`}
            target="_blank"
            rel="noreferrer"
            className={button.quiet}
          >
            {say("festival-office.results.board")}
          </a>
        )}
      </div>
    </>
  );
}
