import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server";
import { AwardScreen } from "../../../app/festival/award-board";
import { AwardSlide } from "../../../app/festival/award-ladder";
import { Compare, type ComparePage } from "../../../app/festival/compare";
import { RoundFrame, type ShownRound } from "../../../app/festival/round-view";
import { comparedWhy, roundWhys } from "../../../app/festival/round-whys";
import { slidesOf } from "../../../app/festival/slides";
import { standingOf } from "../../../app/festival/standing";
import { WordsProvider } from "../../../app/words";
import type { RoundState } from "../../../domain/festival/judging/state";
import type { Lang } from "../../../domain/words/say";
import { whyTitles } from "../../../domain/words/why-text";
import { RULES } from "../../support/judging";

/** The page of the small round of tests/support/judging.ts, as the server would deliver it. */
export const PAGE: ShownRound = {
  ruleTexts: [],
  whys: null,
  festival: { name: "职工艺术节", alias: "艺术节", organisers: [], timeZone: "Asia/Shanghai" },
  head: {
    id: "heat",
    contestId: "dance",
    contest: "广场舞",
    kind: "final",
    name: "决赛",
    day: "2026-11-24",
    start: 1140,
    hall: "剧场",
    status: "live",
    entries: 3,
    called: 0,
    placed: 0,
  },
  rules: RULES,
  terms: {
    prizes: { prizes: [{ name: "一等奖", count: 1 }], ties: "share" },
    advance: [{ to: "final", round: "总决赛", categories: [], best: 2 }],
    panel: 5,
  },
  entries: ["e1", "e2", "e3"].map((id, index) => ({
    id,
    number: index + 1,
    title: `节目${"甲乙丙"[index]}`,
    unitId: `u${index + 1}`,
    unit: `第${"甲乙丙"[index]}区总工会`,
    category: "职工组",
    performers: 12,
    durationSec: null,
    withdrawn: false,
  })),
  seats: ["1", "2", "3", "4", "5", "R1", "R2", "C"].map((seat) => ({
    seat,
    judgeId: `j${seat}`,
    name: "评委",
    unitId: null,
    unit: null,
  })),
  stream: null,
  drawn: null,
};

const LIVE = { kind: "live" } as const;

export const drawn = (element: ReactElement, lang: Lang = "zh"): string =>
  renderToStaticMarkup(
    <StaticRouter location="/">
      <WordsProvider lang={lang}>{element}</WordsProvider>
    </StaticRouter>,
  );

/** The board beside the stage, with every picture of its ceremony once there is one. */
export const boardOf = (state: RoundState, lang: Lang = "zh"): string => {
  const board = <AwardScreen page={PAGE} state={state} held={null} freshness={LIVE} />;
  const slides = state.results ? slidesOf(standingOf(state), state.results) : [];
  return [
    drawn(board, lang),
    ...slides.map((slide) => drawn(<AwardSlide page={PAGE} state={state} slide={slide} />, lang)),
  ].join("\n");
};

/** The round's page. */
export const pageOf = (state: RoundState, lang: Lang = "zh"): string =>
  drawn(<RoundFrame page={PAGE} state={state} held={null} freshness={LIVE} />, lang);

/** The same with the answers to why. */
export function explainedOf(state: RoundState, lang: Lang = "zh"): string {
  const page = { ...PAGE, whys: roundWhys(lang, state, PAGE.entries) };
  return drawn(<RoundFrame page={page} state={state} held={null} freshness={LIVE} />, lang);
}

/** The page on which two entries are compared. */
export function comparedOf(
  state: RoundState,
  pair: ComparePage["pair"],
  lang: Lang = "zh",
): string {
  const why = comparedWhy(lang, state, PAGE.entries, pair);
  const { head, entries } = PAGE;
  const page = { head, entries, state, pair, why, titles: whyTitles(lang) };
  return drawn(<Compare page={page} />, lang);
}
