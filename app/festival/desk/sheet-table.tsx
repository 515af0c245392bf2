import { fractionText } from "../../../domain/festival/fraction-text";
import { OUTLIER } from "../../../domain/festival/judge-figures";
import { weightText } from "../../../domain/festival/mark-text";
import { gradesOf } from "../../../domain/festival/methods";
import type { TallyRules } from "../../../domain/festival/rules";
import { useSay } from "../../words";
import { sheetMarkText, totalText } from "../score-text";
import { useDesk } from "./desk-context";
import { Key } from "./key";
import type { SeatRow } from "./seat-rows";

/** One grade is the whole sheet: it stands where the total does. */
const columnsOf = (rules: TallyRules): TallyRules["criteria"] =>
  gradesOf(rules).length > 0 ? [] : rules.criteria;

/** The judges of the entry and their marks, as they come in. */
export function SheetTable() {
  const say = useSay();
  const { page, rows } = useDesk();
  const criteria = columnsOf(page.rules);
  const judging = rows.filter(({ status }) => status !== "recused" && status !== "absent");
  const count = rows.filter(({ status }) => status === "handed-in").length;
  return (
    <table className="desk-table">
      <caption className="sr-only">{say("desk.table")}</caption>
      <thead>
        <tr>
          <th scope="col" className="text-left">
            {say("desk.table.judge")} ·{" "}
            {say("desk.entry.sheets", { in: count, of: judging.length })}
          </th>
          {criteria.map((criterion) => (
            <th key={criterion.id} scope="col" data-criterion className="text-right">
              {criterion.name} <span className="whitespace-nowrap">{weightText(criterion)}</span>
            </th>
          ))}
          <th scope="col" className="text-right">
            {criteria.length > 0 ? say("desk.table.total") : page.rules.criteria[0]?.name}
          </th>
          <th scope="col">
            <span className="sr-only">{say("desk.table.actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.seat} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: SeatRow }) {
  const say = useSay();
  const { page, names, open } = useDesk();
  const criteria = columnsOf(page.rules);
  const { sheet, seat, dropped } = row;
  return (
    <tr data-seat={seat} data-status={row.status} data-dropped={dropped ?? undefined}>
      <th scope="row">
        <span className="flex flex-wrap items-center gap-x-2">
          <span>
            <b>{names.seat(seat)}</b> {row.name}
          </span>
          <Flags row={row} />
        </span>
      </th>
      {sheet ? (
        <>
          {criteria.map(({ id }) => (
            <td key={id} data-criterion className="figures text-right">
              {sheetMarkText(page.rules, sheet.marks[id] ?? 0)}
            </td>
          ))}
          <td className="figures text-right" data-total>
            {dropped ? (
              <>
                <s>{totalText(page.rules, sheet.total)}</s>
                <span className="sr-only">{say(`desk.row.dropped.${dropped}`)}</span>
              </>
            ) : (
              totalText(page.rules, sheet.total)
            )}
          </td>
        </>
      ) : (
        <>
          {/* On a phone there are no columns of criteria for it to span. */}
          <td data-criterion colSpan={criteria.length + 1} className="text-right">
            <Status row={row} />
          </td>
          <td data-narrow className="text-right">
            <Status row={row} />
          </td>
        </>
      )}
      <td className="w-11 !py-0 !pr-0">
        <Key
          id={`seat ${seat}`}
          tone="small"
          bubble="below right"
          label={say("desk.seat.more", { judge: names.judge(seat) })}
          onPress={() => open({ kind: "seat", seat })}
          className="!min-w-11 !border-transparent"
        >
          ⋯
        </Key>
      </td>
    </tr>
  );
}

/** Why there is no sheet to show. */
function Status({ row }: { row: SeatRow }) {
  const say = useSay();
  const { names } = useDesk();
  const { status, reserve, standIn } = row;
  const gone = status === "recused" || status === "absent";
  const plain =
    status === "handed-in"
      ? say("desk.row.fetching")
      : gone && reserve !== null
        ? say(`desk.row.${status}.reserve`, { reserve: names.seat(reserve) })
        : say(`desk.row.${status}`);
  const text = standIn ? plain + say("desk.row.mean", { total: fractionText(standIn) }) : plain;
  return (
    <span className={status === "not-signed-in" ? "text-warn-text" : "text-quiet"}>{text}</span>
  );
}

function Flags({ row }: { row: SeatRow }) {
  const say = useSay();
  const { names } = useDesk();
  const outlier = row.sheet?.outlier ?? 0;
  const sigma = `${Math.floor(Math.abs(outlier) / 10)}.${Math.abs(outlier) % 10}`;
  return (
    <>
      {row.instead !== null && (
        <Flag tone="bg-good-soft text-good-text">
          {say("desk.row.instead", { judge: names.seat(row.instead) })}
        </Flag>
      )}
      {Math.abs(outlier) >= OUTLIER && (
        <Flag tone="bg-warn-soft text-warn-text">
          {say(outlier > 0 ? "desk.row.high" : "desk.row.low", { sigma })}
        </Flag>
      )}
      {row.changed && <Flag tone="bg-chip text-text">{say("desk.row.changed")}</Flag>}
      {row.proposed && <Flag tone="bg-bad-soft text-bad">{say("desk.row.proposed")}</Flag>}
    </>
  );
}

const Flag = ({ tone, children }: { tone: string; children: string }) => (
  <span className={`rounded px-1.5 text-[13px] leading-6 font-semibold ${tone}`}>{children}</span>
);
