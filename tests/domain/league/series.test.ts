import { expect, test } from "vitest";
import { series } from "../../../domain/league/series";
import { groupGames } from "../../support/group-notation";

const of = (text: string) => {
  const [first, second] = groupGames(text);
  if (!first || !second) throw new Error("two games");
  return series({ teams: ["A", "B"], games: [first, second] });
};

test("[Y1] the higher total over two games goes on, also after a level one", () => {
  expect(of("A B 80 70; B A 75 70")).toMatchObject({ winner: "A", loser: "B", decidedBy: "total" });
  expect(of("A B 70 70; B A 75 74")).toMatchObject({
    winner: "B",
    totals: [
      { team: "A", scored: 144 },
      { team: "B", scored: 145 },
    ],
  });
});

test("[Y2] level totals decide nothing: the second game goes into overtime", () => {
  expect(of("A B 80 70; B A 80 70")).toMatchObject({ winner: null, overtimeDue: true });
  expect(of("A B 70 70; B A 70 70")).toMatchObject({ winner: null, overtimeDue: true });
  expect(of("A B 80 70; B A - -")).toMatchObject({ winner: null, overtimeDue: false });
});

test.each([
  ["A B 99 50; B A forfeit-away", "B", "forfeit"],
  ["A B forfeit-home; B A - -", "B", "forfeit"],
  ["A B 60 50 default-home; B A 50 99", "B", "default"],
  ["A B 60 50 default-away; B A 99 50", "A", "default"],
])("[Y3] %s: the series is lost with the game", (text, winner, decidedBy) => {
  expect(of(text)).toMatchObject({ winner, decidedBy, overtimeDue: false });
});

test("[Y3] if both fail to appear nobody goes on", () => {
  expect(of("A B double-forfeit; B A - -")).toMatchObject({
    winner: null,
    loser: null,
    decidedBy: "double-forfeit",
  });
});

test("a game between others is a mistake of the caller", () => {
  expect(() => of("A B 80 70; A C 80 70")).toThrow("C");
});
