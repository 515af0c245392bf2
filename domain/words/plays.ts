import type { FoulKind, GameEvent, Side } from "../league/game/vocabulary";
import { say } from "./index";
import type { Facts, Lang } from "./say";

/** How people are called: the stream knows players by id only. */
export interface Names {
  readonly team: (side: Side) => string;
  /** "7号 张伟", "#7 张伟". */
  readonly player: (side: Side, player: string) => string;
}

/** A period's name: 第4节, Q4; overtimes are counted from one. */
export const periodText = (lang: Lang, period: number, periods: number): string =>
  period > periods
    ? say(lang, "game.overtime", { n: period - periods })
    : say(lang, "game.period", { n: period });

/**
 * One sentence for an event of a game.
 * @param fouls how many personal fouls the player has with this one, where the event is a foul
 */
export function playText(
  lang: Lang,
  event: GameEvent,
  names: Names,
  periods: number,
  fouls?: number,
): string {
  const insisted = "override" in event && event.override !== undefined;
  return (
    plain(lang, event, names, periods, fouls) + (insisted ? say(lang, "game.play.insisted") : "")
  );
}

/** What is unlikely about a play, each in a few words (G18). */
export const flagTexts = (lang: Lang, flags: readonly string[] | undefined): readonly string[] => [
  ...new Set((flags ?? []).map((code) => say(lang, `game.flag.${isFlag(code) ? code : "other"}`))),
];

const isFlag = (code: string): code is (typeof FLAGS)[number] =>
  (FLAGS as readonly string[]).includes(code);

const FLAGS = [
  "already-out",
  "not-on-court",
  "already-on-court",
  "no-period",
  "not-level",
  "no-time-out-left",
  "too-many-on-court",
  "list-too-long",
  "quota",
  "too-few-to-start",
  "late-forfeits",
  "bench-technical",
  "enough-left",
  "ahead-of-clock",
  "clock-up",
  "play-decided",
  "throws-left",
  "throw-not-owed",
  "other-shooter",
  "behind-clock",
  "clock-not-started",
  "clock-stood",
] as const;

function plain(
  lang: Lang,
  event: GameEvent,
  names: Names,
  periods: number,
  fouls: number | undefined,
): string {
  const team = "side" in event ? names.team(event.side) : "";
  const one = (player: string) => ("side" in event ? names.player(event.side, player) : player);
  const all = (players: readonly string[]) => players.map(one).join(lang === "zh" ? "、" : ", ");
  const who = "player" in event && event.player !== null ? one(event.player) : team;
  switch (event.type) {
    case "scored":
      return event.player === null
        ? say(lang, "game.play.own-basket", { team })
        : say(lang, `game.play.scored-${event.shot}`, { who }) +
            (event.dunk ? say(lang, "game.play.dunk") : "") +
            (event.bonus ? say(lang, "game.play.bonus", { n: event.bonus }) : "");
    case "missed":
      return say(lang, `game.play.missed-${event.shot}`, { who });
    case "rebounded":
      return say(lang, `game.play.rebounded-${event.end}`, { who });
    case "fouled":
      return (
        foulText(lang, event.kind, { who, team, n: fouls ?? null }) +
        (event.throws ? say(lang, "game.play.throws", { n: event.throws }) : "") +
        (event.cancelled ? say(lang, "game.play.cancelled") : "")
      );
    case "came-late":
      return (
        say(lang, "game.play.came-late", { team, n: event.minutes }) +
        (event.points > 0 ? say(lang, "game.play.came-late.points", { n: event.points }) : "")
      );
    case "start-given":
      return say(lang, "game.play.start-given", { team, n: event.points });
    case "throws-waived":
      return say(lang, "game.play.throws-waived", { team, n: event.throws });
    case "arrow-used":
      return say(lang, `game.play.arrow-used-${event.use}`);
    case "error-corrected":
      return say(lang, "game.play.error-corrected", {
        team,
        error: say(lang, `game.error.${event.error}`),
        reason: event.reason,
      });
    case "replayed":
      return event.from
        ? say(lang, "game.play.replayed-from", {
            period: periodText(lang, event.from.period, periods),
            time: remaining(event.from.ms),
            reason: event.reason,
          })
        : say(lang, "game.play.replayed", { reason: event.reason });
    case "awarded": {
      const { home, away, reason } = event;
      return say(lang, "game.play.awarded", { home, away, reason });
    }
    case "protest-decided":
      return say(lang, `game.play.protest-decided-${event.decision}`, { reason: event.reason });
    case "abandoned":
    case "protested":
      return say(lang, `game.play.${event.type}`, { team, reason: event.reason });
    case "substituted":
      return say(lang, "game.play.substituted", {
        team,
        in: all(event.in),
        out: all(event.out),
      });
    case "lined-up":
      return say(lang, "game.play.lined-up", { team, who: all(event.players) });
    case "listed":
      return say(lang, "game.play.listed", { team, n: event.players.length });
    case "period-started":
    case "period-ended":
      return say(lang, `game.play.${event.type}`, {
        period: periodText(lang, event.period, periods),
      });
    case "reopened":
      return say(lang, "game.play.reopened", { reason: event.reason });
    default:
      return say(lang, `game.play.${event.type}`, { who, team });
  }
}

/** What was taken back is no foul of anybody's, so its number is left out. */
const foulText = (lang: Lang, kind: FoulKind, facts: Facts & { readonly n: number | null }) => {
  const text = say(lang, `game.play.fouled-${kind}`, facts);
  return facts.n === null ? text.replace(/ ?[(（][)）]$/, "") : text;
};

/** "6:40" of a period's clock. */
const remaining = (ms: number): string =>
  `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, "0")}`;
