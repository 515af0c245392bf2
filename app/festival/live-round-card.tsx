import { Link } from "@remix-run/react";
import { titleText } from "../../domain/words/titles";
import type { LiveRound } from "../../server/services";
import { ProperName } from "../ui/proper-name";
import { useSay } from "../words";

/** A round that is on: who is on stage, and who leads by what is released. */
export function LiveRoundCard({ round }: { round: LiveRound }) {
  const say = useSay();
  const { head, entry, best } = round;
  return (
    <article className="card-stage on-ink relative flex flex-col p-4 md:p-6">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <strong className="text-stage-on-ink">
          <span aria-hidden="true">● </span>
          {entry
            ? say("festival.stage.number", { n: entry.number, of: head.entries })
            : say("festival.status.live")}
        </strong>
        {head.hall && (
          <span className="text-stage-quiet">
            <ProperName>{head.hall}</ProperName>
          </span>
        )}
      </p>
      <h3 className="mt-2 text-lg font-bold md:text-xl">
        <Link
          to={`/festival/rounds/${head.id}`}
          prefetch="intent"
          className="after:absolute after:inset-0 after:rounded-[inherit] focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-court"
        >
          <ProperName>{head.contest}</ProperName> <ProperName>{head.name}</ProperName>
        </Link>
      </h3>
      {entry && (
        <p className="mt-1">
          <strong className="text-xl md:text-2xl">
            <ProperName>{titleText(entry.title)}</ProperName>
          </strong>{" "}
          <span className="text-stage-quiet">
            <ProperName>{entry.unit}</ProperName>
          </span>
        </p>
      )}
      <div className="mt-auto pt-3">
        {best.length > 0 && (
          <ol className="border-t border-stage-line pt-2">
            {best.map((one) => (
              <li key={one.entry} className="flex items-baseline gap-3">
                <span className="figures w-4">{one.place}</span>
                <span className="min-w-0 flex-1">
                  <ProperName>{titleText(one.title)}</ProperName>{" "}
                  <span className="text-sm text-stage-quiet">
                    <ProperName>{one.unit}</ProperName>
                  </span>
                </span>
                <span className="figures text-xl">{one.score}</span>
              </li>
            ))}
          </ol>
        )}
        <p className="mt-2 text-sm text-stage-quiet">
          {say("festival.round.progress", { n: head.placed, of: head.entries })}
        </p>
      </div>
    </article>
  );
}
