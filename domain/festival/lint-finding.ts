/** What is wrong with rules: `error` cannot work, `doubt` may be meant so. `about` names what to look at. */
export interface LintFinding {
  readonly rule: string;
  readonly level: "error" | "doubt";
  readonly code: string;
  readonly about: LintSubject;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type LintSubject =
  | "criteria"
  | "mark"
  | "drop"
  | "method"
  | "atLeast"
  | "rounding"
  | "factor"
  | "time"
  | "points"
  | "ties"
  | "panel"
  | "prizes"
  | "stages"
  | "teams";

const found =
  (level: LintFinding["level"]) =>
  (
    rule: string,
    about: LintSubject,
    code: string,
    facts: LintFinding["facts"] = {},
  ): LintFinding => ({ rule, level, code, about, facts });

export const error = found("error");
export const doubt = found("doubt");

/** Steps after which nobody is level, or shares the place because the rule says so. */
export const ENDS: readonly string[] = ["headJudge", "lot", "earlier", "share"];

/** Steps after which nobody shares a place, once the order that they ask for is given. */
export const PARTS: readonly string[] = ["headJudge", "lot", "earlier"];

/** L16: of a file a decision that is asked for at the line between two prizes, and a chain of ties that may lead there. */
export function* prizeLine(
  prizes: { readonly ties: string; readonly prizes: readonly { readonly count: number | null }[] },
  ties: readonly string[],
  round: string,
): Iterable<LintFinding> {
  const hasLine = prizes.prizes.some(({ count }) => count !== null);
  if (prizes.ties === "decide" && hasLine && !ties.some((step) => PARTS.includes(step)))
    yield error("L16", "prizes", "lint-prize-decide", { round });
}
