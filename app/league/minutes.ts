/** Time on court as every box score writes it: minutes and whole seconds that were played to the end, "31:07". */
export function minutesText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
