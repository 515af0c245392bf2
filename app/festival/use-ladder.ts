import { useCallback, useEffect, useState } from "react";

const NEXT = new Set(["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"]);
const BACK = new Set(["ArrowLeft", "ArrowUp", "PageUp", "Backspace"]);

/**
 * Steps through the pictures of a ceremony by keys and clicks, on this screen alone. The address remembers the step, so that a
 * screen that was off goes on where it was.
 */
export function useLadder(count: number): {
  readonly at: number;
  readonly go: (by: 1 | -1) => void;
} {
  /** Null until the address was read. */
  const [at, setAt] = useState<number | null>(null);
  const within = useCallback((step: number) => Math.min(count - 1, Math.max(0, step)), [count]);
  const go = useCallback((by: 1 | -1) => setAt((now) => within((now ?? 0) + by)), [within]);
  useEffect(() => {
    const kept = Number(location.hash.slice(1));
    setAt(Number.isInteger(kept) ? within(kept) : 0);
  }, [within]);
  useEffect(() => {
    if (at !== null) history.replaceState(history.state, "", `#${at}`);
  }, [at]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // A focused button answers to these keys itself.
      const own = event.target instanceof HTMLButtonElement && [" ", "Enter"].includes(event.key);
      if (own || event.altKey || event.ctrlKey || event.metaKey) return;
      if (!NEXT.has(event.key) && !BACK.has(event.key)) return;
      event.preventDefault();
      go(NEXT.has(event.key) ? 1 : -1);
    };
    // A presenter's mouse steps on wherever it is; fingers have the buttons.
    const click = (event: MouseEvent) => {
      const touched = "pointerType" in event && event.pointerType === "touch";
      const onButton = event.target instanceof Element && event.target.closest("button, a");
      if (!touched && !onButton) go(1);
    };
    window.addEventListener("keydown", press);
    window.addEventListener("click", click);
    return () => {
      window.removeEventListener("keydown", press);
      window.removeEventListener("click", click);
    };
  }, [go]);
  return { at: within(at ?? 0), go };
}
