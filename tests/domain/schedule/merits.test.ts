import { expect, test } from "vitest";
import { meritsOf } from "../../../domain/schedule/merits";
import { plan } from "../../../domain/schedule/planner";
import { seasonFixtures, seasonWorld } from "../../support/season";
import { game, slot, smallWorld, team } from "../../support/small-world";

const world = smallWorld({
  teams: [
    team("A"),
    team("B", { homeVenue: "V2", near: [], km: { V2: 7 } }),
    team("C", { km: { V1: 5.4, V2: 50 } }),
  ],
});
const fixtures = [
  game("AB", "A", "B"),
  game("BA", "B", "A", { round: 2 }),
  game("CA", "C", "A", { round: 2 }),
  game("Z", null, null, { stageId: "knockout" }),
];

test("[S20] [S21] [S23] a plan's figures count games, kilometres, homes, rounds, late games and open halls", () => {
  const placed = [
    // A at home, in the first of two rounds; how far B has to go is not known.
    { fixtureId: "AB", slot: slot(0, 540) },
    // In V2, where B is at home, but still within the first round's days; it ends at 21:40.
    { fixtureId: "BA", slot: slot(3, 1190, "V2-1") },
    // On the court of AB, with two empty times between.
    { fixtureId: "CA", slot: slot(0, 870) },
  ];
  expect(meritsOf({ fixtures, placed }, world)).toEqual({
    placed: 3,
    games: 4,
    km: 5 + (7 + 50) + (5 + 5),
    nearHome: 3,
    withHome: 3,
    inRound: 1,
    withRound: 3,
    late: 1,
    hallDays: 2,
    waits: 2,
  });
});

test("[S20] the season's plan keeps nearly every game in its round, and places all", () => {
  const season = seasonWorld();
  const all = seasonFixtures();
  const { placed } = plan(season, all, { seed: "1" });
  const merits = meritsOf({ fixtures: all, placed }, season);
  expect(merits).toMatchObject({ placed: 72, games: 72, withHome: 56, withRound: 56 });
  expect(merits.inRound).toBeGreaterThanOrEqual(53);
});
