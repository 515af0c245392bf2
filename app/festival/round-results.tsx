import { entryOf, type RoundState } from "../../domain/festival/judging/state";
import { tieSentence } from "../../domain/words/festival-reasons";
import type { RoundPage } from "../../server/services";
import { ProperName } from "../ui/proper-name";
import { useLang, useSay } from "../words";
import { EntryMarks } from "./entry-marks";
import { type EntryNames, entryNames } from "./entry-names";
import { scoreText } from "./score-text";
import { type Line, standingOf } from "./standing";

type Answers = ReadonlyMap<string, boolean> | null;

/** The ranking of what is released: each line opens the judges' marks; ties say what parted them. */
export function RoundResults({
  page,
  state,
  proof,
}: {
  page: RoundPage;
  state: RoundState;
  proof: Answers;
}) {
  const lang = useLang();
  const say = useSay();
  const names = entryNames(lang, page.entries);
  const standing = standingOf(state);
  const { lines, reasons, open, correcting, final } = standing;
  const left = state.entries.filter(
    ({ status, shown }) => status !== "withdrawn" && !shown?.placed,
  ).length;
  return (
    <section aria-labelledby="results">
      <h2 id="results" className="scroll-mt-4 text-lg font-bold">
        {say(final ? "festival.results" : "festival.results.now")}
      </h2>
      {!final && left > 0 && (
        <p className="text-sm text-quiet">{say("festival.results.provisional", { n: left })}</p>
      )}
      {lines.length === 0 && correcting.length === 0 && (
        <p className="mt-2 text-quiet">{say("festival.results.none")}</p>
      )}
      <ol className="card mt-2 divide-y divide-line-soft overflow-hidden">
        {lines.map((line) => (
          <li key={line.entry}>
            <ResultLine
              page={page}
              state={state}
              line={line}
              names={names}
              final={final}
              unsettled={correcting.length > 0}
              proof={proof}
            />
            {reasons
              .filter(({ above }) => above === line.entry)
              .map((reason) => (
                <p
                  key={reason.below}
                  className="border-t border-line-soft bg-stage-soft px-4 py-2.5 text-sm"
                >
                  {tieSentence(lang, reason, names.title)}
                </p>
              ))}
          </li>
        ))}
        {correcting.map((entry) => (
          <li key={entry.entry} className="px-4 py-3">
            <p className="font-semibold">
              <ProperName>{names.title(entry.entry)}</ProperName>{" "}
              <span className="text-sm font-normal text-quiet">
                <ProperName>{names.unit(entry.entry)}</ProperName>
              </span>
            </p>
            <p className="text-sm font-semibold text-warn-text">
              {say("festival.correction.open")}
            </p>
            <EntryMarks page={page} state={state} entry={entry} proof={proof} />
          </li>
        ))}
      </ol>
      {open.map((group) => (
        <p key={group.join()} className="mt-2 text-sm text-warn-text">
          {say("festival.open-tie", {
            names: group.map(names.title).join(say("festival.list")),
          })}
        </p>
      ))}
      {state.results?.advance.map(({ to, entries }) => (
        <section key={to} className="mt-6" aria-labelledby={`to-${to}`}>
          <h3 id={`to-${to}`} className="mb-1 font-bold">
            {say("festival.onward", { round: roundName(page, to) })}
          </h3>
          <p>{entries.map(names.title).join(say("festival.list"))}</p>
        </section>
      ))}
    </section>
  );
}

const roundName = (page: RoundPage, to: string): string =>
  page.terms.advance.find((quota) => quota.to === to)?.round ?? to;

function ResultLine({
  page,
  state,
  line,
  names,
  final,
  unsettled,
  proof,
}: {
  page: RoundPage;
  state: RoundState;
  line: Line;
  names: EntryNames;
  final: boolean;
  /** While a correction is on nobody's prize is known. */
  unsettled: boolean;
  proof: Answers;
}) {
  const say = useSay();
  const rules = state.programme?.rules ?? page.rules;
  const entry = entryOf(state, line.entry);
  const what = line.prize ?? (line.goesOn ? say("festival.goes-on") : null);
  const note =
    what && (final ? what : say(line.open ? "festival.gain.open" : "festival.gain.now", { what }));
  return (
    <details>
      <summary className="flex min-h-14 items-center gap-3 px-4 py-2.5 -outline-offset-3 hover:bg-paper">
        <span className="figures w-7 shrink-0 text-2xl">
          <span className="sr-only">
            {say(line.shared ? "festival.place.shared" : "festival.place", { n: line.place })}
          </span>
          <span aria-hidden="true">{line.place}</span>
        </span>
        <span className="min-w-0 flex-1">
          <span className="block font-semibold">
            <ProperName>{names.title(line.entry)}</ProperName>
          </span>
          <span className="block text-sm text-quiet">
            <ProperName>{names.unit(line.entry)}</ProperName>
            {line.shared && ` · ${say("festival.place.shared", { n: line.place })}`}
            {entry && entry.version > 1 && (
              <span className="font-semibold text-warn-text"> · {say("festival.correction")}</span>
            )}
            {entry?.asked && (
              <span className="font-semibold text-warn-text"> · {say("festival.asked")}</span>
            )}
          </span>
        </span>
        <span className="shrink-0 text-right">
          <span className="figures block text-2xl">{scoreText(rules, line.score)}</span>
          {note && !unsettled && (
            <span
              className={`block text-sm ${final ? "font-semibold text-stage-deep" : "text-quiet"}`}
            >
              <ProperName>{note}</ProperName>
            </span>
          )}
        </span>
        <span aria-hidden="true" className="text-quiet">
          ▾
        </span>
      </summary>
      {entry && <EntryMarks page={page} state={state} entry={entry} proof={proof} />}
    </details>
  );
}
