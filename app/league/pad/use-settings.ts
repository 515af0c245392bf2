import { useEffect, useState } from "react";

interface Settings {
  /** The home side on the right. */
  readonly mirrored: boolean;
  /** Single keys do something while nobody is typing. */
  readonly shortcuts: boolean;
}

const PLACE = "leitai.pad";
const USUAL: Settings = { mirrored: false, shortcuts: true };

/** How this device likes its pad. A browser that keeps nothing asks again next time. */
export function useSettings(): Settings & { readonly set: (change: Partial<Settings>) => void } {
  const [settings, setSettings] = useState(USUAL);
  useEffect(() => setSettings(read()), []);
  const set = (change: Partial<Settings>) => {
    const next = { ...settings, ...change };
    setSettings(next);
    try {
      localStorage.setItem(PLACE, JSON.stringify(next));
    } catch {
      // Then it holds for this visit.
    }
  };
  return { ...settings, set };
}

function read(): Settings {
  try {
    return { ...USUAL, ...(JSON.parse(localStorage.getItem(PLACE) ?? "{}") as Partial<Settings>) };
  } catch {
    return USUAL;
  }
}
