import { Link } from "@remix-run/react";
import { entryOf, type RoundState } from "../../domain/festival/judging/state";
import { bySeat } from "../../domain/festival/panel";
import type { TallyRules } from "../../domain/festival/rules";
import { seatText } from "../../domain/words/seats";
import type { WhyTitles } from "../../domain/words/why-text";
import type { RoundPage } from "../../server/services";
import { button } from "../ui/button";
import { Choice } from "../ui/field";
import { ProperName } from "../ui/proper-name";
import { useLang, useSay } from "../words";
import { entryNames } from "./entry-names";
import { roundTitle } from "./round-meta";
import type { ShownWhy } from "./round-whys";
import { scoreText, totalText } from "./score-text";
import { type Line, standingOf } from "./standing";
import { WhyNote } from "./why-note";

/** Two entries of a round side by side, made of what is public of it. */
export interface ComparePage extends Pick<RoundPage, "head" | "entries"> {
  /** Null before the round is opened. */
  readonly state: RoundState | null;
  /** As somebody named them. */
  readonly pair: readonly [string | null, string | null];
  /** Null when they are one, or one of them has no result. */
  readonly why: ShownWhy | null;
  readonly titles: WhyTitles;
}

/** Any two entries that have a result, side by side. A plain form, so that it needs no script. */
export function Compare({ page }: { page: ComparePage }) {
  const lang = useLang();
  const say = useSay();
  const { head, state, pair, why } = page;
  const names = entryNames(lang, page.entries);
  const lines = state ? standingOf(state).lines : [];
  const rules = state?.programme?.rules;
  const [a, b] = pair;
  const first = a ?? lines[0]?.entry;
  const second = b ?? lines.find(({ entry }) => entry !== first)?.entry;
  return (
    <div className="page max-w-3xl">
      <Link
        to={`/festival/rounds/${head.id}`}
        className="inline-flex min-h-11 items-center gap-1 font-semibold text-stage-deep hover:underline"
      >
        <span aria-hidden="true">‹</span> {roundTitle(lang, head)}
      </Link>
      <h1 className="text-2xl font-bold">{say("compare.title")}</h1>
      <p className="text-quiet">{say("compare.explain")}</p>
      {lines.length < 2 ? (
        <p className="card mt-4 p-4 text-quiet">{say("compare.none")}</p>
      ) : (
        <form
          method="get"
          // The page is another once a pair is named: then the choice is that pair's.
          key={pair.join()}
          className="card mt-4 grid gap-3 p-4 sm:grid-cols-[1fr_1fr_auto] sm:items-end"
        >
          {(["first", "second"] as const).map((which) => (
            <Choice
              key={which}
              name={which === "first" ? "a" : "b"}
              label={say(`compare.${which}`)}
              defaultValue={which === "first" ? first : second}
            >
              {lines.map(({ entry, place }) => (
                <option key={entry} value={entry}>
                  {place} · {names.title(entry)} {names.unit(entry)}
                </option>
              ))}
            </Choice>
          ))}
          <button type="submit" className={button.quiet}>
            {say("compare.do")}
          </button>
        </form>
      )}
      {state && rules && why && (
        <div className="card mt-3 grid gap-4 p-4" data-compared>
          <WhyNote why={why} titles={page.titles} level="h2" />
          <SideBySide page={page} rules={rules} state={state} lines={lines} why={why} />
        </div>
      )}
      {lines.length > 1 && !why && a !== null && b !== null && (
        <p role="alert" className="card mt-3 p-4 text-warn-text">
          {say(a === b ? "compare.same" : "compare.gone")}
        </p>
      )}
    </div>
  );
}

/** Every judge's total for both, those that do not count struck out, and what came of them. */
function SideBySide({
  page,
  rules,
  state,
  lines,
  why,
}: {
  page: ComparePage;
  rules: TallyRules;
  state: RoundState;
  lines: readonly Line[];
  why: { readonly above: string; readonly below: string };
}) {
  const lang = useLang();
  const say = useSay();
  const names = entryNames(lang, page.entries);
  const both = [why.above, why.below].flatMap((id) => {
    const tally = entryOf(state, id)?.shown?.tally;
    const line = lines.find(({ entry }) => entry === id);
    return tally && line ? [{ id, tally, line }] : [];
  });
  const seats = [
    ...new Set(both.flatMap(({ tally }) => tally.totals.map(({ seat }) => seat))),
  ].sort(bySeat);
  const takesOff = both.some(({ tally }) => tally.deduction > 0);
  const adds = both.some(({ tally }) => tally.bonus);
  const row = (name: string, of: (one: (typeof both)[number]) => string, strong = false) => (
    <tr className={`border-t border-line ${strong ? "font-bold" : ""}`}>
      <th scope="row" className="py-1.5 text-left">
        {name}
      </th>
      {both.map((one) => (
        <td key={one.id} className="figures py-1.5 pl-3 text-right text-base">
          {of(one)}
        </td>
      ))}
    </tr>
  );
  return (
    <table className="w-full table-fixed text-sm">
      <caption className="sr-only">
        {say("compare.table", { first: names.title(why.above), second: names.title(why.below) })}
      </caption>
      <thead>
        <tr className="align-bottom">
          <td />
          {both.map(({ id }) => (
            <th key={id} scope="col" className="pb-1.5 pl-3 text-right break-words">
              <ProperName>{names.title(id)}</ProperName>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => (
          <tr key={seat} className="border-t border-line-soft">
            <th scope="row" className="py-1.5 text-left font-normal">
              {say("compare.judge", { seat: seatText(lang, seat) })}
            </th>
            {both.map(({ id, tally }) => {
              const total = tally.totals.find((one) => one.seat === seat);
              return (
                <td key={id} className="figures py-1.5 pl-3 text-right text-base">
                  {!total ? (
                    "—"
                  ) : total.dropped ? (
                    <>
                      <span className="sr-only">{say("compare.not-counted")} </span>
                      <s className="text-quiet">{totalText(rules, total.total)}</s>
                    </>
                  ) : (
                    totalText(rules, total.total)
                  )}
                </td>
              );
            })}
          </tr>
        ))}
        {(takesOff || adds) &&
          row(say("compare.mean"), ({ tally }) => scoreText(rules, tally.mean))}
        {takesOff &&
          row(say("compare.deduction"), ({ tally }) => scoreText(rules, tally.deduction))}
        {adds && row(say("compare.bonus"), ({ tally }) => scoreText(rules, tally.bonus ?? 0))}
        {row(say("compare.score"), ({ tally }) => scoreText(rules, tally.score), true)}
        {row(say("compare.place"), ({ line }) => String(line.place), true)}
      </tbody>
    </table>
  );
}
