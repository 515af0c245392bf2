import { useEffect, useState } from "react";
import type { OutboxStore } from "../../live/outbox-store";

/** Judges who have gone home: this desk enters them as absent with each call, until they are back. */
export function useAbsent(
  store: Pick<OutboxStore, "note" | "setNote">,
  key: string,
): {
  readonly absent: readonly string[];
  readonly setAbsent: (seat: string, absent: boolean) => void;
} {
  const [absent, set] = useState<readonly string[]>([]);
  useEffect(() => {
    let gone = false;
    store.note<readonly string[]>(key).then(
      (kept) => !gone && kept && set(kept),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [store, key]);
  const setAbsent = (seat: string, on: boolean) => {
    const next = [...absent.filter((one) => one !== seat), ...(on ? [seat] : [])];
    set(next);
    void store.setNote(key, next).catch(() => undefined);
  };
  return { absent, setAbsent };
}
