import { useEffect, useState } from "react";
import type { PrizeDecision } from "../../domain/festival/awards";
import { entryOf, type RoundState } from "../../domain/festival/judging/state";
import { tieSentence } from "../../domain/words/festival-reasons";
import type { RoundPage } from "../../server/services";
import { ProperName } from "../ui/proper-name";
import { useLang, useSay } from "../words";
import { decisionText, endedText } from "./decision-text";
import { EntryMarks } from "./entry-marks";
import { type EntryNames, entryNames } from "./entry-names";
import { rankingKey } from "./ranking-key";
import type { ShownRound } from "./round-view";
import type { ShownWhy } from "./round-whys";
import { scoreText } from "./score-text";
import { type Line, standingOf } from "./standing";
import { WhyNote } from "./why-note";

type Answers = ReadonlyMap<string, boolean> | null;

/**
 * The ranking of what is released: each line opens the judges' marks and why it stands there; ties say what parted
 * them. Why is answered by the server for the ranking as it stood; with another one it is asked again, once somebody
 * wants to know.
 */
export function RoundResults({
  page,
  state,
  proof,
  renew,
}: {
  page: ShownRound;
  state: RoundState;
  proof: Answers;
  /** Asks the server for the answers to the ranking of now; null where nobody can. */
  renew: (() => void) | null;
}) {
  const lang = useLang();
  const say = useSay();
  const names = entryNames(lang, page.entries);
  const standing = standingOf(state);
  const { lines, reasons, open, decisions, correcting, final } = standing;
  const key = rankingKey(state);
  const whys = page.whys?.key === key ? page.whys : null;
  const [wanted, want] = useState(false);
  // Once for each ranking that has no answers yet.
  const missing = wanted && !whys && lines.length > 0 ? key : null;
  useEffect(() => {
    if (missing !== null) renew?.();
  }, [missing, renew]);
  const left = state.entries.filter(
    ({ status, shown }) => status !== "withdrawn" && !shown?.placed,
  ).length;
  return (
    <section aria-labelledby="results">
      <h2 id="results" className="scroll-mt-4 text-lg font-bold">
        {say(final ? "festival.results" : "festival.results.now")}
      </h2>
      {!final && left > 0 && (
        <p className="text-sm text-quiet">
          {say(
            standing.awaited && lines.length === 0
              ? "festival.results.awaited"
              : "festival.results.provisional",
            {
              n: left,
            },
          )}
        </p>
      )}
      {lines.length === 0 && correcting.length === 0 && !standing.awaited && (
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
              why={
                whys?.neighbours.find(({ below }) => below === line.entry) ??
                whys?.neighbours.find(({ above }) => above === line.entry) ??
                null
              }
              onOpen={() => want(true)}
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
            {decisions
              .filter(({ awards }) => lastOf(lines, awards) === line.entry)
              .map((decision) => (
                <p
                  key={line.entry}
                  data-decision
                  className="border-t border-line-soft bg-stage-soft px-4 py-2.5 text-sm"
                >
                  {decisionText(say, decision, names.title)}
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
      {page.whys && lines.length > 1 && (
        <CompareLink page={page} text={page.whys.titles.compare} query="" />
      )}
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

/** The last of those that a decision is about, below which it stands. */
const lastOf = (lines: readonly Line[], awards: PrizeDecision["awards"]): string | undefined =>
  lines.findLast(({ entry }) => awards.some((one) => one.entry === entry))?.entry;

const roundName = (page: RoundPage, to: string): string =>
  page.terms.advance.find((quota) => quota.to === to)?.round ?? to;

/** To the page where any two are chosen. */
const CompareLink = ({ page, text, query }: { page: ShownRound; text: string; query: string }) => (
  <a
    href={`/festival/rounds/${page.head.id}/why${query}`}
    className="inline-flex min-h-11 items-center gap-1 text-sm font-semibold text-stage-deep hover:underline"
  >
    {text} <span aria-hidden="true">›</span>
  </a>
);

function ResultLine({
  page,
  state,
  line,
  names,
  final,
  unsettled,
  proof,
  why,
  onOpen,
}: {
  page: ShownRound;
  state: RoundState;
  line: Line;
  names: EntryNames;
  final: boolean;
  /** While a correction is on nobody's prize is known. */
  unsettled: boolean;
  proof: Answers;
  why: ShownWhy | null;
  onOpen: () => void;
}) {
  const say = useSay();
  const rules = state.programme?.rules ?? page.rules;
  const entry = entryOf(state, line.entry);
  const what = line.prize ?? (line.goesOn ? say("festival.goes-on") : null);
  const note =
    what && (final ? what : say(line.open ? "festival.gain.open" : "festival.gain.now", { what }));
  return (
    <details onToggle={(event) => event.currentTarget.open && onOpen()}>
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
            {line.before?.map(({ place, prize }) => (
              <span key={`${place} ${prize}`} className="font-semibold text-warn-text">
                {" · "}
                {say("festival.before", { what: endedText(say, { place, prize }) })}
              </span>
            ))}
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
      {why && page.whys && (
        <div className="border-t border-line-soft bg-paper px-4 py-3">
          <WhyNote why={why} titles={page.whys.titles} level="h3" />
          <CompareLink page={page} text={page.whys.titles.compare} query={`?a=${line.entry}`} />
        </div>
      )}
      {entry && <EntryMarks page={page} state={state} entry={entry} proof={proof} />}
    </details>
  );
}
