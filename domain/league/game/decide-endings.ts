import { ok, refuse } from "../../kernel/result";
import { standing, unlikely } from "./checks";
import { type Answer, timeOf } from "./decide-course";
import { outOf } from "./fouls";
import { type GameState, onCourt } from "./state";
import type { GameCommand, GameEvent, GameTime } from "./vocabulary";

/** How a game ends otherwise than by its last whistle, and what is decided about it afterwards (G12, G22). */

type Of<Type extends GameCommand["type"]> = Extract<GameCommand, { type: Type }>;

export type EndCommand = Of<
  | "forfeit"
  | "default"
  | "abandon"
  | "resume"
  | "replay"
  | "award"
  | "protest"
  | "decide-protest"
  | "sign"
  | "reopen"
>;

/** Those that are the competition director's alone. */
export const DIRECTORS: ReadonlySet<string> = new Set([
  "resume",
  "replay",
  "award",
  "decide-protest",
  "reopen",
]);

const ENDS: ReadonlySet<string> = new Set([
  ...DIRECTORS,
  "forfeit",
  "default",
  "abandon",
  "protest",
  "sign",
]);

export const isEndCommand = (command: GameCommand): command is EndCommand => ENDS.has(command.type);

export function decideEnd(state: GameState, command: EndCommand): Answer {
  const { phase } = state;
  switch (command.type) {
    case "forfeit":
      if (phase === "over") return refuse({ code: "game-over" });
      return ok([{ type: "forfeited", side: command.side, reason: command.reason }]);
    case "default":
      return byDefault(state, command);
    case "abandon":
      if (phase === "over") return refuse({ code: "game-over" });
      if (phase === "abandoned") return refuse({ code: "abandoned" });
      if (phase === "before") return refuse({ code: "not-started" });
      if (command.period !== state.clock.period) return wrongPeriod(state, command);
      return ok([{ ...timeOf(command), type: "abandoned", reason: command.reason }]);
    case "resume":
      if (phase !== "abandoned") return refuse({ code: "not-abandoned" });
      return ok([{ type: "resumed" }]);
    case "replay":
      if (phase !== "abandoned") return refuse({ code: "not-abandoned" });
      return replay(state, command.reason, command.from);
    case "award":
      if (phase !== "abandoned") return refuse({ code: "not-abandoned" });
      return award(state, command, command.reason);
    case "protest":
      if (phase !== "over") return refuse({ code: "not-over" });
      if (state.protest && state.protest.decision === null)
        return refuse({ code: "protest-open", side: state.protest.side });
      return ok([{ type: "protested", side: command.side, reason: command.reason }]);
    case "decide-protest":
      return decideProtest(state, command);
    case "sign":
      if (phase !== "over") return refuse({ code: "not-over" });
      if (state.signed) return refuse({ code: "signed" });
      return ok([{ type: "signed" }]);
    case "reopen":
      if (phase !== "over") return refuse({ code: "not-over" });
      return ok([{ type: "reopened", reason: command.reason }]);
  }
}

function byDefault(state: GameState, command: Of<"default">): Answer {
  const { phase, clock, rules } = state;
  if (phase === "over") return refuse({ code: "game-over" });
  if (phase === "abandoned") return refuse({ code: "abandoned" });
  if (phase === "before") return refuse({ code: "not-started" });
  if (command.period !== clock.period) return wrongPeriod(state, command);
  const { side, reason } = command;
  const count = onCourt(state[side]).filter((line) => !outOf(rules, line)).length;
  const said = standing(command, [
    count >= rules.minContinue
      ? unlikely("enough-left", { code: "enough-left", side, count, needed: rules.minContinue })
      : null,
  ]);
  if (!said.ok) return said;
  return ok([{ ...timeOf(command), ...said.value, type: "defaulted", side, reason }]);
}

const wrongPeriod = (state: GameState, { period }: GameTime) =>
  refuse({ code: "wrong-period", period, now: state.clock.period });

function replay(state: GameState, reason: string, from: GameTime | undefined): Answer {
  if (from && from.period > Math.max(1, state.clock.period)) return wrongPeriod(state, from);
  return ok([{ type: "replayed", reason, ...(from ? { from } : {}) }]);
}

function award(
  state: GameState,
  { home, away }: { readonly home: number; readonly away: number },
  reason: string,
): Answer {
  if (home === away && !state.rules.drawAllowed) return refuse({ code: "level", points: home });
  return ok([{ type: "awarded", home, away, reason }]);
}

/** A result that was protested is confirmed, played again wholly or in part, or awarded; nothing else. */
function decideProtest(state: GameState, command: Of<"decide-protest">): Answer {
  const { protest } = state;
  if (!protest || protest.decision !== null) return refuse({ code: "no-protest" });
  const { decision, reason, from, score } = command;
  const decided: GameEvent = { type: "protest-decided", decision, reason };
  if (decision === "confirmed" || decision === "withdrawn") return ok([decided]);
  if (decision === "awarded" && !score) return refuse({ code: "no-score" });
  const then =
    decision === "replay" ? replay(state, reason, from) : award(state, score ?? NONE, reason);
  return then.ok ? ok([decided, ...then.value]) : then;
}

const NONE = { home: 0, away: 0 };
