import { useMemo } from "react";
import {
  type JudgeFigures,
  type PanelFigures,
  panelFigures,
} from "../../../domain/festival/judge-figures";
import { markText } from "../../../domain/festival/mark-text";
import { ScrollSideways } from "../../ui/scroll-sideways";
import { type Say, useSay } from "../../words";
import { type Desk, useDesk } from "./desk-context";
import { judgedNow } from "./judged-now";
import { PanelFrame } from "./panel";

/** From so many entries on the test of W means something. */
const TEST_FROM = 8;

/** How the judges marked so far, as data: nobody is judged by it, and no mark changed. */
export function JudgesPanel() {
  const say = useSay();
  const { page, state, board, names } = useDesk();
  const { figures, count } = useMemo(() => {
    const { scored } = judgedNow(page.rules, state, board);
    const units = new Map(state.entries.map(({ entry, unit }) => [entry, unit]));
    const own = new Map(state.seats.map(({ seat, unit }) => [seat, unit]));
    return {
      figures: panelFigures(page.rules, scored, (seat, entry) => {
        const unit = own.get(seat) ?? null;
        return unit !== null && unit === units.get(entry);
      }),
      count: scored.length,
    };
  }, [page.rules, state, board]);
  return (
    <PanelFrame title={say("figures.judges.title")} wide>
      <p className="text-quiet">{say("figures.judges.explain")}</p>
      <p className="font-bold">{say("figures.now", { n: count })}</p>
      {count > 0 && (
        <>
          <ScrollSideways label={say("figures.judges.table")}>
            <table className="w-full min-w-[48rem] text-sm">
              <thead>
                <tr className="align-bottom text-quiet">
                  {COLUMNS.map((column) => (
                    <th
                      key={column}
                      scope="col"
                      className={`px-2 py-1.5 font-normal ${column === "judge" ? "text-left" : "text-right"}`}
                    >
                      <span className="block font-bold whitespace-nowrap text-ink">
                        {say(`figures.judges.${column}`)}
                      </span>
                      {column !== "judge" && column !== "entries" && (
                        <span className="block text-xs">{say(`figures.judges.${column}.why`)}</span>
                      )}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {figures.judges.map((judge) => (
                  <JudgeRow key={judge.seat} judge={judge} />
                ))}
              </tbody>
            </table>
          </ScrollSideways>
          <section aria-labelledby="agreement">
            <h3 id="agreement" className="font-bold">
              {say("figures.judges.agreement")}
            </h3>
            {agreementText(say, names, figures).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
        </>
      )}
    </PanelFrame>
  );
}

const COLUMNS = ["judge", "entries", "leniency", "spread", "dropped", "own", "far"] as const;

function JudgeRow({ judge }: { judge: JudgeFigures }) {
  const say = useSay();
  const { names } = useDesk();
  const { seat, entries, leniency, spread, high, low, own, foreign, outliers } = judge;
  const cell = "figures px-2 py-1.5 text-right text-base";
  return (
    <tr className="border-t border-line-soft align-top" data-judge={seat}>
      <th scope="row" className="px-2 py-1.5 text-left whitespace-nowrap">
        {names.judge(seat)}
      </th>
      <td className={cell}>{entries}</td>
      <td className={cell}>{signed(leniency?.mean)}</td>
      <td className={cell}>{spread === null ? "—" : hundredths(spread)}</td>
      <td className={cell}>
        {high} / {low}
      </td>
      <td className={cell}>
        {own
          ? say("figures.judges.own.value", {
              own: signed(own.mean),
              foreign: signed(foreign?.mean),
            })
          : "—"}
      </td>
      <td className="px-2 py-1.5 text-right">
        {outliers.length === 0
          ? "—"
          : outliers
              .map(({ entry, tenths }) =>
                say("figures.judges.far.value", {
                  number: names.number(entry),
                  sigma: `${tenths > 0 ? "+" : "−"}${markText(Math.abs(tenths) * 100, 1)}`,
                }),
              )
              .join(" · ")}
      </td>
    </tr>
  );
}

/** A mean of thousandths says no more than hundredths. */
const hundredths = (thousandths: number): string => markText(Math.round(thousandths / 10) * 10, 2);

function signed(thousandths: number | undefined): string {
  if (thousandths === undefined) return "—";
  const text = hundredths(Math.abs(thousandths));
  return text === "0.00" ? text : `${thousandths > 0 ? "+" : "−"}${text}`;
}

function agreementText(
  say: Say,
  names: Desk["names"],
  { agreement, leftOut }: PanelFigures,
): readonly string[] {
  const out = [
    ...(leftOut.entries > 0 ? [say("figures.judges.left-out", { n: leftOut.entries })] : []),
    ...(leftOut.seats.length > 0
      ? [
          say("figures.judges.left-out.seats", {
            judges: leftOut.seats.map(names.judge).join(" · "),
          }),
        ]
      : []),
  ];
  if (agreement.kind !== "w") return [say(`figures.judges.w.${agreement.kind}`), ...out];
  const { over, under, judges, entries } = agreement;
  const [w, df] = [over / under, entries - 1];
  return [
    say("figures.judges.w", { w: w.toFixed(3) }),
    say("figures.judges.w.of", { judges, entries }),
    ...(entries >= TEST_FROM
      ? [say("figures.judges.w.test", { chi: (judges * df * w).toFixed(1), df })]
      : []),
    ...out,
  ];
}
