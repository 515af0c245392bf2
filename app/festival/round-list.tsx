import { Link } from "@remix-run/react";
import { clockText, type LocalDay } from "../../domain/kernel/time";
import { dateMark, dayText } from "../../domain/words/dates";
import type { RoundHead } from "../../server/services";
import { ProperName } from "../ui/proper-name";
import { useLang, useSay } from "../words";

/** Rounds one below the other, each leading to its page. `today` lets near days be called by their name. */
export function RoundList({
  rounds,
  today,
  contest = true,
}: {
  rounds: readonly RoundHead[];
  today: string | null;
  /** Whether a line names its contest. */
  contest?: boolean;
}) {
  const lang = useLang();
  const say = useSay();
  return (
    <ul className="card divide-y divide-line-soft overflow-hidden">
      {rounds.map((round) => (
        <li key={round.id}>
          <Link
            to={`/festival/rounds/${round.id}`}
            className="flex min-h-14 items-center gap-3 px-4 py-2.5 -outline-offset-3 hover:bg-paper"
          >
            <span className="w-[4.75rem] shrink-0">
              <span className="block text-xs leading-tight text-quiet">
                {round.day === null
                  ? say("date.undated")
                  : today === null
                    ? dayText(lang, round.day as LocalDay)
                    : dateMark(lang, round.day as LocalDay, today as LocalDay)}
              </span>
              <span className="figures text-xl whitespace-nowrap">
                {round.start === null ? "–" : clockText(round.start)}
              </span>
            </span>
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">
                {contest && (
                  <>
                    <ProperName>{round.contest}</ProperName>{" "}
                  </>
                )}
                <ProperName>{round.name}</ProperName>
              </span>
              <span className="block text-sm text-quiet">
                {round.hall && <ProperName>{round.hall}</ProperName>}
                {round.hall && round.entries > 0 && " · "}
                {round.entries > 0 &&
                  say(round.atOnce ? "festival.round.at-once" : "festival.round.entries", {
                    n: round.entries,
                  })}
              </span>
            </span>
            <Status round={round} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Status({ round }: { round: RoundHead }) {
  const say = useSay();
  if (round.status === "planned") return null;
  const live = round.status === "live";
  return (
    <span
      className={`shrink-0 text-right text-sm font-semibold ${live ? "text-stage" : "text-quiet"}`}
    >
      {live && <span aria-hidden="true">● </span>}
      {say(`festival.status.${round.status}`)}
      {live && (
        <span className="block text-xs">
          {say("festival.round.progress", { n: round.placed, of: round.entries })}
        </span>
      )}
    </span>
  );
}
