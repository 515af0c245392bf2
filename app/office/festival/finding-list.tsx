import { refusalMessage } from "../../../domain/words/refusal";
import { useLang } from "../../words";

/** What to look at, a sentence each. */
export function FindingList({
  findings,
  level = "doubt",
}: {
  findings: readonly { readonly code: string; readonly [fact: string]: unknown }[];
  level?: "error" | "doubt";
}) {
  const lang = useLang();
  if (findings.length === 0) return null;
  return (
    <ul
      className={`grid gap-1 rounded-xl border-l-4 px-4 py-3 ${level === "error" ? "border-bad bg-bad-soft text-bad" : "border-court-deep bg-warn-soft text-warn-text"}`}
    >
      {findings.map((finding) => (
        <li key={JSON.stringify(finding)}>{refusalMessage(finding)[lang]}</li>
      ))}
    </ul>
  );
}
