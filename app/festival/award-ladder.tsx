import { useMemo } from "react";
import type { RoundState } from "../../domain/festival/judging/state";
import { tieSentence } from "../../domain/words/festival-reasons";
import type { RoundPage } from "../../server/services";
import { useLang, useSay } from "../words";
import { decisionText } from "./decision-text";
import { type EntryNames, entryNames } from "./entry-names";
import { Fitted } from "./fitted";
import { scoreText } from "./score-text";
import { type Slide, slidesOf } from "./slides";
import { type Line, standingOf } from "./standing";
import { useLadder } from "./use-ladder";

/** The board of a round that is over: its prizes from the last up, one picture after the other. */
export function AwardLadder({ page, state }: { page: RoundPage; state: RoundState }) {
  const say = useSay();
  const slides = useMemo(() => slidesOf(standingOf(state), state.results), [state]);
  const { at, go } = useLadder(slides.length);
  const slide = slides[at];
  if (!slide) return null;
  return (
    <div className="award-ladder">
      <AwardSlide page={page} state={state} slide={slide} />
      <div className="award-steps">
        <button
          type="button"
          disabled={at === 0}
          onClick={() => go(-1)}
          aria-label={say("award.back")}
        >
          ◀
        </button>
        <span className="figures">
          {at + 1} / {slides.length}
        </span>
        <button
          type="button"
          disabled={at === slides.length - 1}
          onClick={() => go(1)}
          aria-label={say("award.next")}
        >
          ▶
        </button>
      </div>
    </div>
  );
}

/** One picture of the ceremony. */
export function AwardSlide({
  page,
  state,
  slide,
}: {
  page: RoundPage;
  state: RoundState;
  slide: Slide;
}) {
  const lang = useLang();
  const say = useSay();
  const names = entryNames(lang, page.entries);
  const { head } = page;
  const rules = state.programme?.rules ?? page.rules;
  const part = slide.parts > 1 && (
    <span className="award-quiet figures">
      {slide.part} / {slide.parts}
    </span>
  );
  const score = (line: Line) => scoreText(rules, line.score);
  switch (slide.kind) {
    case "title":
      return (
        <section className="award-slide is-title">
          <p className="award-slide-festival">
            <Fitted text={page.festival.name} most={7} room={160} />
          </p>
          <h2 className="award-slide-name">
            <Fitted text={`${head.contest} ${head.name}`} most={14} room={160} />
          </h2>
          <p className="award-gold award-slide-what">
            {say(head.kind === "final" ? "award.ceremony" : "award.results")}
          </p>
        </section>
      );
    case "prize":
      return (
        <section className="award-slide">
          <h2 className="award-gold award-slide-prize">
            {slide.prize} {part}
          </h2>
          <Winners lines={slide.lines} names={names} score={score} />
          {standingOf(state)
            .decisions.filter(({ awards }) =>
              awards.some(({ entry }) => slide.lines.some((line) => line.entry === entry)),
            )
            .map((decision) => (
              <p key={decision.awards[0]?.entry} data-decision className="award-decision">
                {decisionText(say, decision, names.title)}
              </p>
            ))}
        </section>
      );
    case "onward":
      return (
        <section className="award-slide">
          <h2 className="award-gold award-slide-prize is-long">
            {say("award.onward", {
              round: page.terms.advance.find(({ to }) => to === slide.to)?.round ?? "",
            })}{" "}
            {part}
          </h2>
          <Winners lines={slide.lines} names={names} score={score} />
        </section>
      );
    case "table":
      return (
        <section className="award-slide">
          <h2 className="award-slide-heading">
            {say("award.results")} {part}
          </h2>
          <ol className="award-rows">
            {slide.lines.map((line) => (
              <li key={line.entry} className="award-row">
                <span className="figures award-place">{line.place}</span>
                <span className="award-row-name">
                  <Fitted text={names.title(line.entry)} most={6} room={60} />
                </span>
                <span className="award-row-unit award-quiet">
                  <Fitted text={names.unit(line.entry)} most={6} room={56} />
                </span>
                {line.prize && <span className="award-prize">{line.prize}</span>}
                <span className="figures award-row-score">{score(line)}</span>
              </li>
            ))}
          </ol>
        </section>
      );
    case "reasons":
      return (
        <section className="award-slide">
          <h2 className="award-slide-heading">
            {say("festival.reasons")} {part}
          </h2>
          <ul className="award-reasons">
            {slide.reasons.map((reason) => (
              <li key={`${reason.above} ${reason.below}`}>
                {tieSentence(lang, reason, names.title)}
              </li>
            ))}
          </ul>
        </section>
      );
  }
}

/** Few names stand large, one below the other with their units; many stand in lines. */
function Winners({
  lines,
  names,
  score,
}: {
  lines: readonly Line[];
  names: EntryNames;
  score: (line: Line) => string;
}) {
  const say = useSay();
  const large = lines.length <= 3;
  // R29: those who share a place may have been given different prizes.
  const mixed = new Set(lines.map(({ prize }) => prize)).size > 1;
  const alone = lines.length === 1;
  return (
    <ol className={large ? `award-winners ${alone ? "is-alone" : ""}` : "award-rows"}>
      {lines.map((line) => (
        <li key={line.entry} className={large ? "award-winner" : "award-row"}>
          {!large && <span className="figures award-place">{line.place}</span>}
          <span className={large ? "award-winner-title" : "award-row-name"}>
            <Fitted
              text={names.title(line.entry)}
              most={alone ? 18 : large ? 12 : 6}
              room={alone ? 165 : large ? 118 : 62}
            />
          </span>
          <span className={large ? "award-winner-unit award-quiet" : "award-row-unit award-quiet"}>
            <Fitted
              text={names.unit(line.entry)}
              most={alone ? 9 : large ? 7 : 6}
              room={alone ? 165 : large ? 118 : 62}
            />
            {large && line.shared && ` · ${say("festival.place.shared", { n: line.place })}`}
            {line.before && (
              <span className="award-warn">
                {" · "}
                {say("festival.correction")}
              </span>
            )}
          </span>
          {mixed && line.prize && <span className="award-prize">{line.prize}</span>}
          <span className={`figures ${large ? "award-winner-score" : "award-row-score"}`}>
            {score(line)}
          </span>
        </li>
      ))}
    </ol>
  );
}
