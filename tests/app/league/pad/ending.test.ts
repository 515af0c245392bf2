import { expect, it } from "vitest";
import { countedPoints } from "../../../../app/league/pad/ending";
import { Scorebook } from "../../../support/scorebook";

const counted = (text: string) =>
  countedPoints(Scorebook.open().play(text).state, { home: [20, 0], away: [78, 66] });

it("[G12] a forfeited game counts what the regulations say, whatever the sheet shows", () => {
  expect(counted("A forfeit")).toEqual({ home: 66, away: 78 });
  expect(counted("Q1, A4 +2, B forfeit")).toEqual({ home: 20, away: 0 });
});

it("a game that is on, and one that was played, count what the sheet shows", () => {
  expect(counted("Q1, A4 +2")).toEqual({ home: 2, away: 0 });
});
