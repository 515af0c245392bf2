import type { RoundCommand } from "../../domain/festival/judging/vocabulary";
import type { DrawCommand } from "../../domain/league/draw-show/vocabulary";
import { FIBA } from "../../domain/league/game/rules";
import type { GameCommand } from "../../domain/league/game/vocabulary";
import type { GroupCommand } from "../../domain/league/group/vocabulary";
import { ROUND, RULES, SEAT } from "./small-festival";

const time = { period: 1, ms: 300_000 };
const side = "home";
const player = "T1-4";
const commit = "00000000-0000-4000-8000-000000000000";

/** One well-formed wish of each kind that can be sent about a game; the type says when one is missing. */
export const EVERY_COMMAND: Readonly<Record<GameCommand["type"] | "void", object>> = {
  void: { commit },
  open: { rules: FIBA, home: "T1", away: "T2" },
  "take-rules": { rules: FIBA },
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
  "waive-throws": { ...time, side },
  "time-out": { ...time, side },
  substitute: { ...time, side, out: [], in: [] },
  finish: time,
  default: { ...time, side, reason: "人数不足" },
  "report-late": { side, minutes: 3 },
  "give-start": { side, points: 6 },
  "jump-ball": { ...time, side },
  "use-arrow": time,
  "double-foul": { ...time, home: player, away: "T2-4", kind: "personal" },
  "correct-error": { ...time, side, error: "points", reason: "误判" },
  abandon: { ...time, reason: "停电" },
  resume: {},
  replay: { reason: "停电" },
  award: { home: 20, away: 0, reason: "停电" },
  protest: { side, reason: "计时失误" },
  "decide-protest": { decision: "confirmed", reason: "无误" },
  sign: {},
  reopen: { reason: "更正" },
  forfeit: { side, reason: "弃权" },
};

/** The same about a group. */
const EVERY_GROUP_COMMAND: Readonly<Record<GroupCommand["type"] | "void", object>> = {
  void: { commit },
  open: { teams: ["T1", "T2"] },
  "draw-lots": { teams: ["T1", "T2"], seed: "2026-11-23", reason: "各项相同" },
  "enter-lots": { teams: ["T1", "T2"], reason: "现场抽签" },
  "put-out": { team: "T1", reason: "冒名顶替" },
  nullify: { game: "A1-1", reason: "资格不符" },
  "forfeit-both": { game: "A1-1", reason: "双方未到" },
  deduct: { team: "T1", points: 1, reason: "迟到" },
  carry: { home: "T1", away: "T2", homeScore: 80, awayScore: 70, reason: "第一阶段" },
};

const entry = "e1";
const seat = SEAT;
const seated = { seat, judge: `${ROUND}-${seat}`, unit: null };

/** The same about a round; seats are those of one judge, and what is said there is said about one act. */
const EVERY_ROUND_COMMAND: Readonly<Record<RoundCommand["type"] | "void", object>> = {
  void: { commit },
  open: {
    programme: {
      round: ROUND,
      contest: "singing",
      rules: RULES,
      prizes: null,
      advance: [],
      entries: [{ entry, number: 1, unit: "U1", category: "choir" }],
      seats: [seated],
    },
  },
  seat: { seated },
  call: { entry },
  withdraw: { entry },
  time: { entry, ms: 60_000 },
  penalise: { entry, points: 100, reason: "超时" },
  reward: { entry, points: 100, reason: "原创" },
  recuse: { entry, seat },
  absent: { entry, seat },
  away: { seat },
  back: { seat },
  "declare-ties": { seat, ties: { units: [], entries: [] } },
  "hand-in": { entry, seat, marks: {}, salt: "0".repeat(32) },
  paper: { entry, seat, marks: {}, salt: "0".repeat(32) },
  "check-paper": { entry, seat, marks: {} },
  "return-sheet": { entry, seat },
  confirm: { entry },
  "confirm-all": {},
  "reveal-all": {},
  reveal: { entry, step: "all" },
  "ask-correction": { entry, reason: "更正" },
  "grant-correction": { entry },
  "decline-correction": { entry, reason: "评分无误" },
  "order-totals": { level: ["e1", "e3"], reason: "现场抽签" },
  "plan-reveal": { how: "hold" },
  "check-reveal": { orders: [], salt: "0".repeat(32) },
  "reveal-next": {},
  "pause-reveal": { on: true },
  "screen-back": {},
  "order-tied": { entries: ["e1", "e3"] },
  "decide-prizes": {
    awards: [
      { entry: "e1", prize: "一等奖" },
      { entry: "e3", prize: null },
    ],
    reason: "编排更完整",
  },
  close: {},
};

/** The same about a public draw. */
const EVERY_DRAW_COMMAND: Readonly<Record<DrawCommand["type"] | "void", object>> = {
  void: { commit },
  announce: {
    draw: "small",
    entry: {
      entrants: [{ id: "T1", traits: {} }],
      pots: [["T1"]],
      groupSizes: [1],
      separation: [],
    },
    secret: "lantern",
    source: "",
    salt: "0".repeat(64),
  },
  start: { beyond: "", salt: "1".repeat(64) },
  show: { step: 1 },
  open: {},
};

/** The same as they are sent, and each kind once more at an earlier place. */
const inEachWay = (
  commands: Readonly<Record<string, object>>,
): readonly { readonly type: string }[] =>
  Object.entries(commands).flatMap(([type, facts]) => {
    const command = { type, ...facts };
    return type === "void"
      ? [command]
      : [command, { ...command, after: commit }, { ...command, replaces: commit }];
  });
export const wishes = () => inEachWay(EVERY_COMMAND);
export const groupWishes = () => inEachWay(EVERY_GROUP_COMMAND);
export const drawWishes = () => inEachWay(EVERY_DRAW_COMMAND);
export const roundWishes = () => inEachWay(EVERY_ROUND_COMMAND);
