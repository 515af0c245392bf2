import { judgeTotal } from "../../../domain/festival/tally";
import { useSay } from "../../words";
import { totalText } from "../score-text";
import { Refusal } from "./panel";
import { type JudgeSheet, unmarked, useSheet } from "./sheet-context";

/** The total once all criteria have a mark, the remark, and handing in. */
export function SheetFoot() {
  const say = useSay();
  const { line, draft, editable, openPanel, handIn, dropChange } = useSheet();
  if (!line) return null;
  const isChange = line.status === "handed-in" && editable;
  const canChange = line.status === "handed-in" && line.shut === null && !editable;
  if (!editable && !canChange) return null;
  return (
    <footer className="sheet-foot">
      <div className="sheet-foot-inner">
        <Refusal of="hand-in" />
        <TotalLine />
        <div className="mt-2 flex flex-wrap gap-3">
          {editable && (
            <button
              type="button"
              data-key="remark"
              data-look="card"
              className="sheet-key !min-h-14 flex-none px-5"
              onClick={() => openPanel({ kind: "remark" })}
            >
              {say(draft.remark.trim() ? "sheet.remark.given" : "sheet.remark")}
            </button>
          )}
          {canChange && (
            <button
              type="button"
              data-key="change"
              data-look="card"
              className="sheet-key !min-h-14 flex-1 text-lg"
              onClick={() => openPanel({ kind: "change" })}
            >
              {say("sheet.change")}
            </button>
          )}
          {isChange && (
            <button
              type="button"
              data-key="drop change"
              data-look="card"
              className="sheet-key !min-h-14 flex-1 sm:flex-none"
              onClick={dropChange}
            >
              {say("sheet.change.drop")}
            </button>
          )}
          {editable && (
            <button
              type="button"
              data-key="hand-in"
              data-look="main"
              className={`sheet-key !min-h-14 flex-1 flex-col sm:basis-0 sm:flex-row sm:gap-3 ${isChange ? "basis-full" : ""}`}
              onClick={handIn}
            >
              <span className="text-lg">
                {say(isChange ? "sheet.hand-in.changed" : "sheet.hand-in")}
              </span>
              <span className="line-clamp-1 text-[13px] font-normal">
                {isChange
                  ? say("sheet.hand-in.changed.note", { reason: draft.changing })
                  : say("sheet.hand-in.note")}
              </span>
            </button>
          )}
        </div>
      </div>
    </footer>
  );
}

export function TotalLine() {
  const say = useSay();
  const sheet = useSheet();
  const { page, marks, grades } = sheet;
  // A grade stands by itself.
  if (grades.length > 0) return null;
  const total = totalOf(sheet);
  const all = page.criteria.length;
  const n = all - unmarked(page.criteria, marks ?? {}).length;
  return (
    <p className="flex items-end justify-between gap-3">
      <span className="text-quiet">
        {total === null ? say("sheet.total.missing", { n, all }) : say("sheet.total")}
      </span>
      <output data-total className="figures text-4xl leading-none font-bold">
        {total ?? "——"}
      </output>
    </p>
  );
}

/** The weighted total as text; null until every criterion has a mark. */
function totalOf({ page, marks, sync }: JudgeSheet): string | null {
  const { programme } = sync.state;
  if (!programme || !marks || unmarked(page.criteria, marks).length > 0) return null;
  return totalText(programme.rules, judgeTotal(programme.rules, marks));
}
