import { useEffect, useState } from "react";
import type { Next } from "./next-step";

/** As long as a finger takes that presses twice. */
const MOMENT_MS = 600;
/** What everybody sees at once and nobody can unsee. */
const SHOWING: ReadonlySet<Next["kind"]> = new Set(["reveal", "ladder"]);

/** False for a moment after the big key has become one that shows something: a second press of the one before is not meant for it. */
export function useSettled(kind: Next["kind"]): boolean {
  const [settled, settle] = useState(kind);
  useEffect(() => {
    if (!SHOWING.has(kind)) return settle(kind);
    const timer = setTimeout(() => settle(kind), MOMENT_MS);
    return () => clearTimeout(timer);
  }, [kind]);
  return settled === kind || !SHOWING.has(kind);
}
