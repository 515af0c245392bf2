import { useEffect, useState } from "react";

export interface ShownClock {
  readonly ms: number;
  readonly running: boolean;
}

/** Remaining time as the rules show it: whole seconds rounded up, tenths in the last minute. */
export function clockText(ms: number): string {
  if (ms < 60_000 && ms > 0) {
    const tenths = Math.ceil(ms / 100);
    return tenths >= 600 ? "1:00" : `${Math.floor(tenths / 10)}.${tenths % 10}`;
  }
  const seconds = Math.ceil(ms / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
}

/**
 * A running clock counted on the device: from what it showed at the server's time `at`. It is never ticked over
 * the network, never runs below zero, and stands while the server gives no sign of life.
 */
export function useClock(clock: ShownClock, at: number, skew: number, stale = false): number {
  const [now, setNow] = useState<number | null>(null);
  const running = clock.running && !stale;
  useEffect(() => {
    if (!running) return;
    const tick = () => setNow(Date.now() + skew);
    tick();
    const timer = setInterval(tick, 100);
    return () => clearInterval(timer);
  }, [running, skew]);
  if (!clock.running || now === null) return clock.ms;
  return Math.min(clock.ms, Math.max(0, clock.ms - Math.max(0, now - at)));
}
