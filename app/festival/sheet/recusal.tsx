import { useState } from "react";
import { titleText } from "../../../domain/words/titles";
import { useSay } from "../../words";
import { Refusal, SheetPanel } from "./panel";
import { seatName } from "./seat-name";
import { useSheet } from "./sheet-context";

/** The judge is tied to the act: the choice comes before any mark. */
export function RecusalProposal() {
  const say = useSay();
  const { page, line, tie, openPanel, stay } = useSheet();
  const why = tie === "declared" ? "declared" : "propose";
  const unit = why === "declared" ? line?.card.unit : page.seat.unit;
  const [sure, setSure] = useState(false);
  return (
    <section data-proposes className="card border-2 border-stage p-5">
      <h3 className="text-xl font-bold text-stage">{say(`sheet.recuse.${why}`)}</h3>
      <p className="mt-2">{say(`sheet.recuse.${why}.why`, { unit })}</p>
      <div className="mt-4 grid gap-3">
        <button
          type="button"
          data-key="recuse"
          data-look="main"
          className="sheet-key !min-h-14 text-lg"
          onClick={() => openPanel({ kind: "recuse" })}
        >
          {say("sheet.recuse.do")}
        </button>
        <button
          type="button"
          data-key="stay"
          data-look="card"
          className="sheet-key"
          onClick={() => (sure ? stay() : setSure(true))}
        >
          {say(sure ? "sheet.recuse.stay.sure" : "sheet.recuse.stay")}
        </button>
      </div>
    </section>
  );
}

export function RecusePanel() {
  const say = useSay();
  const { line, recuse } = useSheet();
  if (!line) return null;
  const title = titleText(line.card.title);
  return (
    <SheetPanel title={say("sheet.recuse.title", { title })}>
      <p>{say("sheet.recuse.sure")}</p>
      <Refusal of="recuse" />
      <button
        type="button"
        data-key="recuse confirm"
        data-look="main"
        data-first
        className="sheet-key mt-4 w-full !min-h-14 text-lg"
        onClick={recuse}
      >
        {say("sheet.recuse.confirm")}
      </button>
    </SheetPanel>
  );
}

/** What stands in the sheet's place afterwards. */
export function Recused() {
  const say = useSay();
  const { line } = useSheet();
  const reserve = line?.reserve ?? null;
  return (
    <section data-recused className="card p-5">
      <h3 className="text-xl font-bold">{say("sheet.recused")}</h3>
      <p className="mt-2 text-quiet">
        {reserve === null
          ? say("sheet.recused.present")
          : say("sheet.recused.reserve", { reserve: seatName(say, reserve) })}
      </p>
    </section>
  );
}
