import { useSay } from "../../words";
import type { Line } from "./lines";
import { useSheet } from "./sheet-context";
import { secondsText } from "./tick-line";

/** So much of a commitment a person compares. */
const SHOWN = 8;

/** When a sheet went in and what proves it; before that, what becomes of it. */
export function ReceiptText({ line }: { line: Line }) {
  const say = useSay();
  const { page, sync, line: open } = useSheet();
  const { handIn, number } = line;
  if (!handIn) return null;
  const receipt = handIn.commitment.slice(0, SHOWN);
  const waits = {
    offline: "waiting",
    "signed-out": "signed-out",
    saved: "sending",
    sending: "sending",
  } as const;
  const text =
    handIn.at > 0
      ? say("sheet.receipt", { time: secondsText(handIn.at, page.timeZone), receipt })
      : say(`sheet.receipt.${waits[sync.link]}`, { receipt });
  return (
    <span data-receipt={handIn.commitment} data-in={handIn.at > 0}>
      {open?.entry === line.entry ? text : say("sheet.receipt.of", { number, text })}
    </span>
  );
}

/** The receipt on the sheet itself. */
export function Receipt({ line }: { line: Line }) {
  const say = useSay();
  const { openPanel } = useSheet();
  const isIn = (line.handIn?.at ?? 0) > 0;
  return (
    <section
      className={`flex flex-wrap items-center gap-3 rounded-2xl border px-4 py-3 ${isIn ? "border-good bg-good-soft text-good-text" : "border-court-deep bg-warn-soft text-warn-text"}`}
    >
      <div role="status" className="min-w-0 flex-1 basis-60">
        <p className="font-bold">
          <ReceiptText line={line} />
        </p>
        <p className="mt-1 text-[13px]">{say("sheet.receipt.why")}</p>
      </div>
      {isIn && (
        <button
          type="button"
          data-key="receipts"
          data-look="card"
          className="sheet-key"
          onClick={() => openPanel({ kind: "receipts" })}
        >
          {say("sheet.receipts.keep")}
        </button>
      )}
    </section>
  );
}
