import { refuse } from "../../kernel/result";
import {
  type Answer,
  finish,
  giveStart,
  lineUp,
  list,
  open,
  reportLate,
  startPeriod,
  takeRules,
} from "./decide-course";
import { decideDeed, IN_PLAY } from "./decide-deeds";
import { decideEnd, type EndCommand, isEndCommand } from "./decide-endings";
import { periodLength } from "./rules";
import type { GameState } from "./state";
import type { GameCommand } from "./vocabulary";

/** What is possible with a signed sheet; everything else waits for its reopening (G10). */
const SIGNED: ReadonlySet<GameCommand["type"]> = new Set(["reopen", "protest", "decide-protest"]);

/**
 * Whether a wish is possible in that state: the events it becomes, or a refusal that names what stands against it.
 * One with `override` is granted to the same wish when it carries that text (G18).
 */
export function decide(state: GameState, command: GameCommand): Answer {
  if (command.type === "open") return open(state, command);
  if (state.phase === "unopened") return refuse({ code: "not-opened" });
  if (state.signed && !SIGNED.has(command.type)) return refuse({ code: "signed" });
  if ("period" in command && "ms" in command) {
    const max = periodLength(state.rules, command.period);
    if (command.ms > max && state.phase !== "over")
      return refuse({ code: "clock-too-high", ms: command.ms, max });
  }
  if (isEndCommand(command)) return decideEnd(state, command);
  switch (command.type) {
    case "take-rules":
      return takeRules(state, command);
    case "list":
      return list(state, command);
    case "line-up":
      return lineUp(state, command);
    case "give-start":
      return giveStart(state, command);
    case "report-late":
      return reportLate(state, command);
    default:
      return inGame(state, command);
  }
}

type InGame = Exclude<
  GameCommand,
  EndCommand | { type: "open" | "take-rules" | "list" | "line-up" | "give-start" | "report-late" }
>;

/** The arrow may be set, and a foul that stops no play be called; that is one of the first period (G6). */
function beforeTheGame(state: GameState, command: InGame): Answer {
  if (command.type !== "set-arrow" && command.type !== "foul")
    return refuse({ code: "not-started" });
  if (command.type === "foul") {
    if (IN_PLAY.has(command.kind)) return refuse({ code: "not-started" });
    const { period } = command;
    if (period !== 1) return refuse({ code: "wrong-period", period, now: 1 });
  }
  return decideDeed(state, command);
}

function inGame(state: GameState, command: InGame): Answer {
  if (state.phase === "over") return refuse({ code: "game-over" });
  if (state.phase === "abandoned") return refuse({ code: "abandoned" });
  if (command.type === "start-period") return startPeriod(state, command);
  if (command.type === "finish") return finish(state, command);
  if (state.phase === "before") return beforeTheGame(state, command);
  // What happens in an interval (a substitution, a technical foul) is entered for the period just played.
  if (command.period !== state.clock.period)
    return refuse({ code: "wrong-period", period: command.period, now: state.clock.period });
  return decideDeed(state, command);
}
