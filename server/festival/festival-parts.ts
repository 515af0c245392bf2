import type { ContestRow, EntryRow, FestivalBook, RoundRow } from "./festival-book";
import type { EntryCard, FestivalHead, SeatCard } from "./pages";

/** What stands on several pages, cut from the festival's rows field by field. */

export const headOf = ({ name, alias, organisers, timeZone }: FestivalBook): FestivalHead => ({
  ...{ name, alias, organisers, timeZone },
});

export const entriesOf = (book: FestivalBook, contestId: string): readonly EntryRow[] =>
  [...book.entries.values()].filter(
    (entry) => entry.contestId === contestId && entry.status === "registered",
  );

/** `isOut`: its result is, so that people may read whose work it is (J28). */
export function cardOf(
  contest: ContestRow,
  entry: EntryRow,
  number: number | null,
  isOut: boolean,
): EntryCard {
  const { id, title, performers, durationSec, people } = entry;
  const { gallery } = contest.settings;
  const { unitId, unit } = gallery && !isOut ? { unitId: "", unit: "" } : entry;
  const category = contest.settings.categories.find((one) => one.id === entry.category);
  return {
    id,
    number,
    title,
    unitId,
    unit,
    ...(gallery && isOut ? { author: people.join("、") } : {}),
    category: category?.name ?? entry.category,
    performers,
    durationSec,
    withdrawn: entry.status === "withdrawn",
  };
}

export const seatsIn = (book: FestivalBook, round: RoundRow): SeatCard[] =>
  round.seats.flatMap(({ seat, judgeId }) => {
    const judge = book.judges.get(judgeId);
    if (!judge) return [];
    const { name, unitId, unit } = judge;
    return [{ seat, judgeId, name, unitId, unit }];
  });
