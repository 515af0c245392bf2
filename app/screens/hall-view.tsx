import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type {
  FestivalBoard,
  GamePage,
  HallDay,
  RoundPage,
  TodayBoard,
} from "../../server/services";
import { AwardBoard } from "../festival/award-board";
import { HallBoard } from "../league/hall-board";
import { useFreshness } from "../live/freshness";
import { useBoard } from "../live/use-board";
import { HallNext } from "./hall-next";
import { keyOf, minutesAt, onNow } from "./on-now";

/** The board that a hall's page brings along. */
export type ShownBoard =
  | { readonly kind: "game"; readonly page: GamePage }
  | { readonly kind: "round"; readonly page: RoundPage };

const LOOK_MS = 15_000;

/** What is on in a hall, all day long: a screen is set to it once. */
export function HallView({ day, shown }: { day: HallDay; shown: ShownBoard | null }) {
  const skew = useNews();
  const at = useTime(day.at, skew);
  const freshness = useFreshness();
  const now = onNow(day.items, minutesAt(day, at), at);
  if (now.kind === "board" && shown && keyOfBoard(shown) === keyOf(now.item)) {
    const { page } = shown;
    return shown.kind === "game" ? (
      <HallBoard key={`${shown.page.card.id} ${page.stream === null}`} page={shown.page} />
    ) : (
      <AwardBoard key={`${shown.page.head.id} ${page.stream === null}`} page={shown.page} />
    );
  }
  return (
    <HallNext day={day} item={now.kind === "nothing" ? null : now.item} freshness={freshness} />
  );
}

const keyOfBoard = (shown: ShownBoard): string =>
  shown.kind === "game" ? `game ${shown.page.card.id}` : `round ${shown.page.head.id}`;

/**
 * Asks for the page anew whenever something begins, ends or is moved anywhere: where it is on is the server's
 * knowledge. Returns how far the server's clock is ahead, in ms.
 */
function useNews(): number {
  const league = useBoard<TodayBoard | null>("today", null);
  const festival = useBoard<FestivalBoard | null>("festival", null);
  const { revalidate } = useRevalidator();
  const known = useRef<string>();
  const on = (league.state?.live ?? []).map(({ id }) => id);
  const news = [league.state?.stamp, ...on, festival.state?.stamp].join("\n");
  useEffect(() => {
    if (known.current !== undefined && known.current !== news) revalidate();
    known.current = news;
  }, [news, revalidate]);
  return league.skew || festival.skew;
}

/** The server's time, looked at now and then. */
function useTime(delivered: number, skew: number): number {
  const [at, setAt] = useState(delivered);
  useEffect(() => {
    const look = () => setAt(Date.now() + skew);
    const timer = setInterval(look, LOOK_MS);
    // Before the first word from the server its clock is known from the page alone.
    if (skew !== 0) look();
    return () => clearInterval(timer);
  }, [skew]);
  return at;
}
