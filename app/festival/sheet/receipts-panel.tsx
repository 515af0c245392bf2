import { useState } from "react";
import { titleText } from "../../../domain/words/titles";
import { useSay } from "../../words";
import { SheetPanel } from "./panel";
import { useSheet } from "./sheet-context";
import { secondsText } from "./tick-line";

/** All receipts of this seat, to be kept: copied, or printed. The same stand on the round's public page. */
export function ReceiptsPanel() {
  const say = useSay();
  const { page, lines } = useSheet();
  const [copied, setCopied] = useState<boolean | null>(null);
  const receipts = lines.flatMap(({ entry, number, card, handIn }) =>
    handIn && handIn.at > 0
      ? [
          {
            entry,
            title: say("sheet.receipts.act", { number, title: titleText(card.title) }),
            time: secondsText(handIn.at, page.timeZone),
            commitment: handIn.commitment,
          },
        ]
      : [],
  );
  const address = `/festival/rounds/${page.head.id}`;
  const copy = () => {
    const text = receipts.map(({ title, time, commitment }) => `${title} ${time}\n${commitment}`);
    // Without https there is no clipboard; the digits can still be marked and printed.
    const writing = navigator.clipboard?.writeText(text.join("\n\n"));
    if (!writing) return setCopied(false);
    writing.then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <SheetPanel title={say("sheet.receipts")}>
      <div data-receipts>
        <p className="text-quiet">{say("sheet.receipts.why")}</p>
        <p className="mt-1 font-semibold">
          {page.head.contest} {page.head.name} ·{" "}
          {say("festival.judge.number", { seat: page.seat.seat })}
          <a href={address} className="no-print ml-3 text-stage-deep underline">
            {say("sheet.receipts.public")}
          </a>
        </p>
        {receipts.length === 0 ? (
          <p className="mt-3">{say("sheet.receipts.none")}</p>
        ) : (
          <ul className="mt-2 divide-y divide-line">
            {receipts.map(({ entry, title, time, commitment }) => (
              <li key={entry} className="break-inside-avoid py-2">
                <span className="font-semibold">{title}</span>{" "}
                <span className="text-quiet">{time}</span>
                <code data-commitment className="block break-all select-all">
                  {commitment}
                </code>
              </li>
            ))}
          </ul>
        )}
        {receipts.length > 0 && (
          <div className="no-print mt-3 flex flex-wrap gap-3">
            <button
              type="button"
              data-key="receipts copy"
              data-look="main"
              className="sheet-key !min-h-14 flex-1 text-lg"
              onClick={copy}
            >
              {say("sheet.receipts.copy")}
            </button>
            <button
              type="button"
              data-key="receipts print"
              data-look="card"
              className="sheet-key !min-h-14 flex-1 text-lg"
              onClick={() => window.print()}
            >
              {say("sheet.receipts.print")}
            </button>
          </div>
        )}
        <output aria-live="polite" className="no-print mt-2 block font-semibold">
          {copied !== null && say(copied ? "sheet.receipts.copied" : "sheet.receipts.not-copied")}
        </output>
      </div>
    </SheetPanel>
  );
}
