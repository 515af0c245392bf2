import type { TeamId } from "../../kernel/ids";
import { never, ok, type Result, refuse } from "../../kernel/result";
import type { Refusal } from "../../live/decider";
import { drawLots } from "./lot-order";
import type { GroupState } from "./state";
import type { Decision, GroupCommand, GroupEvent } from "./vocabulary";

type Answer = Result<readonly GroupEvent[], Refusal>;

/**
 * May this be decided about the group now? Whether teams are level, and a game one of the group, follows from the
 * games and is asked where they are known (C1, C4).
 */
export function decide(state: GroupState, command: GroupCommand): Answer {
  if (command.type === "open") {
    const { teams } = command;
    return state.teams && isSameSet(state.teams, teams)
      ? refuse({ code: "already-opened" })
      : ok([{ type: "opened", teams }]);
  }
  const teams = state.teams;
  if (!teams) return refuse({ code: "not-opened" });
  const stranger = teamsIn(command).find((team) => !teams.includes(team));
  if (stranger !== undefined) return refuse({ code: "not-in-group", team: stranger });
  switch (command.type) {
    case "draw-lots": {
      const { seed, reason } = command;
      const against = againstLots(state, command.teams);
      if (against) return refuse(against);
      const lots = [...drawLots(command.teams, seed)];
      const order = lots.map(({ team }) => team);
      return ok([{ type: "lots-drawn", method: "lots-1", teams: order, seed, reason, lots }]);
    }
    case "enter-lots": {
      const against = againstLots(state, command.teams);
      if (against) return refuse(against);
      return ok([{ type: "lots-entered", teams: command.teams, reason: command.reason }]);
    }
    case "put-out": {
      const { team, reason } = command;
      if (has(state, (one) => one.type === "team-put-out" && one.team === team))
        return refuse({ code: "out-already", team });
      return ok([{ type: "team-put-out", team, reason }]);
    }
    case "nullify":
    case "forfeit-both": {
      const { game, reason } = command;
      if (has(state, (one) => "game" in one && one.game === game))
        return refuse({ code: "result-decided-already", game });
      const type = command.type === "nullify" ? "result-nullified" : "both-forfeited";
      return ok([{ type, game, reason }]);
    }
    case "deduct": {
      const { team, points, reason } = command;
      return ok([{ type: "points-deducted", team, points, reason }]);
    }
    case "carry": {
      const { type: _, ...result } = command;
      const { home, away } = result;
      if (home === away) return refuse({ code: "against-itself", team: home });
      const known = has(
        state,
        (one) => one.type === "result-carried" && one.home === home && one.away === away,
      );
      if (known) return refuse({ code: "carried-already" });
      return ok([{ type: "result-carried", ...result }]);
    }
    default:
      return never(command);
  }
}

const has = ({ decisions }: GroupState, is: (decision: Decision) => boolean): boolean =>
  decisions.some(is);

const teamsIn = (command: Exclude<GroupCommand, { type: "open" }>): readonly TeamId[] =>
  "teams" in command
    ? command.teams
    : "team" in command
      ? [command.team]
      : "home" in command
        ? [command.home, command.away]
        : [];

/** C3: nobody draws until they like it; lots that stand have to be taken back first, and everybody can read that. */
function againstLots(state: GroupState, teams: readonly TeamId[]): Refusal | null {
  if (new Set(teams).size < teams.length) return { code: "team-twice" };
  const stands = has(
    state,
    (one) =>
      (one.type === "lots-drawn" || one.type === "lots-entered") && isSameSet(one.teams, teams),
  );
  return stands ? { code: "lots-drawn-already" } : null;
}

export const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));
