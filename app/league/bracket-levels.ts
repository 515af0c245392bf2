import type { CardSide, GameCard } from "../../server/services";

const LEVELS = ["r64", "r32", "r16", "qf", "sf", "final"];

/** A place of a level from the top of the bracket: a game, or somebody who passes over. */
export type Spot = { readonly game: GameCard } | { readonly bye: CardSide; readonly key: string };

export const isThird = (game: GameCard): boolean => game.code === "third";
/** Games for the places below third stand beside the bracket. */
export const isPlacement = (game: GameCard): boolean => /^p\d/.test(game.code);

/** The levels, first to last, with what stands at each place of them; the game for third place stands below the final. */
export function bracketLevels(
  games: readonly GameCard[],
): readonly { readonly level: string; readonly spots: readonly Spot[] }[] {
  const there = LEVELS.map((level) => ({
    level,
    games: games.filter((game) => game.level === level && !isThird(game) && !isPlacement(game)),
  })).filter((one) => one.games.length > 0);
  return there.map(({ level, games: own }, at) => {
    const next = there[at + 1]?.games ?? [];
    const byes = next.some((game) => [game.home, game.away].some(isBye));
    const spots: Spot[] = byes ? spotsBefore(next, own) : own.map((game) => ({ game }));
    const third = level === "final" ? games.filter(isThird) : [];
    return { level, spots: [...spots, ...third.map((game) => ({ game }))] };
  });
}

/** Whoever does not come out of a game has had none. */
const isBye = ({ from }: CardSide): boolean =>
  from !== null && from.kind !== "winner" && from.kind !== "loser";

function spotsBefore(next: readonly GameCard[], own: readonly GameCard[]): Spot[] {
  return next.flatMap((game) =>
    (["home", "away"] as const).flatMap((which): Spot[] => {
      const side = game[which];
      if (isBye(side)) return [{ bye: side, key: `${game.id} ${which}` }];
      const { from } = side;
      const feeder = own.find(({ code }) => from !== null && "of" in from && from.of === code);
      return feeder ? [{ game: feeder }] : [];
    }),
  );
}

/** The two brackets of a double elimination, each by its rounds; null for a knockout in which who loses is out. */
export function doubleRounds(
  games: readonly GameCard[],
): Readonly<Record<"winners" | "losers" | "finals", readonly (readonly GameCard[])[]>> | null {
  const named = games.map((game) => ({ game, round: /^([wl])(\d+)-\d+$/.exec(game.code) }));
  const roundsOf = (letter: string) => {
    const own = named.filter(({ round }) => round?.[1] === letter);
    const numbers = [...new Set(own.map(({ round }) => Number(round?.[2])))].sort((a, b) => a - b);
    return numbers.map((number) =>
      own.flatMap(({ game, round }) => (Number(round?.[2]) === number ? [game] : [])),
    );
  };
  const winners = roundsOf("w");
  if (winners.length === 0) return null;
  const finals = ["final", "reset"].map((code) => games.filter((game) => game.code === code));
  return { winners, losers: roundsOf("l"), finals: finals.filter((one) => one.length > 0) };
}
