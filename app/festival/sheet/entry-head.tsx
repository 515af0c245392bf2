import { titleText } from "../../../domain/words/titles";
import { useSay } from "../../words";
import { isOwed } from "./lines";
import { useSheet } from "./sheet-context";

/** Which act it is: its number, its title, whose it is. */
export function EntryHead() {
  const say = useSay();
  const { line, showing, proposesRecusal, openPanel, page } = useSheet();
  if (!line) return null;
  const { card, number } = line;
  // A work that is judged without its author has nobody who performs it.
  const people = page.gallery ? "" : say("sheet.performers", { n: card.performers });
  const facts = [card.unit, people, card.category];
  return (
    <div className="flex items-start gap-4 border-b border-line bg-card px-4 pt-3 pb-2 sm:mx-4 sm:rounded-2xl sm:border">
      <p className="figures w-14 flex-none pt-1 text-[56px] leading-[0.9] font-bold text-stage">
        {String(number).padStart(2, "0")}
      </p>
      <div className="min-w-0 flex-1">
        <h2 data-open-entry={line.entry} className="text-2xl leading-tight font-bold">
          {titleText(card.title)}
        </h2>
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-[15px] text-quiet">
          {facts
            .filter((fact) => fact !== "")
            .map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
        </p>
        {isOwed(line) && !showing && !proposesRecusal && (
          <button
            type="button"
            data-key="recuse link"
            onClick={() => openPanel({ kind: "recuse" })}
            className="min-h-11 text-left text-[15px] font-bold text-stage hover:underline"
          >
            {say(page.gallery ? "sheet.recuse.link.blind" : "sheet.recuse.link")}{" "}
            <span aria-hidden="true">›</span>
          </button>
        )}
      </div>
    </div>
  );
}
