import { ok, type Result, refuse } from "../../domain/kernel/result";
import type { GameState } from "../../domain/league/game/state";
import type { GameCommand } from "../../domain/league/game/vocabulary";
import type { Refusal } from "../../domain/live/decider";

/** What waits for the competition director in a game: how it goes on after it was stopped, or a protest. */
export type GameQuestion = "abandoned" | "protest";

export const questionOf = (state: GameState | null): GameQuestion | null => {
  if (state?.phase === "abandoned") return "abandoned";
  return state?.protest?.decision === null ? "protest" : null;
};

/** As a form says it; every field as it was typed. */
export interface DecisionForm {
  readonly game: string;
  readonly decision: string;
  readonly reason: string;
  readonly home: string;
  readonly away: string;
  /** Of a replay: the period and `m:ss` from which on; empty for the whole game. */
  readonly period: string;
  readonly clock: string;
}

/** The command for a decision, or what is wrong with the form. */
export function decisionCommand(form: DecisionForm): Result<GameCommand, Refusal> {
  const { decision, reason } = form;
  const score = scoreOf(form);
  const from = fromOf(form);
  if (from === "unclear") return refuse({ code: "from-unclear" });
  const part = from === null ? {} : { from };
  switch (decision) {
    case "resume":
      return ok({ type: "resume" });
    case "replay":
      return ok({ type: "replay", reason, ...part });
    case "award":
      return score ? ok({ type: "award", reason, ...score }) : refuse({ code: "no-score" });
    case "confirmed":
    case "withdrawn":
      return ok({ type: "decide-protest", decision, reason });
    case "protest-replay":
      return ok({ type: "decide-protest", decision: "replay", reason, ...part });
    case "protest-award":
      return score
        ? ok({ type: "decide-protest", decision: "awarded", reason, score })
        : refuse({ code: "no-score" });
    default:
      return refuse({ code: "decision-missing" });
  }
}

function scoreOf({ home, away }: DecisionForm) {
  const points = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : null);
  const [ours, theirs] = [points(home), points(away)];
  return ours === null || theirs === null ? null : { home: ours, away: theirs };
}

function fromOf({ period, clock }: DecisionForm) {
  if (period.trim() === "" && clock.trim() === "") return null;
  const match = /^(\d{1,2})[:：](\d{2})$/.exec(clock.trim());
  if (!/^[1-9]\d?$/.test(period.trim()) || !match) return "unclear" as const;
  const ms = (Number(match[1]) * 60 + Number(match[2])) * 1000;
  return { period: Number(period), ms };
}
