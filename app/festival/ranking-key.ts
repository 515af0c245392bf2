import type { RoundState } from "../../domain/festival/judging/state";

/** Another text whenever the ranking or anything that it is made of is another. */
export const rankingKey = ({ entries, orders }: RoundState): string =>
  JSON.stringify([
    entries.flatMap(({ entry, version, shown }) =>
      shown?.placed ? [[entry, version, shown.tally?.score]] : [],
    ),
    orders,
  ]);
