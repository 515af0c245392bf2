import { useMemo } from "react";
import { type Case, sensitivityOf } from "../../../domain/festival/sensitivity";
import type { EntryId } from "../../../domain/kernel/ids";
import { useSay } from "../../words";
import { changeText } from "./change-text";
import { useDesk } from "./desk-context";
import { judgedNow } from "./judged-now";
import { PanelFrame } from "./panel";

/** What hangs on a single judge, or on a single word of the rules: before the ceremony, for the head judge alone. */
export function SensitivityPanel() {
  const say = useSay();
  const { page, state, board, names } = useDesk();
  const { prizes = null, advance = [] } = state.programme ?? {};
  const { cases, count } = useMemo(() => {
    const judged = judgedNow(page.rules, state, board);
    const categories = new Map(state.entries.map(({ entry, category }) => [entry, category]));
    const categoryOf = (entry: EntryId) => categories.get(entry) ?? "";
    const stakes = { prizes, decisions: state.decisions, advance, categoryOf };
    return { cases: sensitivityOf(judged, stakes), count: judged.scored.length };
  }, [page.rules, state, board, prizes, advance]);
  const changing = cases.filter(({ moved }) => moved.length > 0);
  const first = cases.filter(isOther.winner).length;
  const prize = cases.filter(isOther.prize).length;
  const onward = cases.filter(isOther.onward).length;
  const text = ({ change }: Case) => changeText(say, names, page.rules, change);
  return (
    <PanelFrame title={say("figures.card.title")} wide>
      <p className="text-quiet">{say("figures.card.explain")}</p>
      {count < 2 ? (
        <p>{say("figures.none")}</p>
      ) : (
        <>
          <p className="font-bold">
            {say("figures.now", { n: count })}{" "}
            {first > 0
              ? say("figures.card.first", { n: first, of: cases.length })
              : say("figures.card.first.none", { of: cases.length })}{" "}
            {prizes &&
              (prize > 0
                ? say("figures.card.prizes", { n: prize })
                : say("figures.card.prizes.none"))}{" "}
            {advance.length > 0 &&
              (onward > 0
                ? say("figures.card.onward", { n: onward })
                : say("figures.card.onward.none"))}
          </p>
          {changing.length > 0 && (
            <section aria-labelledby="card-changing">
              <h3 id="card-changing" className="font-bold">
                {say("figures.card.changing")}
              </h3>
              <ul className="divide-y divide-line-soft">
                {changing.map((one) => (
                  <li key={JSON.stringify(one.change)} data-change={one.change.kind}>
                    <CaseLine one={one} title={text(one)} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="card-steady">
            <h3 id="card-steady" className="font-bold">
              {say("figures.card.steady")}
            </h3>
            <ul className="mt-1 flex flex-wrap gap-x-2 gap-y-1 text-sm text-quiet">
              {cases
                .filter(({ moved }) => moved.length === 0)
                .map((one) => (
                  <li
                    key={JSON.stringify(one.change)}
                    className="rounded-full bg-chip px-2.5 py-0.5"
                  >
                    {text(one)}
                    {one.lost.length > 0 &&
                      ` · ${say("figures.card.lost", { n: one.lost.length })}`}
                  </li>
                ))}
            </ul>
          </section>
        </>
      )}
    </PanelFrame>
  );
}

const isOther = {
  winner: ({ moved }: Case) => moved.some(({ from, to }) => (from === 1) !== (to === 1)),
  onward: ({ moved }: Case) => moved.some(({ goesOn }) => goesOn.from !== goesOn.to),
  prize: ({ moved }: Case) => moved.some(({ prize }) => prize.from !== prize.to),
};

function CaseLine({ one, title }: { one: Case; title: string }) {
  const say = useSay();
  const { names } = useDesk();
  const { moved, lost } = one;
  return (
    <details>
      <summary className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
        <span className="min-w-0 flex-1 basis-56 font-semibold">{title}</span>
        {isOther.winner(one) && <Flag>{say("figures.card.winner")}</Flag>}
        {isOther.prize(one) && <Flag>{say("figures.card.prize")}</Flag>}
        {isOther.onward(one) && <Flag>{say("figures.card.goes-on")}</Flag>}
        <span className="text-sm text-quiet">{say("figures.card.count", { n: moved.length })}</span>
        <span aria-hidden="true" className="text-quiet">
          ▾
        </span>
      </summary>
      <ul className="grid gap-1 pb-2 text-sm">
        {moved.map(({ entry, from, to, prize, goesOn }) => (
          <li key={entry} className="flex flex-wrap gap-x-3">
            <span className="figures w-20 flex-none">
              {say("figures.card.moved", { from, to })}
            </span>
            <span className="min-w-0 flex-1">{names.entry(entry)}</span>
            {prize.from !== prize.to && (
              <span className="font-semibold">
                {say("figures.card.prize.moved", {
                  from: prize.from ?? say("figures.card.prize.none"),
                  to: prize.to ?? say("figures.card.prize.none"),
                })}
              </span>
            )}
            {goesOn.from !== goesOn.to && (
              <span className="font-semibold">
                {say(goesOn.to ? "figures.card.goes-on.now" : "figures.card.goes-on.gone")}
              </span>
            )}
          </li>
        ))}
        {lost.length > 0 && (
          <li className="text-quiet">{say("figures.card.lost", { n: lost.length })}</li>
        )}
      </ul>
    </details>
  );
}

const Flag = ({ children }: { children: string }) => (
  <span className="rounded-full bg-warn-soft px-2.5 text-sm leading-6 font-semibold text-warn-text">
    {children}
  </span>
);
