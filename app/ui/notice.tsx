import type { ReactNode } from "react";

const LOOKS = {
  good: "border-good bg-good-soft text-good-text",
  bad: "border-bad bg-bad-soft text-bad",
  warn: "border-court-deep bg-warn-soft text-warn-text",
} as const;

/** What has just happened, read out by screen readers: a refusal at once, anything else when there is a pause. */
export function Notice({ kind, children }: { kind: keyof typeof LOOKS; children: ReactNode }) {
  return (
    <div
      role={kind === "bad" ? "alert" : "status"}
      className={`rounded-xl border-l-4 px-4 py-3 font-semibold ${LOOKS[kind]}`}
    >
      {children}
    </div>
  );
}
