import { describe, expect, test } from "vitest";
import { z } from "zod";
import { standings } from "../../../domain/league/standings";
import {
  fromStandingsFile,
  rulesOfFile,
  standingsInput,
} from "../../../domain/league/standings-input";
import { STANDINGS_PRESETS } from "../../../domain/league/standings-rules";

const good = {
  teams: ["A", "B"],
  games: [{ home: "A", away: "B", homeScore: 80, awayScore: 70 }],
};
const game = (change: object) => ({ ...good, games: [{ ...good.games[0], ...change }] });
const faults = (file: unknown) => {
  const read = standingsInput.safeParse(file);
  return read.success ? [] : read.error.issues.map(({ path }) => path.join("."));
};

describe("a file for the standings is refused at the path of the fault", () => {
  test.each([
    ["an unknown team", game({ away: "X" }), "games.0.away"],
    ["a team against itself", game({ away: "A" }), "games.0.away"],
    ["a team named twice", { ...good, teams: ["A", "B", "A"] }, "teams.2"],
    ["no team", { teams: [], games: [] }, "teams"],
    ["an unknown disqualified team", { ...good, disqualified: ["X"] }, "disqualified.0"],
    ["a lot for an unknown team", { ...good, lots: ["A", "X"] }, "lots.1"],
    ["a negative score", game({ homeScore: -1 }), "games.0.homeScore"],
    ["a fractional score", game({ awayScore: 70.5 }), "games.0.awayScore"],
    ["a score as text", game({ awayScore: "70" }), "games.0.awayScore"],
    ["a level played game", game({ awayScore: 80 }), "games.0.awayScore"],
    ["one score only", game({ homeScore: null }), "games.0.homeScore"],
    ["one score left out", game({ awayScore: undefined }), "games.0.awayScore"],
    ["an unknown result", game({ result: "abandoned" }), "games.0.result"],
    ["an unknown preset", { ...good, rules: "nba" }, "rules"],
    ["an unknown tie order", { ...good, rules: { tieBreak: "coin" } }, "rules"],
    ["a text", "A", ""],
  ])("%s", (_, file, path) => {
    expect(faults(file)).toEqual([path]);
  });

  test("what is wrong inside the rules is named", () => {
    const read = standingsInput.safeParse({ ...good, rules: { points: { win: 2.5 } } });
    expect(read.error?.issues[0]?.message).toMatch(/^points\.win: /);
  });
});

test("unknown keys are ignored, and scores may be null or left out", () => {
  expect(faults({ ...good, note: "x", games: [{ ...good.games[0], court: 2 }] })).toEqual([]);
  expect(faults(game({ homeScore: null, awayScore: null }))).toEqual([]);
  expect(faults(game({ homeScore: undefined, awayScore: undefined }))).toEqual([]);
  expect(
    faults({ teams: ["A", "B"], games: [{ home: "A", away: "B", result: "forfeit-home" }] }),
  ).toEqual([]);
  expect(faults(game({ homeScore: 40, awayScore: 40, result: "default-away" }))).toEqual([]);
});

test("[S9] rules come as a preset's name or an object that says only what differs", () => {
  expect(rulesOfFile(undefined)).toBe(STANDINGS_PRESETS.fiba);
  expect(rulesOfFile("fiba-difference")).toEqual(STANDINGS_PRESETS.fiba);
  expect(rulesOfFile({ tieBreak: "average" })).toEqual(STANDINGS_PRESETS["fiba-average"]);
  expect(rulesOfFile({ base: "fiba-average" })).toEqual(STANDINGS_PRESETS["fiba-average"]);
  const own = rulesOfFile({
    points: { win: 3 },
    forfeitLimit: null,
    criteria: ["group-scored"],
  });
  expect(own.points).toEqual({ win: 3, loss: 1, default: 1, forfeit: 0, draw: null });
  expect([own.forfeitLimit, own.criteria]).toEqual([null, ["group-scored"]]);
});

test("an accepted file goes straight to the standings", () => {
  const file = standingsInput.parse({ ...good, rules: "fiba-average", disqualified: ["A"] });
  expect(standings(fromStandingsFile(file)).order).toEqual(["B", "A"]);
});

test("the shape can be printed as JSON Schema", () => {
  expect(z.toJSONSchema(standingsInput, { io: "input" }).required).toEqual(["teams", "games"]);
});
