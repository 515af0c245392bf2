import type { GameEvent } from "../../domain/league/game/vocabulary";
import type { PlayByPlayFile, PlayKind } from "../../domain/league/play-by-play-input";
import type { LivedGame } from "./games";

/** A game as its compact play-by-play. */
export function written({ state }: LivedGame): PlayByPlayFile {
  const shirts = new Map(
    [...state.home.players, ...state.away.players].map((line) => [line.player, line.jersey]),
  );
  const table: (string | number | null)[][] = [];
  for (const { event } of state.plays)
    for (const [kind, player] of kindsOf(event)) {
      if (!("ms" in event)) continue;
      const team = "side" in event ? (event.side === "home" ? "H" : "V") : null;
      const jersey = player === null ? null : (shirts.get(player) ?? null);
      table.push([table.length + 1, event.period, clockText(event.ms), team, jersey, kind]);
    }
  return { home: "H", away: "V", events: table };
}

const clockText = (ms: number) =>
  `${String(Math.floor(ms / 60_000)).padStart(2, "0")}:${String(Math.floor(ms / 1_000) % 60).padStart(2, "0")}.${String(ms % 1_000).padStart(3, "0")}`;

type Written = readonly (readonly [PlayKind, Parameters<typeof one>[1]])[];
const one = (kind: PlayKind, player: Extract<GameEvent, { type: "scored" }>["player"]) =>
  [[kind, player]] as const;

function kindsOf(event: GameEvent): Written {
  switch (event.type) {
    case "scored":
      return one(`${event.shot}-made`, event.player);
    case "missed":
      return one(`${event.shot}-missed`, event.player);
    case "rebounded":
      return one(`rebound-${event.end}`, event.player);
    case "assisted":
      return one("assist", event.player);
    case "stole":
      return one("steal", event.player);
    case "turned-over":
      return one("turnover", event.player);
    case "blocked":
      return one("block", event.player);
    case "block-received":
      return one("block-received", event.player);
    case "foul-drawn":
      return one("foul-drawn", event.player);
    case "fouled":
      return one(FOULS[event.kind], event.player);
    case "substituted":
      return [
        ...event.out.map((player) => ["sub-out", player] as const),
        ...event.in.map((player) => ["sub-in", player] as const),
      ];
    case "period-started":
      return one("period-begin", null);
    case "period-ended":
      return one("period-end", null);
    case "finished":
      return one("game-end", null);
    default:
      return [];
  }
}

const FOULS = {
  personal: "foul-personal",
  offensive: "foul-offensive",
  technical: "foul-technical-player",
  unsportsmanlike: "foul-unsportsmanlike",
  disqualifying: "foul-disqualifying",
  "coach-technical": "foul-technical-coach",
  "bench-technical": "foul-technical-bench",
  "throw-in": "foul-personal",
  fighting: "foul-disqualifying",
  "coach-disqualifying": "foul-technical-coach",
  "bench-disqualifying": "foul-technical-bench",
} as const;
