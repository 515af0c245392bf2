import type { LocalDay } from "../../domain/kernel/time";
import type { PlayerBox } from "../../domain/league/box-score";
import type { Draw, DrawInput } from "../../domain/league/draw";
import type { legalOf } from "../../domain/league/draw/legal";
import type { Placed } from "../../domain/league/formats/fill";
import type { GameState } from "../../domain/league/game/state";
import type { Leader, PlayerSums, Statistic } from "../../domain/league/leaders";
import type { AcrossView } from "./across";
import type { GroupView } from "./group-views";
import type { PlayerRow, TeamRow } from "./season-book";
import type { TeamSums } from "./season-sums";
import type { GameCard } from "./season-view";

/** What each page of the league is given. */

/** The season as every page begins with it. */
export interface SeasonHead {
  readonly id: string;
  readonly name: string;
  readonly alias: string;
  readonly organisers: readonly string[];
  readonly timeZone: string;
  readonly startDay: string;
  readonly endDay: string;
}

/** A game that is on, with how the lead went in it. */
export interface LiveGame extends GameCard {
  readonly lead: {
    /**
     * Corners of the lead's line, one after the other in one list: seconds played, home minus away. This list is
     * sent to everybody again and again, so it is as short as it can be.
     */
    readonly line: readonly number[];
    readonly changes: number;
    /** Seconds of a period, and of all periods without overtime. */
    readonly period: number;
    readonly regular: number;
  };
}

/** What changes on the first page while people look at it. */
export interface TodayBoard {
  readonly live: readonly LiveGame[];
  /** Another one when anything else on the page has changed, so that the page asks for it. */
  readonly stamp: string;
}

/** The first page. */
export interface TodayPage {
  readonly season: SeasonHead;
  /** The venue's day. */
  readonly day: LocalDay;
  readonly board: TodayBoard;
  /** Today's games that have not begun, then the next ones; at most eight. */
  readonly next: readonly GameCard[];
  /** The newest results; at most eight. */
  readonly recent: readonly GameCard[];
  /** The team that this reader follows, with its newest result and what comes next; null when it is none. */
  readonly mine: {
    readonly id: string;
    readonly name: string;
    readonly games: readonly GameCard[];
  } | null;
  /** The groups of the games that are on or come next; at most two. */
  readonly groups: readonly GroupView[];
  readonly advancePerGroup: number;
  readonly teams: StandingsBoard["teams"];
}

/** Group tables and bracket, as the season's page and its board show them. */
export interface StandingsBoard {
  readonly season: SeasonHead;
  readonly advancePerGroup: number;
  readonly groups: readonly GroupView[];
  /** The holders of a place of all groups compared; null where the format has no such comparison. */
  readonly across: AcrossView | null;
  readonly knockout: readonly GameCard[];
  /** The places that the knockout has decided so far, best first. */
  readonly placing: readonly Placed[];
  /** Short and full names by team. */
  readonly teams: Readonly<Record<string, { readonly name: string; readonly shortName: string }>>;
}

/** A game's stream as it stands: what a page joins on to. */
export interface GameStream {
  readonly epoch: string;
  readonly seq: number;
  /** The server's time in ms at which its newest commit was received. */
  readonly at: number;
  readonly state: GameState;
}

/** What a page of one game needs: its stream, and what the stream does not know. */
export interface GamePage {
  /** Null until the score sheet is opened. */
  readonly stream: GameStream | null;
  readonly teams: StandingsBoard["teams"];
  readonly season: SeasonHead;
  readonly card: GameCard;
  readonly stage: string;
  /** Names by player: the stream knows players by id and shirt only. */
  readonly people: Readonly<Record<string, string>>;
  readonly squads: { readonly home: readonly PlayerRow[]; readonly away: readonly PlayerRow[] };
  readonly coaches: { readonly home: string | null; readonly away: string | null };
  readonly colours: {
    readonly home: TeamRow["colours"] | null;
    readonly away: TeamRow["colours"] | null;
  };
}

/** Every fixture of the season, by day and time. */
export interface FixturesPage {
  readonly season: SeasonHead;
  /** How often a timetable was published. */
  readonly shownTimes: number;
  readonly games: readonly GameCard[];
  /** The venue's day. */
  readonly day: LocalDay;
  readonly teams: StandingsBoard["teams"];
}

/** A team as lists of teams show it. What concerns only the planning stays out. */
export interface TeamEntry
  extends Pick<
    TeamRow,
    "id" | "name" | "shortName" | "unit" | "county" | "leader" | "headCoach" | "colours"
  > {
  readonly group: string | null;
  readonly players: number;
}

export interface TeamsPage {
  readonly season: SeasonHead;
  readonly teams: readonly TeamEntry[];
}

export interface TeamPage {
  readonly season: SeasonHead;
  readonly day: LocalDay;
  readonly team: TeamEntry;
  readonly homeVenue: string | null;
  readonly players: readonly PlayerLineTotal[];
  readonly games: readonly GameCard[];
  readonly group: GroupView | null;
  readonly advancePerGroup: number;
  readonly teams: StandingsBoard["teams"];
  /** What the team and its opponents have gathered; null before its first game. */
  readonly sums: TeamSums | null;
}

/** The draw of the groups with all that is needed to make it again. */
export interface DrawPage {
  readonly season: SeasonHead;
  /** The server's time in ms at which it was drawn. */
  readonly drawnAt: number;
  readonly day: LocalDay;
  readonly input: DrawInput;
  readonly draw: Draw;
  /** How many legal draws there were, and which of them this is; null for one that was made without counting. */
  readonly legal: ReturnType<typeof legalOf>;
  readonly teams: StandingsBoard["teams"];
}

/** A player with the season's sums over games that are over. */
export interface PlayerLineTotal extends PlayerRow {
  readonly games: number;
  readonly points: number;
  readonly rebounds: number;
  readonly assists: number;
  readonly playedMs: number;
}

/** A line of a leader board, with names. */
export interface NamedLeader extends Leader {
  readonly name: string;
  readonly jersey: string;
  readonly teamName: string;
  /** The average of a game or the share in percent, with one decimal, such as "18.5". */
  readonly value: string;
}

export interface LeadersPage {
  readonly season: SeasonHead;
  readonly boards: readonly {
    readonly statistic: Statistic;
    readonly leaders: readonly NamedLeader[];
  }[];
}

/** A player's season: the sums, the boards on which the player stands, and every game on whose list the player was. */
export interface PlayerPage {
  readonly season: SeasonHead;
  readonly player: Pick<PlayerRow, "id" | "name" | "jersey" | "position" | "captain">;
  readonly team: TeamEntry;
  readonly sums: PlayerSums | null;
  readonly teamGames: number;
  readonly ranks: readonly { readonly statistic: Statistic; readonly rank: number }[];
  readonly games: readonly { readonly card: GameCard; readonly line: PlayerBox }[];
}
