import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { teamId } from "../../../domain/kernel/ids";
import { type GameState, UNOPENED } from "../../../domain/league/game/state";
import { readSeasonBook, type SeasonBook } from "../../../server/league/season-book";
import { type SeasonView, viewSeason } from "../../../server/league/season-view";
import { smallSeason } from "../../support/small-season";

let book: SeasonBook;
let close: () => Promise<void>;
beforeAll(async () => {
  const world = await smallSeason();
  const read = await readSeasonBook(world.db, "small");
  if (!read) throw new Error("no season");
  book = read;
  close = world.close;
});
afterAll(() => close());

type Sheets = Readonly<Record<string, GameState>>;

const view = (sheets: Sheets): SeasonView =>
  viewSeason(book, (id) => {
    const state = sheets[id];
    return state ? { state, at: 0 } : null;
  });

/** The sides of a group game as the draw and the round robin made them. */
const sidesOf = (id: string) => {
  const fixture = book.fixtures.find((one) => one.id === id);
  return { home: fixture?.homeTeamId ?? "", away: fixture?.awayTeamId ?? "" };
};

const sheet = (
  sides: { readonly home: string; readonly away: string },
  [home, away]: readonly [number, number],
  change: Partial<GameState> = {},
): GameState => ({
  ...UNOPENED,
  phase: "over",
  ending: { kind: "played", from: "interval" },
  clock: { period: 4, ms: 0, running: false },
  home: { ...UNOPENED.home, team: teamId(sides.home), points: home },
  away: { ...UNOPENED.away, team: teamId(sides.away), points: away },
  ...change,
});

const GROUP_GAMES = ["A", "B"].flatMap((letter) =>
  [1, 2, 3].flatMap((round) => [1, 2].map((n) => `${letter}${round}-${n}`)),
);

/** Every group game won by the team whose id comes first, so that the order of a group is that of its ids. */
const byIds = (games: readonly string[] = GROUP_GAMES): Sheets =>
  Object.fromEntries(
    games.map((id) => {
      const sides = sidesOf(id);
      return [id, sheet(sides, sides.home < sides.away ? [60, 50] : [50, 60])];
    }),
  );

