import { useEffect, useState } from "react";
import { type Say, useSay } from "../words";
import type { Sheet } from "./outbox-sheet";

type Sync = Omit<Sheet<unknown, unknown>, "state" | "entries">;

/** Others who wrote within this time are named. */
const OTHER_MS = 60_000;

/** What is saved and what is not: one line that is always there and never in the way. */
export function SyncPill({ sheet }: { sheet: Sync }) {
  const say = useSay();
  useSeconds(sheet.offlineSince !== null || sheet.otherAt !== null);
  const { kind, text } = pillOf(sheet, say);
  const tone =
    kind === "saved"
      ? "text-[#7ee0b1]"
      : kind === "waiting"
        ? "text-white"
        : "bg-away text-ink px-3 rounded-full";
  return (
    <output
      data-sync={kind}
      data-waiting={sheet.waiting}
      className={`text-[13px] leading-6 font-bold ${tone}`}
    >
      <span aria-hidden="true">{kind === "saved" ? "● " : kind === "waiting" ? "◌ " : "▲ "}</span>
      {text}
    </output>
  );
}

type Kind = "saved" | "waiting" | "offline" | "refused" | "signed-out" | "trouble" | "not-keeping";

function pillOf(sheet: Sync, say: Say): { readonly kind: Kind; readonly text: string } {
  const n = sheet.waiting;
  const other = sheet.otherAt === null ? null : performance.now() - sheet.otherAt;
  const pill = (kind: Kind, facts = {}) => ({
    kind,
    text: say(`pad.sync.${kind}`, { n, ...facts }),
  });
  if (sheet.refused) return pill("refused");
  if (!sheet.keeping) return pill("not-keeping");
  if (sheet.link === "signed-out") return pill("signed-out");
  if (sheet.trouble) return pill("trouble");
  if (sheet.link === "offline")
    return pill("offline", { age: minutesText(performance.now() - (sheet.offlineSince ?? 0)) });
  if (n > 0) return pill("waiting");
  if (other !== null && other < OTHER_MS)
    return { kind: "saved", text: say("pad.sync.other", { age: minutesText(other) }) };
  return pill("saved");
}

const minutesText = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
};

/** Draws anew each second while something ages. */
function useSeconds(on: boolean): void {
  const [, tick] = useState(0);
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, [on]);
}
