import { rankedSoFar } from "../../domain/festival/judging/standing";
import type { RoundState } from "../../domain/festival/judging/state";
import { resultText } from "../../domain/festival/methods";
import type { Festival } from "./festival";
import type { FestivalBook } from "./festival-book";
import type { FestivalBoard, FestivalToday, LiveRound, RoundHead } from "./pages";

const [BEST, NEXT, RECENT] = [3, 4, 2];

/** The festival as the site's first page shows it; null while none is published. */
export async function festivalToday(festival: Festival): Promise<FestivalToday | null> {
  const [page, board] = await Promise.all([festival.page(), festivalBoard(festival)]);
  if (!page || !board) return null;
  const rounds = page.contests.flatMap((contest) => contest.rounds).toSorted(byTime);
  return {
    festival: page.festival,
    today: page.today,
    board,
    next: rounds
      .filter(({ status, day }) => status === "planned" && (day ?? "9") >= page.today)
      .slice(0, NEXT),
    recent: rounds
      .filter(({ status }) => status === "final")
      .toReversed()
      .slice(0, RECENT),
  };
}

/** The rounds that are on, made of what their streams say in public. */
export async function festivalBoard(festival: Festival): Promise<FestivalBoard | null> {
  const [book, page] = await Promise.all([festival.festivals.shown(), festival.page()]);
  if (!book || !page) return null;
  const rounds = page.contests.flatMap((contest) => contest.rounds);
  return {
    live: rounds
      .filter(({ status }) => status === "live")
      .map((head) => liveRound(book, head, festival.state(head.id))),
    stamp: rounds
      .map(({ id, status, day, start }) => [id, status, day, start].join(" "))
      .join("\n"),
  };
}

function liveRound(book: FestivalBook, head: RoundHead, state: RoundState): LiveRound {
  const current = state.entries.find(({ entry }) => entry === state.current);
  const named = (entry: string) => {
    const row = book.entries.get(entry);
    return { title: row?.title ?? "", unit: row?.unit ?? "" };
  };
  const rules = state.programme?.rules;
  const { ranked } = rankedSoFar(state);
  return {
    head,
    entry: current ? { number: current.number, ...named(current.entry) } : null,
    best: ranked.slice(0, BEST).map(({ entry, place, score }) => ({
      entry,
      place,
      ...named(entry),
      score: rules ? resultText(rules, score) : "",
    })),
  };
}

/** By day and time; those without one come last. */
export const byTime = (a: RoundHead, b: RoundHead): number =>
  compare(a.day ?? "9", b.day ?? "9") || (a.start ?? 0) - (b.start ?? 0) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
