import type { RoundState } from "../../domain/festival/judging/state";
import { seatText } from "../../domain/words/seats";
import { ProperName } from "../ui/proper-name";
import { useLang, useSay } from "../words";
import type { EntryNames } from "./entry-names";

const LINK =
  "inline-flex min-h-11 items-center gap-1 font-semibold text-stage-deep hover:underline";

/** The public record, to be checked without us: the log as a file, and the receipt of every sheet from its hand-in on. */
export function ReceiptList({
  state,
  stream,
  names,
}: {
  state: RoundState;
  stream: string;
  names: EntryNames;
}) {
  const lang = useLang();
  const say = useSay();
  const acts = state.entries.flatMap(({ entry, seats, shown }) => {
    const sheets = seats.filter(({ commitment }) => commitment !== null);
    return sheets.length > 0 ? [{ entry, sheets, open: shown?.sheets ?? [] }] : [];
  });
  return (
    <section aria-labelledby="record">
      <h2 id="record" className="mb-2 scroll-mt-4 text-lg font-bold">
        {say("festival.record")}
      </h2>
      <p>{say("festival.record.explain")}</p>
      <p className="flex flex-wrap gap-x-6">
        <a href={`/live/${stream}.jsonl`} className={LINK}>
          {say("live.record")}
        </a>
        <a href="/verify.html" className={LINK}>
          {say("live.record.verify")} <span aria-hidden="true">›</span>
        </a>
      </p>
      {acts.length > 0 && (
        <div className="card mt-1 divide-y divide-line-soft overflow-hidden">
          {acts.map(({ entry, sheets, open }) => (
            <details key={entry}>
              <summary className="flex min-h-12 items-center gap-3 px-4 -outline-offset-3">
                <span className="min-w-0 flex-1">
                  <ProperName>{names.title(entry)}</ProperName>
                </span>
                <span className="shrink-0 text-sm text-quiet">
                  {say("festival.record.sheets", { n: sheets.length })}
                  <span aria-hidden="true"> ▾</span>
                </span>
              </summary>
              <ul className="px-4 pb-2">
                {sheets.map(({ seat, commitment }) => (
                  <li
                    key={seat}
                    id={commitment ?? ""}
                    className="scroll-mt-4 py-1.5 text-sm target:bg-stage-soft"
                  >
                    {say("festival.judge.number", { seat: seatText(lang, seat) })}{" "}
                    <span className="text-quiet">
                      {say(
                        open.some((sheet) => sheet.commitment === commitment)
                          ? "festival.record.open"
                          : "festival.record.sealed",
                      )}
                    </span>
                    <code className="block break-all">{commitment}</code>
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </div>
      )}
    </section>
  );
}
