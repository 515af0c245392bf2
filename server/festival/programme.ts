import type { z } from "zod";
import type { programme } from "../../domain/festival/judging/vocabulary";
import { rulesOfRound } from "../../domain/festival/stages/stage-plan";
import { seatedTies } from "./declared-ties";
import { find } from "./festival";
import type { FestivalBook, RoundRow } from "./festival-book";
import { asksOwnUnit, isAtOnce } from "./stage-rounds";

/** What a round begins with, from the festival's rows: rules, running order, panel and what its judges have declared. */
export function programmeOf(book: FestivalBook, round: RoundRow): z.input<typeof programme> {
  const { contest } = find(book, round.id);
  const { advance, prizes } = round.settings;
  const { gallery } = contest.settings;
  return {
    round: round.id,
    contest: contest.id,
    rules: rulesOfRound(contest.settings, round.id),
    prizes,
    advance: advance.map((one) => ({ ...one, categories: [...one.categories] })),
    recuseSameUnit: asksOwnUnit(contest, round.id),
    ...(isAtOnce(contest, round.id) ? { atOnce: true } : {}),
    entries: round.order.flatMap((id, index) => {
      const entry = book.entries.get(id);
      // The numbers stay as they were drawn and published: a gap says that somebody is missing.
      return entry && entry.status !== "withdrawn"
        ? [
            {
              entry: id,
              number: index + 1,
              unit: gallery ? null : entry.unitId,
              category: entry.category,
            },
          ]
        : [];
    }),
    seats: round.seats.map(({ seat, judgeId }) => ({
      seat,
      judge: judgeId,
      unit: book.judges.get(judgeId)?.unitId ?? null,
      ...seatedTies(contest, judgeId),
    })),
  };
}
