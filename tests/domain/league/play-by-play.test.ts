import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxScoreOfLog } from "../../../domain/league/box-score-output";
import { boxScoreOfPlays, eventsOf } from "../../../domain/league/play-by-play";
import {
  type PlayByPlayFile,
  type PlayKind,
  playByPlayInput,
} from "../../../domain/league/play-by-play-input";
import { gameOf } from "../../support/games";
import { written } from "../../support/play-by-play";

type Recorded = PlayByPlayFile & {
  readonly home: string;
  readonly away: string;
  readonly expected: Record<string, Record<string, unknown>> & {
    players: Record<string, ({ no: string; minutes: string | null } & Record<string, unknown>)[]>;
    minutesReproducible: boolean;
  };
  readonly referenceDerived: Record<string, unknown>;
};

const recorded = (name: string): Recorded =>
  JSON.parse(readFileSync(new URL(`../../recorded/${name}.json`, import.meta.url), "utf8"));

describe.each(["euroleague-2020-47", "euroleague-2021-41", "eurocup-2022-11"])(
  "the recorded game %s",
  (name) => {
    const file = recorded(name);
    const { expected } = file;
    const box = boxScoreOfPlays(playByPlayInput.parse(file));

    it("[G15] gives the official line of every player who played, field for field", () => {
      for (const team of [file.home, file.away]) {
        const lines = box.players[team] ?? [];
        const official = (expected.players[team] ?? []).filter((line) => line.minutes !== null);
        expect(official.length).toBeGreaterThanOrEqual(8);
        for (const line of official) {
          const ours = lines.find(({ no }) => no === line.no);
          const { minutes, ...figures } = line;
          expect(ours, `${team} ${line.no}`).toMatchObject(figures);
          if (expected.minutesReproducible)
            expect(ours?.minutes, `${team} ${line.no}`).toBe(minutes);
        }
        expect(lines.map(({ no }) => no)).toEqual(official.map(({ no }) => no));
      }
    });

    it("[G15] gives the official team rows, totals, score by period and final score", () => {
      for (const key of ["scoreByPeriod", "finalScore", "team", "total"] as const)
        expect(box[key]).toEqual(expected[key]);
    });

    it("[G16] gives the lead changes, ties, biggest leads and runs of the reference", () => {
      expect(box).toMatchObject(file.referenceDerived);
    });
  },
);

const rows = (...events: (string | number | null)[][]): PlayByPlayFile => ({
  rules: { periods: 4, periodMinutes: 10, overtimeMinutes: 5 },
  home: "H",
  away: "V",
  events: events.map((event, i) => [i + 1, ...event]),
});

const issues = (file: unknown) =>
  playByPlayInput
    .safeParse(file)
    .error?.issues.map(({ path, message }) => [path.join("."), message]);

