import { fractionText } from "../../domain/festival/fraction-text";
import type { EntryState, RoundState, Shown } from "../../domain/festival/judging/state";
import { markText } from "../../domain/festival/mark-text";
import { byPoints, isRelative } from "../../domain/festival/methods";
import type { TallyRules } from "../../domain/festival/rules";
import type { EntryTally } from "../../domain/festival/tally";
import { durationText } from "../../domain/words/durations";
import { seatText } from "../../domain/words/seats";
import type { RoundPage } from "../../server/services";
import { type Say, useLang, useSay } from "../words";
import { entryNames } from "./entry-names";
import { scoreText } from "./score-text";
import { SheetTable } from "./sheet-table";

type Answers = ReadonlyMap<string, boolean> | null;

/** All that is released of one entry: each judge's marks, what was taken off, and versions that were corrected. */
export function EntryMarks({
  page,
  state,
  entry,
  proof,
}: {
  page: RoundPage;
  state: RoundState;
  entry: EntryState;
  proof: Answers;
}) {
  const say = useSay();
  const { shown, corrected, asked, declined, version } = entry;
  return (
    <div className="grid gap-3 border-t border-line-soft bg-paper px-4 py-3">
      {asked && (
        <p className="text-sm text-warn-text">
          {say("festival.correction.asked", { reason: asked.reason })}
        </p>
      )}
      {declined
        .filter((one) => one.version === version)
        .map(({ asked, reason }) => (
          <p key={`${asked} ${reason}`} className="text-sm" data-declined>
            {say("festival.correction.declined", { asked, reason })}
          </p>
        ))}
      {shown && <Version page={page} state={state} entry={entry} shown={shown} proof={proof} />}
      {corrected.map((version, index) => (
        <section key={version.reason} className="border-t border-line pt-3">
          <h3 className="font-bold">{say("festival.correction.before", { n: index + 1 })}</h3>
          <p className="mb-2 text-sm">
            {say("festival.correction.reason", { reason: version.reason })}
          </p>
          <Version
            page={page}
            state={state}
            entry={entry}
            shown={version.shown}
            proof={proof}
            older={index + 1}
          />
        </section>
      ))}
    </div>
  );
}

function Version({
  page,
  state,
  entry,
  shown,
  proof,
  older = null,
}: {
  page: RoundPage;
  state: RoundState;
  entry: EntryState;
  shown: Shown;
  proof: Answers;
  /** The number of a version that was corrected; null for the one that stands. */
  older?: number | null;
}) {
  const now = older === null;
  const lang = useLang();
  const say = useSay();
  const rules = state.programme?.rules ?? page.rules;
  const names = entryNames(lang, page.entries);
  const { tally } = shown;
  return (
    <>
      {now && entry.corrected.length > 0 && (
        <h3 className="font-bold">{say("festival.correction.after", { n: entry.version })}</h3>
      )}
      <SheetTable
        rules={rules}
        seats={page.seats}
        shown={shown}
        judging={now ? entry.seats : []}
        label={[
          say("festival.marks.of", { title: names.title(entry.entry) }),
          ...(now ? [] : [say("festival.correction.before", { n: older })]),
        ].join(" · ")}
        proof={proof}
      />
      {tally && (
        <ul className="grid gap-1 text-sm">
          <li className="font-semibold">{sumText(say, rules, tally)}</li>
          {now && entry.ms !== null && (
            <li>{say("festival.duration", { time: durationText(lang, entry.ms) })}</li>
          )}
          {now && entry.timeDeduction > 0 && (
            <li>{say("festival.penalty.time", { points: markText(entry.timeDeduction) })}</li>
          )}
          {now &&
            entry.penalties.map(({ points, reason }) => (
              <li key={reason}>{say("festival.penalty", { points: markText(points), reason })}</li>
            ))}
          {now &&
            entry.bonuses.map(({ points, reason }) => (
              <li key={reason}>{say("festival.bonus", { points: markText(points), reason })}</li>
            ))}
          {now &&
            entry.seats.map(({ seat, status, reserve }) => {
              if (status !== "recused" && status !== "absent") return null;
              const stands = tally.missing?.find((one) => one.seat === seat)?.total;
              return (
                <li key={seat}>
                  {say(`festival.${status}`, { seat })}
                  {reserve && say("festival.instead", { reserve: seatText(lang, reserve) })}
                  {stands && say("festival.mean-stands", { total: fractionText(stands) })}
                </li>
              );
            })}
          {shown.sheets.map(({ seat, reason }) =>
            reason ? (
              <li key={seat}>
                {say("festival.sheet.reason", { seat: seatText(lang, seat), reason })}
              </li>
            ) : null,
          )}
        </ul>
      )}
    </>
  );
}

/** From the mean to the score; the middle grade; nothing where a sheet only makes an order. */
function sumText(say: Say, rules: TallyRules, tally: EntryTally): string {
  const [mean, score] = [scoreText(rules, tally.mean), scoreText(rules, tally.score)];
  if (!byPoints(rules)) return isRelative(rules) ? "" : `${say("festival.grade.middle")} ${score}`;
  const [deduction, bonus] = [markText(tally.deduction), markText(tally.bonus ?? 0)];
  return say(sumKey(tally), { mean, deduction, bonus, score });
}

/** Which of the sums it is, from the mean to the score. */
const sumKey = ({ deduction, bonus = 0 }: EntryTally) =>
  deduction > 0
    ? bonus > 0
      ? "festival.average.both"
      : "festival.average.minus"
    : bonus > 0
      ? "festival.average.plus"
      : "festival.average";
