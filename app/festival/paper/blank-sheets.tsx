import "./blank-sheets.css";
import { Link } from "@remix-run/react";
import type { BlankPage } from "../../../server/services";
import { seatName } from "../../office/seat-name";
import { button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { useSay } from "../../words";
import { BlankSheet } from "./blank-sheet";

/** A sheet for each judge, or for `only` one of them: what they would have had on their device, to write on. */
export function BlankSheets({ page, only }: { page: BlankPage; only: string | null }) {
  const say = useSay();
  const { seats, entries } = page;
  const chosen = only === null ? seats : seats.filter(({ seat }) => seat === only);
  const choice = (seat: string | null, text: string) => (
    <Link
      key={seat}
      to={seat === null ? "." : `?seat=${seat}`}
      aria-current={seat === only ? "page" : undefined}
      className={`${button.quiet} aria-[current]:border-stage aria-[current]:text-stage-deep`}
    >
      {text}
    </Link>
  );
  return (
    <main className="blank-sheets mx-auto max-w-6xl px-4 py-6">
      <div className="no-print grid gap-3">
        <h1 className="text-2xl font-bold">{say("paper.blank")}</h1>
        <p className="max-w-prose">{say("paper.blank.why")}</p>
        {seats.length === 0 || entries.length === 0 ? (
          <Notice kind="warn">{say("paper.blank.none")}</Notice>
        ) : (
          <>
            <nav aria-label={say("paper.blank.title")} className="flex flex-wrap gap-2">
              {choice(null, say("paper.blank.all"))}
              {seats.map(({ seat }) => choice(seat, seatName(say, seat)))}
            </nav>
            <div>
              <button type="button" className={button.main} onClick={() => window.print()}>
                {say("paper.blank.print")}
              </button>
            </div>
          </>
        )}
      </div>
      {entries.length > 0 &&
        chosen.map((one) => <BlankSheet key={one.seat} page={page} judge={one} />)}
    </main>
  );
}
