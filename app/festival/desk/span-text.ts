/** The longest time that the rules take. */
export const MOST_MS = 7_200_000;

/** A time on stage as people type it, `3:42`, in ms; null for anything else, and for more than two hours. */
export function parseSpan(text: string): number | null {
  const [, minutes, seconds] = /^(\d{1,3})[:：](\d{2})$/.exec(text.trim()) ?? [];
  if (minutes === undefined || Number(seconds) > 59) return null;
  const ms = (Number(minutes) * 60 + Number(seconds)) * 1000;
  return ms <= MOST_MS ? ms : null;
}

/** A time on stage: 3:42; whole seconds, cut off. */
export function spanText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
