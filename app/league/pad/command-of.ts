import type { FoulKind, GameCommand, GameEvent } from "../../../domain/league/game/vocabulary";

/**
 * The command that says what these events of one commit say, so that it can be said again with one thing changed.
 * Null for what is only ever taken back, never replaced.
 */
export function commandOf(events: readonly GameEvent[]): GameCommand | null {
  const [event, second] = events;
  switch (event?.type) {
    case "scored": {
      const { type: _, bonus: __, player, ...rest } = event;
      if (player === null) {
        const { shot: ___, ...own } = rest;
        return { ...own, type: "own-basket" };
      }
      const assist = second?.type === "assisted" ? { assist: second.player } : {};
      return { ...rest, type: "shoot", player, made: true, ...assist };
    }
    case "missed":
      return event.player === null
        ? null
        : { ...event, type: "shoot", player: event.player, made: false };
    case "rebounded":
      return { ...event, type: "rebound" };
    case "assisted":
      return { ...event, type: "assist" };
    case "stole":
      return { ...event, type: "steal" };
    case "turned-over":
      return { ...event, type: "turn-over" };
    case "blocked":
      return {
        ...event,
        type: "block",
        ...(second?.type === "block-received" ? { on: second.player } : {}),
      };
    case "fouled":
      if (second?.type === "fouled") return doubleFoulOf(event, second);
      return {
        ...event,
        type: "foul",
        ...(second?.type === "foul-drawn" ? { on: second.player } : {}),
      };
    case "jump-won":
      return { ...event, type: "jump-ball" };
    case "substituted":
      return { ...event, type: "substitute" };
    case "timed-out":
      return { ...event, type: "time-out" };
    case "arrow-set":
      return { ...event, type: "set-arrow" };
    default:
      return null;
  }
}

type Fouled = Extract<GameEvent, { type: "fouled" }>;

/** Two fouls of one commit are those of two opponents against each other. */
function doubleFoulOf(first: Fouled, second: Fouled): GameCommand | null {
  const { period, ms, override, kind } = first;
  const [home, away] = first.side === "home" ? [first, second] : [second, first];
  if (home.player === null || away.player === null || !isDouble(kind)) return null;
  const insisted = override === undefined ? {} : { override };
  const players = { home: home.player, away: away.player };
  return { type: "double-foul", period, ms, ...insisted, ...players, kind };
}

const isDouble = (kind: FoulKind) =>
  kind === "personal" ||
  kind === "technical" ||
  kind === "unsportsmanlike" ||
  kind === "disqualifying";

const PLAIN = {
  rebound: "rebounded",
  assist: "assisted",
  steal: "stole",
  "turn-over": "turned-over",
  block: "blocked",
  foul: "fouled",
  "time-out": "timed-out",
  substitute: "substituted",
  "set-arrow": "arrow-set",
  "start-period": "period-started",
  "end-period": "period-ended",
  "start-clock": "clock-started",
  "stop-clock": "clock-stopped",
  "set-clock": "clock-set",
  finish: "finished",
  forfeit: "forfeited",
  default: "defaulted",
  list: "listed",
  "line-up": "lined-up",
  sign: "signed",
  reopen: "reopened",
  open: "opened",
  "take-rules": "rules-taken",
  "give-start": "start-given",
  "report-late": "came-late",
  "jump-ball": "jump-won",
  "correct-error": "error-corrected",
  abandon: "abandoned",
  resume: "resumed",
  replay: "replayed",
  award: "awarded",
  protest: "protested",
  "decide-protest": "protest-decided",
} as const satisfies Partial<Record<GameCommand["type"], GameEvent["type"]>>;

/** What a command would say first, were it granted: for people to read, never to be folded. */
export function sayingOf(command: GameCommand): GameEvent {
  switch (command.type) {
    case "shoot": {
      const { made, assist: _, ...rest } = command;
      return { ...rest, type: made ? "scored" : "missed" };
    }
    case "own-basket":
      return { ...command, type: "scored", player: null, shot: "fg2" };
    case "use-arrow":
      return { ...command, type: "arrow-used", use: "held-ball" };
    case "report-late":
      return { ...command, type: "came-late", points: 0 };
    case "waive-throws":
      return { ...command, type: "throws-waived", throws: 0 };
    case "double-foul": {
      const { home, away: _, ...rest } = command;
      return { ...rest, type: "fouled", side: "home", player: home, cancelled: true };
    }
    default:
      return { ...command, type: PLAIN[command.type] } as GameEvent;
  }
}
