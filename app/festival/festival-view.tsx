import { Link } from "@remix-run/react";
import type { LocalDay } from "../../domain/kernel/time";
import { dayText } from "../../domain/words/dates";
import type { FestivalBoard, FestivalPage, RoundHead } from "../../server/services";
import { FreshnessMark, useFreshness } from "../live/freshness";
import { useBoard } from "../live/use-board";
import { useReload } from "../live/use-reload";
import { ProperName } from "../ui/proper-name";
import { useLang, useSay } from "../words";
import { LiveRoundCard } from "./live-round-card";
import { RoundList } from "./round-list";

/** The festival: what is on stage, tonight, next and over, and its contests. */
export function FestivalView({ page, board: given }: { page: FestivalPage; board: FestivalBoard }) {
  const lang = useLang();
  const say = useSay();
  const freshness = useFreshness();
  const { state: board } = useBoard("festival", given);
  useReload(board.stamp !== given.stamp);
  const rounds = page.contests.flatMap((contest) => contest.rounds).toSorted(byTime);
  const tonight = rounds.filter(({ day, status }) => day === page.today && status !== "live");
  const next = rounds.filter(
    ({ day, status }) => status === "planned" && day !== null && day > page.today,
  );
  const over = rounds.filter(({ day, status }) => status === "final" && day !== page.today);
  const undated = rounds.filter(({ day }) => day === null);
  return (
    <div className="page">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h1 className="text-xl font-bold md:text-2xl">
          <ProperName>{page.festival.name}</ProperName>
        </h1>
        <p className="text-quiet">{dayText(lang, page.today as LocalDay)}</p>
      </div>
      {board.live.length > 0 && (
        <section aria-labelledby="live" className="mt-4">
          <div className="flex items-center justify-between gap-4">
            <h2 id="live" className="text-lg font-bold">
              {say("festival.live")}
            </h2>
            <span className="text-sm">
              <FreshnessMark freshness={freshness} />
            </span>
          </div>
          <div className="mt-2 grid grid-cols-1 gap-4 md:grid-cols-2 xl:grid-cols-3">
            {board.live.map((round) => (
              <LiveRoundCard key={round.head.id} round={round} />
            ))}
          </div>
        </section>
      )}
      <div className="mt-6 grid grid-cols-1 gap-8 lg:grid-cols-2">
        <div className="grid content-start gap-8">
          <Part id="tonight" title={say("festival.tonight")} rounds={tonight} today={page.today} />
          <Part id="next" title={say("festival.next")} rounds={next} today={page.today} />
          <Part id="undated" title={say("festival.undated")} rounds={undated} today={page.today} />
        </div>
        <div className="grid content-start gap-8">
          <section aria-labelledby="contests">
            <h2 id="contests" className="mb-2 text-lg font-bold">
              {say("festival.contests")}
            </h2>
            <ul className="card divide-y divide-line-soft overflow-hidden">
              {page.contests.map((contest) => (
                <li key={contest.id}>
                  <Link
                    to={`/festival/${contest.id}`}
                    className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 px-4 py-2.5 -outline-offset-3 hover:bg-paper"
                  >
                    <span className="font-semibold">
                      <ProperName>{contest.name}</ProperName>
                    </span>
                    <span className="text-sm text-quiet">
                      {say("festival.contest.count", {
                        entries: contest.entries,
                        rounds: contest.rounds.length,
                      })}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
          <Part
            id="over"
            title={say("festival.over")}
            rounds={over.toReversed()}
            today={page.today}
          />
        </div>
      </div>
    </div>
  );
}

function Part({
  id,
  title,
  rounds,
  today,
}: {
  id: string;
  title: string;
  rounds: readonly RoundHead[];
  today: string;
}) {
  if (rounds.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-lg font-bold">
        {title}
      </h2>
      <RoundList rounds={rounds} today={today} />
    </section>
  );
}

const byTime = (a: RoundHead, b: RoundHead): number =>
  order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0;

const order = ({ day, start, id }: RoundHead): string =>
  `${day ?? "9"} ${String(start ?? 0).padStart(4, "0")} ${id}`;

/** Where the festival will be. */
export function NoFestival() {
  const say = useSay();
  return (
    <div className="page">
      <h1 className="text-xl font-bold md:text-2xl">{say("app.festival")}</h1>
      <div className="card mt-5 p-6">
        <p className="font-semibold">{say("festival.none")}</p>
        <p className="mt-1 text-quiet">{say("festival.none.hint")}</p>
      </div>
    </div>
  );
}
