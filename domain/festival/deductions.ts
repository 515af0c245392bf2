import type { TallyRules } from "./rules";

/**
 * Points off for the time an act took, in thousandths: the rule's points for each started piece of time beyond the
 * longest or below the shortest, and none for a time that is exactly either (R9). `ms` is a whole number.
 */
export function timeDeduction(time: TallyRules["time"], ms: number): number {
  if (time === null) return 0;
  const beyond = Math.max(ms - time.maxMs, time.minMs - ms, 0);
  return Math.ceil(beyond / time.perStartedMs) * time.points;
}
