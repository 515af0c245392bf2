import { useEffect, useState } from "react";

/** How a judge likes to give marks: by finger on a slider, or by number keys. */
export type InputMode = "slider" | "keys";

const PLACE = "leitai.sheet.input";

/** The choice of this device. A browser that keeps nothing asks again next time. */
export function useInputMode(): readonly [InputMode, (mode: InputMode) => void] {
  const [mode, setMode] = useState<InputMode>("slider");
  useEffect(() => {
    try {
      if (localStorage.getItem(PLACE) === "keys") setMode("keys");
    } catch {
      // Then it is the usual one.
    }
  }, []);
  const choose = (next: InputMode) => {
    setMode(next);
    try {
      localStorage.setItem(PLACE, next);
    } catch {
      // Then it holds for this visit.
    }
  };
  return [mode, choose];
}
