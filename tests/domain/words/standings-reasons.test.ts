import fc from "fast-check";
import { expect, test } from "vitest";
import { standings } from "../../../domain/league/standings";
import type { StandingsPreset } from "../../../domain/league/standings-rules";
import { reasonTexts } from "../../../domain/words/standings-reasons";
import { anyGroup, groupGames, teamsIn } from "../../support/group-notation";

const NAMES: Readonly<Record<string, { zh: string; en: string }>> = {
  A: { zh: "铁路", en: "Railways" },
  B: { zh: "眉县", en: "Meixian" },
  C: { zh: "钛业", en: "Titanium" },
  D: { zh: "麟游", en: "Linyou" },
};
const told = (text: string, more: { rules?: StandingsPreset; lots?: string[] } = {}) => {
  const games = groupGames(text);
  return standings({ teams: teamsIn(games), games, ...more }).reasons.map((reason) => ({
    zh: reasonTexts(reason, (team) => NAMES[team]?.zh ?? team).zh,
    en: reasonTexts(reason, (team) => NAMES[team]?.en ?? team).en,
  }));
};
const CYCLE = "A B 80 70; B C 80 70; C A 80 70";

test.each([
  [
    "two teams and their one game",
    "A B 78 70; A C 80 90; C B 70 71; C D 90 60; D A 60 61; D B 80 60",
    {
      zh: "钛业、铁路同积5分。只看两队之间：钛业 90:80 胜，故钛业排在铁路之前。",
      en: "Titanium and Railways are level on 5 points. Between the two: Titanium won 90:80, which puts Titanium ahead of Railways.",
    },
  ],
  [
    "a cycle parted by the difference",
    "D A 80 70; D B 80 70; D C 80 70; A B 90 80; B C 90 81; C A 76 72",
    {
      zh: "铁路、眉县、钛业同积4分、互有胜负。只看三队之间：净胜 +6、−1、−5，故铁路排在眉县之前。",
      en: "Railways, Meixian and Titanium are level on 4 points, having beaten each other in turn. Among the three: point difference +6, −1, −5, which puts Railways ahead of Meixian.",
    },
  ],
  [
    "the whole group decides",
    `${CYCLE}; A D 80 50; B D 80 60; C D 80 70`,
    {
      zh: "铁路、眉县、钛业同积5分、互有胜负，相互净胜分、相互得分相同。看全部小组赛：净胜 +30、+20、+10，故铁路排在眉县之前。",
      en: "Railways, Meixian and Titanium are level on 5 points, having beaten each other in turn, with equal head-to-head difference and head-to-head score. Over all games of the group: point difference +30, +20, +10, which puts Railways ahead of Meixian.",
    },
  ],
  [
    "teams that never met",
    "A C 90 60; B D 80 60; A B - -",
    {
      zh: "铁路、眉县同积2分、相互没有交手。看全部小组赛：净胜 +30、+20，故铁路排在眉县之前。",
      en: "Railways and Meixian are level on 2 points, with no game between them. Over all games of the group: point difference +30, +20, which puts Railways ahead of Meixian.",
    },
  ],
  [
    "one point is a point",
    "A C 60 90; B C 70 80",
    {
      zh: "眉县、铁路同积1分、相互没有交手。看全部小组赛：净胜 −10、−30，故眉县排在铁路之前。",
      en: "Meixian and Railways are level on 1 point, with no game between them. Over all games of the group: point difference −10, −30, which puts Meixian ahead of Railways.",
    },
  ],
  [
    "lots are still to be drawn",
    CYCLE,
    {
      zh: "铁路、眉县、钛业同积3分。各项都相同，只能抽签决定；抽签之前铁路与眉县并列。",
      en: "Railways, Meixian and Titanium are level on 3 points. They are equal in everything and only lots can part them; until then Railways and Meixian share the rank.",
    },
  ],
])("[T6] in one sentence: %s", (_, games, sentence) => {
  expect(told(games)[0]).toEqual(sentence);
});

test("[T6] in one sentence: the procedure starts again for the two that are left", () => {
  const [first, second] = told(
    "A B 100 55; A C 90 85; A D 120 75; B C 100 85; B D 75 80; C D 65 55",
  );
  expect(second).toEqual({
    zh: "眉县、钛业、麟游同积4分，其中钛业、麟游仍然相等。重新只看这两队之间：钛业 65:55 胜，故钛业排在麟游之前。",
    en: "Meixian, Titanium and Linyou are level on 4 points, and of these Titanium and Linyou are level still. Starting again between these two: Titanium won 65:55, which puts Titanium ahead of Linyou.",
  });
  expect(first?.zh).toMatch(/^眉县.*净胜 \+10、−5、−5/);
});

test("[T6] in one sentence: goal average, and lots that were drawn", () => {
  expect(told("A B 62 53; B C 87 82; C A 87 86", { rules: "fiba-average" })[0]?.zh).toBe(
    "铁路、钛业、眉县同积3分、互有胜负。只看三队之间：得失分率 1.0571、0.9769、0.9722，故铁路排在钛业之前。",
  );
  expect(told(CYCLE, { lots: ["C", "B", "A"] })[0]).toEqual({
    zh: "钛业、眉县、铁路同积3分。各项都相同，抽签决定：钛业排在眉县之前。",
    en: "Titanium, Meixian and Railways are level on 3 points. They are equal in everything; the lots drawn put Titanium ahead of Meixian.",
  });
});

test("every reason has a whole sentence in both languages, with no slot left open", () => {
  fc.assert(
    fc.property(
      anyGroup({ unusual: true, open: true }),
      fc.constantFrom("fiba", "fiba-average"),
      ({ teams, games }, rules) => {
        for (const reason of standings({ teams, games, rules }).reasons) {
          for (const text of Object.values(reasonTexts(reason, (team) => `<${team}>`))) {
            expect(text).toContain(`<${reason.above}>`);
            expect(text).toContain(`<${reason.below}>`);
            expect(text).toMatch(/[。.]$/);
            expect(text).not.toMatch(/[{}]|undefined|NaN|：，| ,|: ,/);
          }
        }
      },
    ),
  );
});

test("a team's name with braces stays a name", () => {
  const [cycle] = standings({ teams: ["A", "B", "C"], games: groupGames(CYCLE) }).reasons;
  const text = cycle ? reasonTexts(cycle, (team) => `{above}${team}`).en : "";
  expect(text).toContain("{above}A, {above}B and {above}C");
});
