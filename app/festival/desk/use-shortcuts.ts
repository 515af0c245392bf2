import { useEffect, useState } from "react";

const PLACE = "leitai.desk.shortcuts";

/** Whether single keys do something on this device. A browser that keeps nothing asks again next time. */
export function useShortcuts(): {
  readonly shortcuts: boolean;
  readonly setShortcuts: (on: boolean) => void;
} {
  const [shortcuts, set] = useState(true);
  useEffect(() => {
    try {
      set(localStorage.getItem(PLACE) !== "off");
    } catch {
      // Then the usual holds.
    }
  }, []);
  const setShortcuts = (on: boolean) => {
    set(on);
    try {
      localStorage.setItem(PLACE, on ? "on" : "off");
    } catch {
      // Then it holds for this visit.
    }
  };
  return { shortcuts, setShortcuts };
}
