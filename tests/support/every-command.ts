import { FIBA } from "../../domain/league/game/rules";
import type { GameCommand } from "../../domain/league/game/vocabulary";

const time = { period: 1, ms: 300_000 };
const side = "home";
const player = "T1-4";
const commit = "00000000-0000-4000-8000-000000000000";

/** One well-formed wish of each kind that can be sent about a game; the type says when one is missing. */
export const EVERY_COMMAND: Readonly<Record<GameCommand["type"] | "void", object>> = {
  void: { commit },
  open: { rules: FIBA, home: "T1", away: "T2" },
  list: { side, players: [] },
  "line-up": { side, players: [] },
  "start-period": time,
  "end-period": time,
  "start-clock": time,
  "stop-clock": time,
  "set-clock": time,
  "set-arrow": { ...time, side },
  shoot: { ...time, side, player, shot: "fg2", made: true },
  "own-basket": { ...time, side },
  rebound: { ...time, side, player, end: "offensive" },
  assist: { ...time, side, player },
  steal: { ...time, side, player },
  "turn-over": { ...time, side, player },
  block: { ...time, side, player },
  foul: { ...time, side, player, kind: "personal" },
  "time-out": { ...time, side },
  substitute: { ...time, side, out: [], in: [] },
  finish: time,
  default: { ...time, side, reason: "人数不足" },
  sign: {},
  reopen: { reason: "更正" },
  forfeit: { side, reason: "弃权" },
};

/** The same as they are sent, and each kind once more at an earlier place. */
export const wishes = (): readonly { readonly type: string }[] =>
  Object.entries(EVERY_COMMAND).flatMap(([type, facts]) => {
    const command = { type, ...facts };
    return type === "void"
      ? [command]
      : [command, { ...command, after: commit }, { ...command, replaces: commit }];
  });
