import { useEffect, useState } from "react";
import type { PlanningView } from "../../server/services";

const PAUSE_MS = 400;

/**
 * A search as it stands now: asked for again and again while it runs. Null when it is there no more; `isCut` while the
 * server does not answer.
 */
export function usePlanning(first: PlanningView | null): {
  readonly planning: PlanningView | null;
  readonly isCut: boolean;
} {
  const [{ of, now }, setNow] = useState({ of: first, now: first });
  // Another search, or another look at the same one.
  if (of !== first) setNow({ of: first, now: first });
  const [isCut, cut] = useState(false);
  const id = now?.state === "running" ? now.id : null;
  useEffect(() => {
    if (id === null) return;
    const end = new AbortController();
    const ask = async () => {
      try {
        const answer = await fetch(`/schedule/planning/${id}`, { signal: end.signal });
        if (!answer.ok && answer.status !== 404) return;
        const view: PlanningView | null = answer.ok ? await answer.json() : null;
        setNow((known) => ({ ...known, now: view }));
        cut(false);
      } catch {
        // What is known stays there, and is asked for again.
        if (!end.signal.aborted) cut(true);
      }
    };
    const timer = setInterval(ask, PAUSE_MS);
    return () => {
      clearInterval(timer);
      end.abort();
    };
  }, [id]);
  return { planning: of === first ? now : first, isCut: isCut && id !== null };
}
