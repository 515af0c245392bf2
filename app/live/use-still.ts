import { useEffect, useState } from "react";

/** A tap that was meant for what stood here a moment ago must not do anything. */
const STILL_MS = 600;

/** True for a moment after something has come under the finger, and again whenever `what` changes. */
export function useStill(what?: unknown): boolean {
  const [seen, setSeen] = useState<{ readonly what: unknown } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSeen({ what }), STILL_MS);
    return () => clearTimeout(timer);
  }, [what]);
  return seen === null || seen.what !== what;
}