describe("a play-by-play", () => {
  const few = rows(
    [1, "09:40", "H", "10", "fg2-made"],
    [1, "09:40", "H", "4", "assist"],
    [1, "08:00", "V", "0", "foul-personal"],
    [1, "08:00", "V", "00", "sub-in"],
    [1, "08:00", "V", "0", "sub-out"],
    [1, "07:00.5", "V", "00", "fg3-missed"],
    [1, "07:00", "V", null, "rebound-offensive"],
  );

  it("may be of a game that is still on; minutes go to the last clock", () => {
    const box = boxScoreOfPlays(few);
    expect(box.finalScore).toEqual({ H: 2, V: 0 });
    expect(box.players.V?.map(({ no, minutes }) => [no, minutes])).toEqual([
      ["0", "02:00"],
      ["00", "01:00"],
    ]);
    expect(box.team.V).toMatchObject({ or: 1 });
  });

  it("infers who started: whoever leaves before coming, or acts and is never changed", () => {
    const starters = boxScoreOfPlays(few).players;
    expect(starters.V?.map(({ no, starter }) => [no, starter])).toEqual([
      ["0", true],
      ["00", false],
    ]);
    expect(starters.H?.every(({ starter }) => starter)).toBe(true);
  });

  it("does not take a technical foul on the bench for a start", () => {
    const box = boxScoreOfPlays(
      rows([1, "09:00", "H", "9", "foul-technical-player"], [1, "08:00", "H", "4", "fg2-made"]),
    );
    expect(box.players.H).toMatchObject([
      { no: "4", starter: true },
      { no: "9", starter: false, minutes: null, pf: 1 },
    ]);
  });

  it("counts overtimes by their own length", () => {
    const box = boxScoreOfPlays(
      rows(
        [1, null, null, null, "period-begin"],
        [4, "00:01", "V", "5", "ft-made"],
        [4, "00:00", "H", "4", "ft-made"],
        [4, null, null, null, "period-end"],
        [5, "02:00", "H", "4", "sub-out"],
        [5, "02:00", "H", "6", "sub-in"],
        [5, "00:30", "H", "6", "fg2-made"],
        [5, null, null, null, "game-end"],
      ),
    );
    expect(box.scoreByPeriod).toEqual({ H: [0, 0, 0, 1, 2], V: [0, 0, 0, 1, 0] });
    // The rows know of two periods only.
    expect(box.players.H?.map(({ minutes }) => minutes)).toEqual(["23:00", "02:00"]);
  });

  it("is read in the order of seq, with its columns in any order and keys it does not know", () => {
    const plain = boxScoreOfPlays(recorded("euroleague-2021-41"));
    const file = recorded("euroleague-2021-41");
    const turned = {
      ...file,
      note: "unknown",
      eventColumns: ["kind", "note", "jersey", "team", "clockRemaining", "period", "seq"],
      events: file.events
        .map(([seq, period, clock, team, jersey, kind]) => [
          kind ?? null,
          "x",
          jersey ?? null,
          team ?? null,
          clock ?? null,
          period ?? null,
          seq ?? null,
        ])
        .reverse(),
    };
    expect(boxScoreOfPlays(playByPlayInput.parse(turned))).toEqual(plain);
  });

  it("changes players of one stoppage together, so that never six are on court", () => {
    const changes = eventsOf(
      rows(
        [1, "09:00", "H", "4", "fg2-made"],
        [1, "08:00", "H", "9", "sub-in"],
        [1, "08:00", "V", "7", "sub-in"],
        [1, "08:00", "H", "4", "sub-out"],
        [1, "07:00", "H", "9", "sub-out"],
      ),
    ).filter((event) => event.type === "substituted");
    expect(changes).toMatchObject([
      { side: "home", out: ["home/4"], in: ["home/9"] },
      { side: "away", out: [], in: ["away/7"] },
      { side: "home", out: ["home/9"], in: [] },
    ]);
  });

  it("that cannot be read is refused with the path and the reason", () => {
    expect(issues(rows([1, "09:00", "H", "4", "fg4-made"]))).toEqual([
      ["events.0.5", "kind: unknown: fg4-made"],
    ]);
    expect(issues(rows([1, "9.00", "H", "4", "fg2-made"]))).toEqual([
      ["events.0.2", "clockRemaining: not a clock: 9.00"],
    ]);
    expect(issues(rows([5, "05:01", "H", "4", "fg2-made"]))).toEqual([
      ["events.0.2", "clockRemaining: 05:01 is more than the period lasts"],
    ]);
    expect(issues(rows([1, "09:00", "X", "4", "fg2-made"]))).toEqual([
      ["events.0.3", "team: neither H nor V: X"],
    ]);
    expect(issues(rows([1, "09:00", null, "4", "timeout"]))).toEqual([
      ["events.0.3", "team: missing for timeout"],
    ]);
    expect(issues(rows([1, "09:00", "H", 4, "fg2-made"]))).toEqual([
      ["events.0.4", 'jersey: text is expected, because "0" and "00" differ'],
    ]);
    expect(issues(rows([1, "09:00", "H", null, "assist"]))).toEqual([
      ["events.0.4", "jersey: missing for assist"],
    ]);
    expect(issues(rows([0, "09:00", "H", "4", "assist"]))).toEqual([
      ["events.0.1", "period: a whole number from 1 to 30 is expected"],
    ]);
    expect(issues({ ...rows(), events: [["a", 1, null, null, null, "period-begin"]] })).toEqual([
      ["events.0.0", "seq: a number is expected"],
    ]);
    expect(issues({ ...rows(), eventColumns: ["seq", "kind"] })?.[0]).toEqual([
      "eventColumns",
      "missing column: period",
    ]);
    expect(issues({ ...few, away: "H" })?.[0]).toEqual(["away", "a team cannot meet itself: H"]);
    expect(issues(rows())).toEqual([["events", "nothing is told of the game"]]);
    expect(issues({ ...few, events: [...few.events, few.events[2] ?? []] })).toEqual([
      ["events.7.0", "named twice: 3"],
    ]);
    expect(issues(rows([4, "00:00", null, null, "game-end"]))).toEqual([
      ["events.0", "a played game cannot end level: 0–0"],
    ]);
    expect(issues({ home: "H", away: "V" })?.[0]?.[0]).toBe("events");
  });

  it("never throws on a file that was accepted", () => {
    const cells = fc.tuple(
      fc.integer({ min: -500, max: 500 }),
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom("05:00", "00:00", "03:21.7", null),
      fc.constantFrom("H", "V"),
      fc.constantFrom("0", "00", "4", "5", "6", "7", "8", "9"),
      fc.constantFrom<PlayKind>(
        "sub-in",
        "sub-out",
        "fg2-made",
        "game-end",
        "turnover",
        "period-end",
      ),
    );
    fc.assert(
      fc.property(fc.array(cells), (events) => {
        const read = playByPlayInput.safeParse({ home: "H", away: "V", events });
        if (!read.success) return;
        const file = read.data;
        const { finalScore, scoreByPeriod } = boxScoreOfPlays(file);
        for (const team of ["H", "V"])
          expect(scoreByPeriod[team]?.reduce((sum, n) => sum + n, 0)).toBe(finalScore[team]);
      }),
    );
  });
});

describe("a game's log and the play-by-play written from it", () => {
  it("[G15] give the same box score", () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const lived = gameOf(seed);
      const fromLog = boxScoreOfLog(lived.commits);
      const fromPlays = boxScoreOfPlays(playByPlayInput.parse(written(lived)));
      const onCourt = Object.fromEntries(
        Object.entries(fromLog.players).map(([team, lines]) => [
          team,
          lines.filter((line) => line.minutes !== null),
        ]),
      );
      expect(fromPlays).toEqual({ ...fromLog, players: onCourt });
    }
  });
});