const group = (of: SeasonView, letter: string) => {
  const found = of.groups.find((one) => one.letter === letter);
  if (!found) throw new Error(letter);
  return found;
};
const card = (of: SeasonView, id: string) => {
  const found = of.games.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const teams = (of: SeasonView, id: string) => [card(of, id).home.teamId, card(of, id).away.teamId];
const points = (of: SeasonView, id: string) => [card(of, id).home.points, card(of, id).away.points];

describe("the season read off its games", () => {
  it("is provisional while a game of a group is open, and nobody goes on from it", () => {
    const now = view(byIds(GROUP_GAMES.filter((id) => id !== "A3-1")));
    expect(group(now, "A")).toMatchObject({ open: 1, live: 0 });
    expect(group(now, "A").standings.complete).toBe(false);
    const [fromA] = teams(now, "sf-1");
    expect(fromA).toBeNull();
    // The other group is done, and its second place waits already.
    expect(teams(now, "sf-1")[1]).toBe(group(now, "B").standings.order[1]);
    expect(card(now, "sf-1").home.from).toEqual({ kind: "place", group: "A", place: 1 });
  });

  it("counts a game that is on for nobody, and says that it is on", () => {
    const sides = sidesOf("A3-1");
    const live = sheet(sides, [30, 12], { phase: "period", ending: null });
    const now = view({ "A3-1": live });
    expect(group(now, "A")).toMatchObject({ open: 6, live: 1 });
    expect(group(now, "A").standings.rows.every((row) => row.played === 0)).toBe(true);
    expect(card(now, "A3-1")).toMatchObject({ status: "live", clock: { period: 4 } });
    expect(points(now, "A3-1")).toEqual([30, 12]);
  });

  it("sends the first two of each group on, crosswise", () => {
    const now = view(byIds());
    const [a1, a2] = group(now, "A").standings.order;
    const [b1, b2] = group(now, "B").standings.order;
    expect(teams(now, "sf-1")).toEqual([a1, b2]);
    expect(teams(now, "sf-2")).toEqual([b1, a2]);
    expect(teams(now, "final")).toEqual([null, null]);
  });

  it("follows a corrected result through the table into the knockout", () => {
    const before = view(byIds());
    const [first, second] = group(before, "A").standings.order as [string, string];
    const between = GROUP_GAMES.find((id) => {
      const { home, away } = sidesOf(id);
      return [home, away].sort().join() === [first, second].sort().join();
    }) as string;
    const sides = sidesOf(between);
    const turned = sheet(sides, sides.home === second ? [70, 40] : [40, 70]);
    const after = view({ ...byIds(), [between]: turned });
    expect(group(after, "A").standings.order.slice(0, 2)).toEqual([second, first]);
    expect(teams(after, "sf-1")[0]).toBe(second);
    expect(teams(after, "sf-2")[1]).toBe(first);
  });

  it("credits a semi-final that the wrong team has played to nobody", () => {
    const groups = byIds();
    const [a1, a2] = group(view(groups), "A").standings.order as [string, string];
    const [, b2] = group(view(groups), "B").standings.order as [string, string];
    const right = { ...groups, "sf-1": sheet({ home: a1, away: b2 }, [80, 70]) };
    expect(teams(view(right), "final")[0]).toBe(a1);
    const wrong = { ...groups, "sf-1": sheet({ home: a2, away: b2 }, [80, 70]) };
    expect(teams(view(wrong), "final")[0]).toBeNull();
    // The card still tells who played.
    expect(teams(view(wrong), "sf-1")).toEqual([a2, b2]);
  });

  it("shows a forfeited game with the score it counts, whatever was played", () => {
    const sides = sidesOf("A1-1");
    const gone = sheet(sides, [40, 12], {
      ending: { kind: "forfeit", side: "home", from: "period" },
    });
    const now = view({ "A1-1": gone });
    expect(card(now, "A1-1")).toMatchObject({ status: "final", ending: "forfeit" });
    expect(points(now, "A1-1")).toEqual([0, 20]);
    const rows = group(now, "A").standings.rows;
    expect(rows.find((row) => row.team === sides.home)).toMatchObject({ points: 0, forfeits: 1 });
    expect(rows.find((row) => row.team === sides.away)).toMatchObject({ points: 2, pointsFor: 20 });
  });

  it("keeps the score of a default when the other side was ahead, and counts 2:0 otherwise", () => {
    const sides = sidesOf("A1-1");
    const lost = (score: readonly [number, number]) =>
      view({
        "A1-1": sheet(sides, score, { ending: { kind: "default", side: "home", from: "period" } }),
      });
    expect(points(lost([31, 44]), "A1-1")).toEqual([31, 44]);
    expect(points(lost([44, 31]), "A1-1")).toEqual([0, 2]);
  });

  it("puts a team that has forfeited twice out, and lets nobody gain by it", () => {
    const loser = sidesOf("A1-1").home;
    const own = GROUP_GAMES.filter((id) => Object.values(sidesOf(id)).includes(loser));
    const forfeits = Object.fromEntries(
      own.slice(0, 2).map((id) => {
        const side = sidesOf(id).home === loser ? "home" : "away";
        const ending = { kind: "forfeit", side, from: "before" } as const;
        return [id, sheet(sidesOf(id), [0, 0], { ending })];
      }),
    );
    const now = view({ ...byIds(), ...forfeits });
    expect(group(now, "A").standings.disqualified).toEqual([loser]);
    expect(group(now, "A").standings.order.at(-1)).toBe(loser);
    expect(group(now, "A").standings.rows.filter((row) => row.played === 2)).toHaveLength(3);
  });

  it("tells how long a game was, so that an overtime shows", () => {
    const now = view({
      "B1-1": sheet(sidesOf("B1-1"), [71, 70], { clock: { period: 5, ms: 0, running: false } }),
    });
    expect(card(now, "B1-1").length).toEqual({ played: 5, periods: 4 });
    expect(card(now, "B1-2").length).toBeNull();
  });
});
