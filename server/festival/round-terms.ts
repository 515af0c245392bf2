import { HEAD, RESERVE } from "../../domain/festival/seats";
import type { FestivalBook, RoundRow } from "./festival-book";
import type { RoundTerms } from "./pages";

/** What a round leads to, in names. */
export function termsOf(book: FestivalBook, round: RoundRow): RoundTerms {
  const contest = book.contests.find(({ id }) => id === round.contestId);
  const all = contest?.settings.categories ?? [];
  const { prizes, advance } = round.settings;
  const nameOf = (id: string) => all.find((one) => one.id === id)?.name;
  return {
    prizes,
    advance: advance.map(({ to, categories, best, by }) => ({
      to,
      round: book.rounds.find(({ id }) => id === to)?.name ?? to,
      categories: categories.length < all.length ? categories.map((id) => nameOf(id) ?? id) : [],
      best,
      ...(by === undefined ? {} : { by }),
    })),
    panel: round.seats.filter(({ seat }) => seat !== HEAD && !RESERVE.test(seat)).length,
  };
}
