/** What is wrong with regulations: `error` cannot work or can end open, `doubt` may be meant so. */
export interface RegulationFinding {
  /** The rule's id in RULES.md. */
  readonly rule: string;
  readonly level: "error" | "doubt";
  readonly code: string;
  /** The field to look at, as its path: `game.timeouts.late`. */
  readonly field: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

const found =
  (level: RegulationFinding["level"]) =>
  (
    rule: string,
    field: string,
    code: string,
    facts: RegulationFinding["facts"] = {},
  ): RegulationFinding => ({ rule, level, code, field, facts });

export const error = found("error");
export const doubt = found("doubt");
