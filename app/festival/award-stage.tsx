import type { EntryState, RoundState } from "../../domain/festival/judging/state";
import { markText } from "../../domain/festival/mark-text";
import { byPoints, isRelative } from "../../domain/festival/methods";
import type { EntryTally } from "../../domain/festival/tally";
import { seatText } from "../../domain/words/seats";
import type { RoundPage } from "../../server/services";
import { useLang, useSay } from "../words";
import { entryNames } from "./entry-names";
import { Fitted } from "./fitted";
import { momentOf } from "./on-stage";
import { scoreText } from "./score-text";
import { standingOf } from "./standing";
import { criterionOnBoard, type Tile, tilesOf } from "./tiles";

/** The left of the board: who is on stage, the judges one by one, and the score. */
export function AwardStage({
  page,
  state,
  entry,
}: {
  page: RoundPage;
  state: RoundState;
  entry: EntryState;
}) {
  const say = useSay();
  const names = entryNames(useLang(), page.entries);
  const rules = state.programme?.rules ?? page.rules;
  const moment = momentOf(entry);
  const tally = entry.shown?.tally ?? null;
  const criterion = criterionOnBoard(rules, entry);
  const line = standingOf(state).lines.find((one) => one.entry === entry.entry);
  return (
    <section aria-label={names.title(entry.entry)} className="award-stage">
      <p className="award-name">
        <Fitted text={names.title(entry.entry)} most={11} room={68} lines={2} />
      </p>
      <p className="award-quiet">
        <Fitted text={names.unit(entry.entry)} most={6.4} room={68} lines={2} />
      </p>
      {moment === "waiting" || moment === "withdrawn" || moment === "correcting" ? (
        <p className="award-state">{say(`festival.moment.${moment}`)}</p>
      ) : (
        <Tiles tiles={tilesOf(rules, entry)} tally={byPoints(rules) ? tally : null} />
      )}
      <div className="award-result">
        {tally ? (
          <>
            <p key={tally.score} className="figures award-score">
              {scoreText(rules, tally.score)}
            </p>
            <p className="award-under">
              {entry.asked ? (
                <strong className="award-warn">{say("festival.asked")}</strong>
              ) : (
                <>
                  <span className="award-quiet">
                    {byPoints(rules)
                      ? say("award.score")
                      : isRelative(rules)
                        ? ""
                        : say("festival.grade.middle")}
                  </span>
                  {line && <strong>{say("festival.place", { n: line.place })}</strong>}
                  {entry.shown?.at?.prize && (
                    <strong className="award-gold">{entry.shown.at.prize}</strong>
                  )}
                </>
              )}
            </p>
          </>
        ) : (
          moment !== "waiting" &&
          moment !== "withdrawn" &&
          moment !== "correcting" && (
            <p className="award-state">
              {criterion
                ? say("award.criterion", { name: criterion.name })
                : say(`festival.moment.${moment}`)}
            </p>
          )
        )}
      </div>
    </section>
  );
}

/** More figures than a tile holds at its size: 92.350. */
const isLong = ({ total }: Tile): boolean => total !== null && total.length > 5;

function Tiles({ tiles, tally }: { tiles: readonly Tile[]; tally: EntryTally | null }) {
  const lang = useLang();
  const say = useSay();
  const { deduction, bonus = 0 } = tally ?? { deduction: null };
  return (
    <ol
      className={`award-tiles ${tiles.length > 8 ? "is-many" : ""} ${tiles.some(isLong) ? "is-long" : ""}`}
    >
      {tiles.map((tile) => (
        <li
          key={tile.seat}
          className={`award-tile ${tile.total === null ? "is-closed" : "is-open"} ${tile.dropped ? "is-dropped" : ""}`}
        >
          <span className="award-seat">
            {say(tile.dropped ? `award.dropped.${tile.dropped}` : "award.seat", {
              seat: seatText(lang, tile.seat),
            })}
          </span>
          {tile.total === null ? (
            <span className="award-mark award-quiet">
              {tile.handedIn ? (
                <>
                  <span aria-hidden="true">✓</span>
                  <span className="sr-only">{say("festival.handed-in")}</span>
                </>
              ) : (
                <span aria-hidden="true">·</span>
              )}
            </span>
          ) : tile.dropped ? (
            <s className="figures award-mark">{tile.total}</s>
          ) : (
            <span className="figures award-mark">{tile.total}</span>
          )}
        </li>
      ))}
      {deduction !== null && (
        <li className="award-tile is-open">
          <span className="award-seat">{say("festival.deduction")}</span>
          <span className="figures award-mark">
            {deduction > 0 && "−"}
            {markText(deduction, 2)}
          </span>
        </li>
      )}
      {bonus > 0 && (
        <li className="award-tile is-open">
          <span className="award-seat">{say("festival.bonus.short")}</span>
          <span className="figures award-mark">+{markText(bonus, 2)}</span>
        </li>
      )}
    </ol>
  );
}
