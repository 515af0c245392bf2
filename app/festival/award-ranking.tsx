import type { EntryState, RoundState } from "../../domain/festival/judging/state";
import { shortUnit } from "../../domain/words/titles";
import type { RoundPage } from "../../server/services";
import { ProperName } from "../ui/proper-name";
import { widthOf } from "../ui/text-width";
import { useLang, useSay } from "../words";
import { entryNames } from "./entry-names";
import { Fitted } from "./fitted";
import { movesOf } from "./moves";
import { rankingRows } from "./ranking-rows";
import { scoreText } from "./score-text";
import type { Line, Standing } from "./standing";

/** What all rows have for themselves, in hundredths of the screen's height; a row of those being corrected; their number. */
const [HEIGHT, CORRECTING, MOST] = [81, 8.4, 2];
/** What a line has for title and unit, in the same. */
const ROOM = 70;
const LETTER = 6;
/** What the sign of a movement takes of it. */
const MOVED = 10;

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
  const correcting = standing.correcting.slice(0, MOST);
  const moves = movesOf(state, entry);
  const room = HEIGHT - (correcting.length > 0 ? (correcting.length + 1) * CORRECTING : 0);
  const rows = rankingRows(standing, entry.entry, room).map((row) => {
    const { line } = row;
    const isNew = line.entry === entry.entry && standing.lines.length > 1;
    const move = moves.get(line.entry) ?? 0;
    const title = names.title(line.entry);
    const unit = shortUnit(names.unit(line.entry));
    const width = ROOM - (isNew || move !== 0 || line.before ? MOVED : 0);
    const fits = (widthOf(title) + widthOf(unit) + 0.5) * LETTER <= width;
    return { ...row, isNew, move, title, unit, width, fits };
  });
  // All of them or none: a list with some units reads as if the others had none.
  const withUnits = rows.every(({ fits }) => fits);
  const isLasting = entry.shown?.at !== undefined || standing.lines.length === taking;
  const mark = ({ prize, goesOn, open }: Line) =>
    say(open ? "award.line.open" : isLasting ? "award.line.final" : "award.line.now", {
      what: [prize, goesOn && say("festival.goes-on")].filter(Boolean).join(" · "),
    });
  return (
    <section aria-labelledby="ranking" className="award-ranking">
      <div className="award-ranking-head">
        <h2 id="ranking">{say("award.ranking")}</h2>
        <p className="award-quiet">
          {say("award.progress", { n: standing.lines.length, of: taking })}
        </p>
      </div>
      {rows.length === 0 && correcting.length === 0 ? (
        <p className="award-quiet award-none">{say("award.ranking.none")}</p>
      ) : (
        <ol className="award-rows">
          {rows.map(({ kind, line, isNew, move, title, unit, width, ...row }) =>
            kind === "mark" ? (
              <li key={`${line.entry} mark`} className="award-line">
                <Fitted text={mark(line)} most={LETTER} room={88} />
              </li>
            ) : (
              <li
                key={line.entry}
                className={`award-row ${line.entry === entry.entry ? "is-new" : ""} ${"apart" in row && row.apart ? "is-apart" : ""}`}
              >
                <span className="figures award-place">{line.place}</span>
                <span className="award-row-name">
                  <Fitted text={title} most={LETTER} room={withUnits ? ROOM : width} />
                  {withUnits && (
                    <span className="award-quiet">
                      <ProperName>{unit}</ProperName>
                    </span>
                  )}
                  {line.before && <span className="award-warn">{say("festival.correction")}</span>}
                  {isNew ? (
                    <span className="award-new">
                      <span aria-hidden="true">▲{say("award.new.short")}</span>
                      <span className="sr-only">{say("award.new")}</span>
                    </span>
                  ) : (
                    move !== 0 && (
                      <span
                        data-move={move}
                        className={`figures ${move > 0 ? "award-new" : "award-quiet"}`}
                      >
                        <span aria-hidden="true">
                          {move > 0 ? "▲" : "▼"}
                          {Math.abs(move)}
                        </span>
                        <span className="sr-only">
                          {say(move > 0 ? "award.up" : "award.down", { n: Math.abs(move) })}
                        </span>
                      </span>
                    )
                  )}
                </span>
                <span className="figures award-row-score">{scoreText(rules, line.score)}</span>
              </li>
            ),
          )}
          {correcting.map(({ entry: id }) => (
            <li key={id} className="award-row">
              <span className="figures award-place">–</span>
              <span className="award-row-name">
                <Fitted text={names.title(id)} most={LETTER} room={60} />
              </span>
              <span className="award-warn">{say("award.correcting")}</span>
            </li>
          ))}
          {correcting.length > 0 && (
            <li className="award-line">
              <Fitted text={say("award.line.correcting")} most={LETTER} room={92} />
            </li>
          )}
        </ol>
      )}
    </section>
  );
}
