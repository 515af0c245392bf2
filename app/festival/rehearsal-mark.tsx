import "./rehearsal.css";
import type { ReactNode } from "react";
import { useSay } from "../words";

/** Under everything that the screen shows of a rehearsal, in both languages: nobody may take it for a result. */
export function Rehearsing({ on, children }: { on: boolean; children: ReactNode }) {
  return (
    <div className={on ? "rehearsing" : undefined}>
      {children}
      {on && <Mark />}
    </div>
  );
}

function Mark() {
  const say = useSay();
  return (
    <div
      data-rehearsal
      className="rehearsal-mark pointer-events-none fixed inset-x-0 bottom-0 z-30 flex flex-wrap items-center justify-center gap-x-[2vw] bg-away px-4 py-[0.6vh] text-ink"
    >
      <strong className="text-[max(1.5rem,4vh)] leading-tight">{say("rehearsal.mark.both")}</strong>
      <span className="text-[max(1rem,2.2vh)] font-bold">{say("rehearsal.screen")}</span>
    </div>
  );
}
