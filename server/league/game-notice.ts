import type { GameState } from "../../domain/league/game/state";
import type { GroupView } from "./group-views";

/** Why a game's score is not what counts, or not yet: in public, with the reason that was given. */
export interface GameNotice {
  readonly kind:
    | ("abandoned" | "reopened" | "protest" | "nullified" | "both-forfeited" | "team-out")
    /** Others have come into it since it was begun, or it is not needed any more (K5). */
    | "superseded"
    /** It is not played: what went before has decided without it (F6). */
    | "not-needed";
  /** Empty where nobody gave one. */
  readonly reason: string;
  /** The team that is out, with all its results. */
  readonly team: string | null;
}

/** What changes at a table when the organisers decide about its game. */
export interface NoticeBoard {
  readonly notice: GameNotice | null;
}

/**
 * What everybody is told of a game beside its score: what was decided about it, else what its sheet says.
 * `group` is the one it belongs to, if any.
 */
export function noticeOf(
  game: { readonly id: string; readonly teams: readonly (string | null)[] },
  state: GameState | null,
  group: Pick<GroupView, "decisions" | "standings"> | undefined,
): GameNotice | null {
  const decisions = group?.decisions ?? [];
  const ruled = decisions.findLast((one) => "game" in one && one.game === game.id);
  if (ruled?.type === "result-nullified")
    return { kind: "nullified", reason: ruled.reason, team: null };
  const team = game.teams.find((one) => one && group?.standings.disqualified.includes(one));
  if (team) {
    const out = decisions.findLast((one) => one.type === "team-put-out" && one.team === team);
    return { kind: "team-out", reason: out?.reason ?? "", team };
  }
  if (ruled?.type === "both-forfeited")
    return { kind: "both-forfeited", reason: ruled.reason, team: null };
  return state && noticeOfSheet(state);
}

/** What the sheet itself says: stopped for good (G22), under correction (G10), or subject to protest (G24). */
function noticeOfSheet({ phase, stopped, reopened, protest, ending, plays }: GameState) {
  if (phase === "abandoned")
    return { kind: "abandoned", reason: stopped?.reason ?? "", team: null } as const;
  if (reopened) {
    const why = plays.findLast(({ event }) => event.type === "reopened")?.event;
    const reason = why?.type === "reopened" ? why.reason : "";
    return { kind: "reopened", reason, team: null } as const;
  }
  if (ending && protest?.decision === null)
    return { kind: "protest", reason: protest.reason, team: null } as const;
  return null;
}
