import type { Access } from "../../domain/accounts/access";
import type { LocalDay } from "../../domain/kernel/time";
import type { Clash } from "../../domain/schedule/clashes";
import type { RoundHead } from "../festival/pages";
import type { GameCard } from "../league/season-view";

/** What each page of the office is given. */

/** A table official of a game as the office lists them. */
export interface TableOfficial {
  readonly account: string;
  readonly name: string;
  readonly access: Access;
  /** Of a link that was not used. */
  readonly linkUntil: number | null;
  readonly devices: number;
  readonly lastSeenAt: number | null;
}

export interface OfficeGame extends GameCard {
  readonly officials: readonly TableOfficial[];
  /** When the newest entry in its log was received; null before the first. */
  readonly lastEntryAt: number | null;
}

/** A round of the festival as the office sees its evening. */
export interface OfficeRound extends RoundHead {
  /** Seats of its panel, reserve and head judge included, and how many of them have a device signed in. */
  readonly seats: number;
  readonly signedIn: number;
}

/** What somebody has to see to; the first of them first. */
export type Waiting =
  | {
      /** `to-replay`: after a correction others are due in it, so that it counts for nobody. */
      readonly kind: "no-official" | "to-replay" | "reopened" | "unsigned" | "no-place";
      readonly game: string;
    }
  /** Teams that only lots can part: of a group, or of several, where `group` is null. */
  | {
      readonly kind: "lots";
      readonly group: { readonly id: string; readonly letter: string } | null;
      readonly teams: readonly string[];
    }
  | { readonly kind: "clash"; readonly clash: Clash }
  /** Changes of the draft that people were not told. */
  | { readonly kind: "timetable"; readonly changes: number }
  /** Duties of a day's games that nobody has, or that somebody has in spite of a conflict. */
  | { readonly kind: "crew"; readonly day: LocalDay; readonly games: number; readonly open: number }
  | { readonly kind: "crew-conflicts"; readonly day: LocalDay; readonly n: number }
  /** A round of today whose judges are not all there. */
  | { readonly kind: "judges"; readonly round: OfficeRound }
  /** A round of the next days whose running order was not drawn. */
  | { readonly kind: "no-order"; readonly round: OfficeRound }
  /** The head judge asks to correct an entry's published result: an organiser has to say yes. */
  | {
      readonly kind: "correction";
      readonly round: OfficeRound;
      readonly number: number;
      readonly title: string;
      readonly reason: string;
    };

/** The season that everybody sees while the office works on another one, and what of it cannot wait. */
export interface Elsewhere {
  readonly id: string;
  readonly name: string;
  readonly live: number;
  readonly unsigned: number;
  /** Games of today at whose table nobody can begin. */
  readonly tables: number;
}

export interface OfficeHome {
  /** Null while there is none; the festival can be there alone. */
  readonly season: { readonly alias: string; readonly name: string } | null;
  /** Null while nothing there is pressing, too. */
  readonly elsewhere: Elsewhere | null;
  readonly festival: { readonly alias: string; readonly name: string } | null;
  readonly timeZone: string;
  readonly day: LocalDay;
  /** The server's time, against which ages are told. */
  readonly at: number;
  readonly counts: {
    readonly live: number;
    readonly played: number;
    readonly games: number;
    readonly teams: number;
    readonly players: number;
  };
  readonly entries: { readonly entries: number; readonly contests: number } | null;
  /** When a backup was last made with the installation's own command; null when none is known. */
  readonly backupAt: number | null;
  /** Today's games and whatever is on, by time. */
  readonly today: readonly (OfficeGame & {
    /** Who is to sit at its table. */
    readonly crew: readonly string[];
  })[];
  /** Today's rounds and whatever is on, by time. */
  readonly rounds: readonly OfficeRound[];
  readonly waiting: readonly Waiting[];
  /** All games, for those that are waiting. */
  readonly games: readonly GameCard[];
  readonly names: OfficeNames;
}

/** How the office calls what clashes name by id. */
export interface OfficeNames {
  readonly teams: Readonly<Record<string, string>>;
  readonly venues: readonly {
    readonly id: string;
    readonly name: string;
    readonly courts: readonly { readonly id: string; readonly name: string }[];
  }[];
  readonly stages: readonly { readonly id: string; readonly name: string }[];
}

/** The games of one day with their table officials. */
export interface OfficialsDay {
  readonly timeZone: string;
  readonly today: LocalDay;
  readonly day: LocalDay;
  /** Days with games. */
  readonly days: readonly LocalDay[];
  readonly games: readonly OfficeGame[];
  /** Names from the list of table officials. */
  readonly known: readonly string[];
}

/** A season and a festival that the office works on while everybody sees another one, or none. */
export interface InWork {
  readonly league: WorkedOn | null;
  readonly festival: WorkedOn | null;
}

interface WorkedOn {
  readonly id: string;
  readonly name: string;
  readonly alias: string;
  /** What everybody sees meanwhile. */
  readonly shown: string | null;
}
