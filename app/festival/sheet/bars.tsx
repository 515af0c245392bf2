import { useEffect, useState } from "react";
import type { RoundCommand } from "../../../domain/festival/judging/vocabulary";
import { refusalMessage } from "../../../domain/words/refusal";
import { titleText } from "../../../domain/words/titles";
import { SignedOut } from "../../live/signed-out";
import { useLang, useSay } from "../../words";
import { isSignedOut } from "./head";
import { HoldBar } from "./hold-bar";
import { isOwed, type Line } from "./lines";
import { ReceiptText } from "./receipt";
import { useSheet } from "./sheet-context";

/** How long a word of another device's writing stays. */
const ELSEWHERE_MS = 90_000;

/** What concerns the judge beyond the sheet that is open. None of it takes the sheet away. */
export function Bars() {
  const say = useSay();
  const { lines, line, sync, kept, sent, again } = useSheet();
  const elsewhere = useRecent(kept.elsewhereAt);
  const { current } = sync.state;
  const called = lines.find((one) => one.entry === current && isOwed(one));
  const returned = lines.filter((one) => one.status === "returned" && isOwed(one));
  const signedOut = isSignedOut({ sync, kept });
  const over = sync.state.phase === "closed";
  const last = lines.find((one) => one.entry === sent && one.handIn && one.entry !== line?.entry);
  return (
    <div className="grid gap-2 px-4 py-3 empty:hidden sm:pb-0">
      <HoldBar />
      <RefusedBar />
      {(signedOut || over) && (
        <SignedOut
          waiting={sync.waiting}
          over={
            over
              ? {
                  title: say("signed-out.round-over"),
                  why: say(`signed-out.round-over.${signedOut ? "out" : "in"}`),
                }
              : null
          }
          onAgain={again}
        />
      )}
      {last && (
        <p
          role="status"
          data-sent
          className={`rounded-xl px-4 py-2 ${(last.handIn?.at ?? 0) > 0 ? "bg-good-soft text-good-text" : "bg-warn-soft text-warn-text"}`}
        >
          <ReceiptText line={last} />
        </p>
      )}
      {called && called.entry !== line?.entry && (
        <CallBar line={called} text={say("sheet.next")} tone="bg-stage text-white" />
      )}
      {returned
        .filter((one) => one.entry !== line?.entry)
        .map((one) => (
          <CallBar
            key={one.entry}
            line={one}
            text={say("sheet.next.returned")}
            tone="bg-bad text-white"
          />
        ))}
      {elsewhere && (
        <p
          role="status"
          data-elsewhere
          className="rounded-xl bg-warn-soft px-4 py-2 text-sm text-warn-text"
        >
          {say("sheet.elsewhere")}
        </p>
      )}
    </div>
  );
}

function CallBar({ line, text, tone }: { line: Line; text: string; tone: string }) {
  const say = useSay();
  const { openEntry } = useSheet();
  const number = String(line.number).padStart(2, "0");
  return (
    <div role="status" className={`flex items-center gap-3 rounded-xl px-4 py-2 ${tone}`}>
      <p className="min-w-0 flex-1 leading-tight">
        <span className="block text-[13px]">{text}</span>
        <span className="font-bold">
          {say("sheet.entry", { number, title: titleText(line.card.title) })}
        </span>
      </p>
      <button
        type="button"
        data-key={`open ${line.entry}`}
        onClick={() => openEntry(line.entry)}
        className="sheet-key flex-none text-text"
      >
        {say("sheet.next.open")}
      </button>
    </div>
  );
}

/** What the server did not accept, why, and the way back to the sheet, on which everything still stands. */
function RefusedBar() {
  const [lang, say] = [useLang(), useSay()];
  const { page, lines, sync, dropRefused } = useSheet();
  const { refused } = sync;
  if (!refused) return null;
  const command = refused.wish.command as RoundCommand;
  const id = "entry" in command ? command.entry : "";
  const its = lines.find(({ entry }) => entry === id);
  const card = page.entries.find((one) => one.id === id);
  const title = titleText(card?.title ?? "");
  const number = its?.number ?? card?.number ?? 0;
  const entry = say("sheet.entry", { number: String(number).padStart(2, "0"), title });
  const facts = { number, ...refused.refusal, title, judge: page.seat.name };
  const behind = sync.waiting - 1;
  return (
    <section role="alert" data-refused className="card border-2 border-bad p-4">
      <h2 className="font-bold text-bad">
        {say(command.type === "recuse" ? "sheet.refused.recuse" : "sheet.refused.title", { entry })}
      </h2>
      <p className="mt-1">{refusalMessage(facts, "round")[lang]}</p>
      <p className="mt-1 text-sm text-quiet">
        {say("sheet.refused.kept")} {behind > 0 && say("sheet.refused.behind", { n: behind })}
      </p>
      <button
        type="button"
        data-key="drop"
        data-look="main"
        className="sheet-key mt-3"
        onClick={dropRefused}
      >
        {say("sheet.refused.back")}
      </button>
    </section>
  );
}

function useRecent(at: number | null): boolean {
  const [over, setOver] = useState<number | null>(null);
  useEffect(() => {
    if (at === null) return;
    const left = Math.max(0, at + ELSEWHERE_MS - performance.now());
    const timer = setTimeout(() => setOver(at), left);
    return () => clearTimeout(timer);
  }, [at]);
  return at !== null && over !== at;
}
