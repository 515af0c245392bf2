import { describe, expect, test } from "vitest";
import { teamId } from "../../../domain/kernel/ids";
import { addDays, day } from "../../../domain/kernel/time";
import type { Clash } from "../../../domain/schedule/clashes";
import { type ClashNames, clashText } from "../../../domain/words/clashes";
import { LANGS } from "../../../domain/words/say";

const MONDAY = day("2024-06-03");
const at = { venueId: "V1", courtId: "V1-1", day: MONDAY, start: 900 };

const names: ClashNames = {
  team: (id) => ({ T1: "渭滨区" })[id] ?? `?${id}`,
  venue: (id) => ({ V1: "市体育馆" })[id] ?? `?${id}`,
  court: (id) => ({ "V1-1": "市体育馆 1号场" })[id] ?? `?${id}`,
  stage: (id) => ({ groups: "小组赛" })[id] ?? `?${id}`,
  game: (id) => ({ A1: "金台区—铁路", A2: "渭滨区—高校" })[id] ?? `?${id}`,
  dayOf: () => addDays(MONDAY, 1),
};

type Reason = Clash extends infer One
  ? One extends Clash
    ? Omit<One, "fixtureId">
    : never
  : never;

/** One of each kind, and of each kind that has several sentences. */
const REASONS: Readonly<Record<string, Reason>> = {
  "no such court": { code: "no-such-court", venueId: "V1", courtId: "V1-9" },
  "venue closed": { code: "venue-closed", venueId: "V1", day: MONDAY },
  "outside opening hours": {
    code: "outside-opening-hours",
    venueId: "V1",
    open: [
      [540, 720],
      [840, 1320],
    ],
  },
  "never opens": { code: "outside-opening-hours", venueId: "V1", open: [] },
  "blacked out": { code: "day-blacked-out", day: MONDAY },
  "outside stage": {
    code: "outside-stage",
    stageId: "groups",
    start: MONDAY,
    end: addDays(MONDAY, 20),
  },
  "outside team hours": {
    code: "outside-team-hours",
    teamId: teamId("T1"),
    hours: [1080, 1290],
  },
  "team never plays then": { code: "outside-team-hours", teamId: teamId("T1"), hours: null },
  "team unavailable": { code: "team-unavailable", teamId: teamId("T1"), day: MONDAY },
  "too far": { code: "too-far", teamId: teamId("T1"), venueId: "V1", km: 151, cap: 150 },
  "court taken": { code: "court-taken", other: "A1", courtId: "V1-1", start: 870, end: 980 },
  "team plays then": { code: "team-plays-then", teamId: teamId("T1"), other: "A2" },
  "no rest": {
    code: "too-little-rest",
    teamId: teamId("T1"),
    other: "A2",
    restDays: 0,
    required: 1,
  },
  "little rest": {
    code: "too-little-rest",
    teamId: teamId("T1"),
    other: "A2",
    restDays: 1,
    required: 2,
  },
  "same day": {
    code: "too-little-rest",
    teamId: teamId("T1"),
    other: "A2",
    restDays: -1,
    required: 1,
  },
  "too many games": {
    code: "too-many-games",
    teamId: teamId("T1"),
    from: MONDAY,
    to: addDays(MONDAY, 6),
    games: ["A1", "A2"],
    allowed: 1,
  },
  "too many games for whoever comes": {
    code: "too-many-games",
    teamId: null,
    from: MONDAY,
    to: addDays(MONDAY, 6),
    games: ["A1", "A2"],
    allowed: 1,
  },
  "before feeder": { code: "before-feeder", other: "A1", earliest: addDays(MONDAY, 2) },
  "after dependant": { code: "after-dependant", other: "A1", latest: addDays(MONDAY, -2) },
};

const sentence = (lang: "zh" | "en", reason: Reason) =>
  clashText(lang, { fixtureId: "X", ...reason } as Clash, at, names);

describe.each(LANGS)("every clash is one whole sentence with names (%s)", (lang) => {
  test.each(Object.entries(REASONS))("%s", (_, reason) => {
    const text = sentence(lang, reason);
    expect(text).toMatch(lang === "zh" ? /。$/ : /\.$/);
    // No empty place, no key, no id.
    expect(text).not.toMatch(/[{}?]|schedule\.|\bundefined\b|\bnull\b|\b[TVA]\d/);
    expect(text).not.toMatch(/“”| {2}|\s[,.]/);
  });
});

test("each kind of clash has a sentence of its own", () => {
  for (const lang of LANGS) {
    const texts = Object.values(REASONS).map((reason) => sentence(lang, reason));
    expect(new Set(texts).size).toBe(texts.length);
  }
});

test("a clash names the team, the other game and its day", () => {
  const text = sentence("zh", REASONS["no rest"] as Reason);
  for (const name of ["渭滨区", "渭滨区—高校", "6月4日"]) expect(text).toContain(name);
});
