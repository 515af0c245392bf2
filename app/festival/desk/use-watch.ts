import { useEffect, useReducer, useState } from "react";
import type { OutboxStore } from "../../live/outbox-store";
import { StopWatch } from "./watch";

/** The desk's stopwatch, and how to draw anew what was set on it. */
export function useWatch(
  store: Pick<OutboxStore, "note" | "setNote">,
  key: string,
): { readonly watch: StopWatch; readonly redraw: () => void } {
  const [watch] = useState(() => new StopWatch(store, key));
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    void watch.open().then(redraw);
  }, [watch]);
  return { watch, redraw };
}

/** Draws anew four times a second while a watch runs. */
export function useTicks(on: boolean): void {
  const [, tick] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [on]);
}
