import { Link } from "@remix-run/react";
import type { FestivalToday } from "../../server/services";
import { useBoard } from "../live/use-board";
import { useReload } from "../live/use-reload";
import { ProperName } from "../ui/proper-name";
import { useSay } from "../words";
import { LiveRoundCard } from "./live-round-card";
import { RoundList } from "./round-list";

/** The festival's share of the first page, following what is on; null while there is no festival. */
export function useFestivalToday(given: FestivalToday | null): FestivalToday | null {
  const { state: board } = useBoard("festival", given?.board ?? null);
  useReload(given !== null && board !== null && board.stamp !== given.board.stamp);
  return given && { ...given, board: board ?? given.board };
}

/** A card for each round that is on. */
export const liveRoundCards = (today: FestivalToday | null) =>
  (today?.board.live ?? []).map((round) => <LiveRoundCard key={round.head.id} round={round} />);

/** What comes next on stage, and what was decided last. */
export function FestivalSection({ today }: { today: FestivalToday }) {
  const say = useSay();
  const { next, recent } = today;
  if (next.length === 0 && recent.length === 0) return null;
  return (
    <section aria-labelledby="festival" className="mt-8">
      <h2 id="festival" className="mb-2 text-lg font-bold">
        <ProperName>{today.festival.alias}</ProperName>
      </h2>
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        {next.length > 0 && <RoundList rounds={next} today={today.today} />}
        {recent.length > 0 && <RoundList rounds={recent} today={today.today} />}
      </div>
      <Link
        to="/festival"
        className="inline-block py-3 font-semibold text-stage-deep hover:underline"
      >
        {say("festival.all")} <span aria-hidden="true">›</span>
      </Link>
    </section>
  );
}

/** The first page of an installation that has a festival and no league. */
export function FestivalAlone({ today }: { today: FestivalToday }) {
  return (
    <div className="page">
      <h1 className="text-xl font-bold md:text-2xl">
        <ProperName>{today.festival.name}</ProperName>
      </h1>
      <div className="mt-4 grid grid-cols-1 gap-4 md:grid-cols-2 xl:grid-cols-3">
        {liveRoundCards(today)}
      </div>
      <FestivalSection today={today} />
    </div>
  );
}
