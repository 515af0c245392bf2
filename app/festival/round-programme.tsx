import type { EntryState, RoundState } from "../../domain/festival/judging/state";
import { HEAD, RESERVE } from "../../domain/festival/seats";
import { titleText } from "../../domain/words/titles";
import type { RoundPage } from "../../server/services";
import { ProperName } from "../ui/proper-name";
import { useSay } from "../words";
import { whoseText } from "./entry-names";
import { momentOf } from "./on-stage";

/** Who appears, in which order, and how far it is. */
export function Programme({
  page,
  state,
  entry: now,
}: {
  page: RoundPage;
  state: RoundState;
  entry: EntryState | null;
}) {
  const say = useSay();
  const drawn = page.entries.some(({ number }) => number !== null);
  const states = new Map<string, EntryState>(state.entries.map((one) => [one.entry, one]));
  return (
    <section aria-labelledby="programme">
      <h2 id="programme" className="mb-2 scroll-mt-4 text-lg font-bold">
        {say(
          page.head.atOnce
            ? "festival.programme.at-once"
            : drawn || page.entries.length === 0
              ? "festival.programme"
              : "festival.programme.field",
        )}
      </h2>
      {page.entries.length === 0 ? (
        <p className="text-quiet">{say("festival.programme.none")}</p>
      ) : (
        <ol className="card divide-y divide-line-soft overflow-hidden">
          {page.entries.map((entry) => {
            const known = states.get(entry.id);
            const moment = known ? momentOf(known) : entry.withdrawn ? "withdrawn" : null;
            const on = state.phase === "open" && now?.entry === entry.id;
            return (
              <li
                key={entry.id}
                aria-current={on ? "true" : undefined}
                className={`flex min-h-12 items-center gap-3 px-4 py-2 ${on ? "bg-stage-soft" : ""}`}
              >
                <span className="figures w-7 shrink-0 text-xl">{entry.number ?? "–"}</span>
                <span className="min-w-0 flex-1">
                  <span
                    className={`block font-semibold ${moment === "withdrawn" ? "line-through" : ""}`}
                  >
                    <ProperName>{titleText(entry.title)}</ProperName>
                  </span>
                  <span className="block text-sm text-quiet">
                    {entry.unit !== "" && (
                      <>
                        <ProperName>{whoseText(entry)}</ProperName> ·{" "}
                      </>
                    )}
                    <ProperName>{entry.category}</ProperName>
                  </span>
                </span>
                {moment && moment !== "waiting" && (
                  <span
                    className={`shrink-0 text-sm font-semibold ${on ? "text-stage-deep" : "text-quiet"}`}
                  >
                    {on && <span aria-hidden="true">● </span>}
                    {on && moment === "judging"
                      ? say("festival.now")
                      : say(`festival.moment.${!on && moment === "opening" ? "paused" : moment}`)}
                  </span>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

/** Who judges, and for which unit each of them works. */
export function Panel({ page }: { page: RoundPage }) {
  const say = useSay();
  const roleOf = (seat: string) =>
    seat === HEAD
      ? say("festival.panel.head")
      : RESERVE.test(seat)
        ? say("festival.panel.reserve", { n: seat.slice(1) })
        : say("festival.judge.number", { seat });
  return (
    <section aria-labelledby="panel">
      <h2 id="panel" className="mb-2 text-lg font-bold">
        {say("festival.panel")}
      </h2>
      {page.seats.length === 0 ? (
        <p className="text-quiet">{say("festival.panel.none")}</p>
      ) : (
        <ul className="card grid gap-x-6 px-4 py-2 sm:grid-cols-2">
          {page.seats.map(({ seat, name, unit }) => (
            <li key={seat} className="flex items-baseline gap-3 py-1">
              <span className="w-20 shrink-0 text-sm text-quiet">{roleOf(seat)}</span>
              <span className="min-w-0">
                <span className="font-semibold">
                  <ProperName>{name}</ProperName>
                </span>{" "}
                {unit && (
                  <span className="text-sm text-quiet">
                    <ProperName>{unit}</ProperName>
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
