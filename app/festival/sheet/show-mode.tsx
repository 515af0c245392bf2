import { useState } from "react";
import { useSay } from "../../words";
import { CriterionCard } from "./criterion-card";
import { EntryHead } from "./entry-head";
import { TotalLine } from "./foot";
import { useSheet } from "./sheet-context";

/** The sheet to be looked at by others: nothing on it can be touched, and it is left by two deliberate taps. */
export function ShowMode() {
  const say = useSay();
  const { page, show } = useSheet();
  const [sure, setSure] = useState(false);
  return (
    <main className="sheet" data-showing>
      <header className="on-ink sticky top-0 z-20 flex items-center gap-3 bg-ink px-4 py-3 text-white">
        <h1 className="min-w-0 flex-1 font-bold">{say("sheet.show.title")}</h1>
        <button
          type="button"
          data-key="leave"
          data-look="on-stage"
          className="sheet-key"
          onClick={() => (sure ? show(false) : setSure(true))}
        >
          {say(sure ? "sheet.show.leave.sure" : "sheet.show.leave")}
        </button>
      </header>
      <div className="sheet-main">
        <EntryHead />
        <div className="grid gap-3 p-4">
          {page.criteria.map((criterion) => (
            <CriterionCard key={criterion.id} criterion={criterion} />
          ))}
          <div className="card px-4 py-3">
            <TotalLine />
          </div>
        </div>
      </div>
    </main>
  );
}
