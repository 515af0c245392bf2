import { entryOf, type RoundState } from "../../domain/festival/judging/state";
import { bySeat } from "../../domain/festival/panel";
import { button } from "../ui/button";
import { Choice } from "../ui/field";
import { ProperName } from "../ui/proper-name";
import { useLang, useSay } from "../words";
import { entryNames } from "./entry-names";
import type { ShownRound } from "./round-view";
import type { RoundWhys } from "./round-whys";
import { scoreText, totalText } from "./score-text";
import type { Line } from "./standing";
import { WhyNote } from "./why-note";

/** Any two entries that have a result, side by side. A plain form, so that it needs no script. */
export function Compare({
  page,
  state,
  lines,
  whys,
}: {
  page: ShownRound;
  state: RoundState;
  lines: readonly Line[];
  /** Null while the ranking is another than the answers were made for. */
  whys: RoundWhys | null;
}) {
  const lang = useLang();
  const say = useSay();
  const names = entryNames(lang, page.entries);
  if (lines.length < 2) return null;
  const [a, b] = page.pair;
  const first = a ?? lines[0]?.entry;
  const second = b ?? lines.find(({ entry }) => entry !== first)?.entry;
  const chosen = a !== null && b !== null;
  return (
    <section aria-labelledby="compare" className="mt-6">
      <h3 id="compare" className="scroll-mt-4 font-bold">
        {say("compare.title")}
      </h3>
      <p className="text-sm text-quiet">{say("compare.explain")}</p>
      <form
        method="get"
        action={`/festival/rounds/${page.head.id}#compare`}
        // The page is another once a pair is named: then the choice is that pair's.
        key={page.pair.join()}
        className="card mt-2 grid gap-3 p-4 sm:grid-cols-[1fr_1fr_auto] sm:items-end"
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
      {chosen && (
        <div className="card mt-2 grid gap-4 p-4" data-compared>
          {whys?.compared ? (
            <>
              <WhyNote why={whys.compared} level="h4" />
              <SideBySide page={page} state={state} lines={lines} why={whys.compared} />
            </>
          ) : (
            <p className="text-sm text-warn-text">
              {say(whys ? (a === b ? "compare.same" : "compare.gone") : "compare.changed")}
            </p>
          )}
        </div>
      )}
    </section>
  );
}

/** Every judge's total for both, those that do not count struck out, and what came of them. */
function SideBySide({
  page,
  state,
  lines,
  why,
}: {
  page: ShownRound;
  state: RoundState;
  lines: readonly Line[];
  why: { readonly above: string; readonly below: string };
}) {
  const lang = useLang();
  const say = useSay();
  const names = entryNames(lang, page.entries);
  const rules = state.programme?.rules ?? page.rules;
  const both = [why.above, why.below].flatMap((id) => {
    const tally = entryOf(state, id)?.shown?.tally;
    const line = lines.find(({ entry }) => entry === id);
    return tally && line ? [{ id, tally, line }] : [];
  });
  const seats = [
    ...new Set(both.flatMap(({ tally }) => tally.totals.map(({ seat }) => seat))),
  ].sort(bySeat);
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
              {say("compare.judge", { seat })}
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
        {both.some(({ tally }) => tally.deduction > 0) && (
          <>
            {row(say("compare.mean"), ({ tally }) => scoreText(rules, tally.mean))}
            {row(say("compare.deduction"), ({ tally }) => scoreText(rules, tally.deduction))}
          </>
        )}
        {row(say("compare.score"), ({ tally }) => scoreText(rules, tally.score), true)}
        {row(say("compare.place"), ({ line }) => String(line.place), true)}
      </tbody>
    </table>
  );
}
