import type { EntryState, RoundState } from "../../domain/festival/judging/state";
import { shortUnit } from "../../domain/words/titles";
import type { RoundPage } from "../../server/services";
import { ProperName } from "../ui/proper-name";
import { widthOf } from "../ui/text-width";
import { useLang, useSay } from "../words";
import { entryNames } from "./entry-names";
import { Fitted } from "./fitted";
import { scoreText } from "./score-text";
import type { Line, Standing } from "./standing";

/** There is room for so many lines. */
const ROWS = 9;
/** What a line has for title and unit, in hundredths of the screen's height. */
const ROOM = 70;
const LETTER = 6;

/** The right of the board: everybody whose result is released, with the line of the prizes. */
export function AwardRanking({
  page,
  state,
  standing,
  entry,
}: {
  page: RoundPage;
  state: RoundState;
  standing: Standing;
  entry: EntryState;
}) {
  const say = useSay();
  const names = entryNames(useLang(), page.entries);
  const rules = state.programme?.rules ?? page.rules;
  const taking = state.entries.filter(({ status }) => status !== "withdrawn").length;
  const correcting = standing.correcting.slice(0, 2);
  const shown = windowOf(standing.lines, entry.entry, ROWS - correcting.length).map(
    (line, index) => {
      const isNew = line.entry === entry.entry && standing.lines.length > 1;
      const mark = line.last ? (line.prize ?? (line.goesOn ? say("festival.goes-on") : "")) : "";
      const title = names.title(line.entry);
      const unit = shortUnit(names.unit(line.entry));
      const room = ROOM - (mark ? widthOf(mark) * LETTER + 2 : 0) - (isNew ? 8 : 0);
      const fits = (widthOf(title) + widthOf(unit) + 0.5) * LETTER <= room;
      return {
        line,
        isNew,
        mark,
        title,
        unit,
        room,
        fits,
        isApart: line.place > index + 1 && isNew,
      };
    },
  );
  // All of them or none: a list with some units reads as if the others had none.
  const withUnits = shown.every(({ fits }) => fits);
  return (
    <section aria-labelledby="ranking" className="award-ranking">
      <div className="award-ranking-head">
        <h2 id="ranking">{say("award.ranking")}</h2>
        <p className="award-quiet">
          {say("award.progress", { n: standing.lines.length, of: taking })}
        </p>
      </div>
      {shown.length === 0 && correcting.length === 0 ? (
        <p className="award-quiet award-none">{say("award.ranking.none")}</p>
      ) : (
        <ol className="award-rows">
          {shown.map(({ line, isNew, mark, title, unit, room, isApart }) => (
            <li
              key={line.entry}
              className={`award-row ${line.entry === entry.entry ? "is-new" : ""} ${line.last ? "is-last" : ""} ${isApart ? "is-apart" : ""}`}
            >
              <span className="figures award-place">{line.place}</span>
              <span className="award-row-name">
                <Fitted text={title} most={LETTER} room={withUnits ? ROOM : room} />
                {withUnits && (
                  <span className="award-quiet">
                    <ProperName>{unit}</ProperName>
                  </span>
                )}
                {isNew && (
                  <span className="award-new">
                    <span aria-hidden="true">▲</span>
                    <span className="sr-only">{say("award.new")}</span>
                  </span>
                )}
              </span>
              {mark && <span className="award-prize">{mark}</span>}
              <span className="figures award-row-score">{scoreText(rules, line.score)}</span>
            </li>
          ))}
          {correcting.map(({ entry: id }) => (
            <li key={id} className="award-row">
              <span className="figures award-place">–</span>
              <span className="award-row-name">
                <Fitted text={names.title(id)} most={LETTER} room={60} />
              </span>
              <span className="award-warn">{say("award.correcting")}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** The best, and below them the one that has just come if it is not among them. */
function windowOf(lines: readonly Line[], entry: string, rows: number): readonly Line[] {
  const best = lines.slice(0, rows);
  const own = lines.find((line) => line.entry === entry);
  return !own || best.includes(own) ? best : [...best.slice(0, -1), own];
}
