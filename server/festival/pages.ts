import type { Anchor } from "../../domain/festival/anchors";
import type { PrizeDecision } from "../../domain/festival/awards";
import type { RoundState } from "../../domain/festival/judging/state";
import type { RoundEvent } from "../../domain/festival/judging/vocabulary";
import type { Criterion, Marks, PrizeRules, TallyRules } from "../../domain/festival/rules";
import type { OrderInput, OrderTranscript } from "../../domain/festival/running-order";
import type { EntryTally } from "../../domain/festival/tally";
import type { PublicCommit } from "../../domain/live/catch-up";

/** An entry as people read it. */
export interface EntryCard {
  readonly id: string;
  /** In the running order; null until it is drawn. */
  readonly number: number | null;
  readonly title: string;
  /** Of a work that hangs in an exhibition: empty until its result is out. */
  readonly unitId: string;
  readonly unit: string;
  /** Whose work it is, once its result is out; only where works are judged without it. */
  readonly author?: string;
  /** The category's name. */
  readonly category: string;
  readonly performers: number;
  readonly durationSec: number | null;
  /** Before its round was opened; what happens afterwards the stream says. */
  readonly withdrawn: boolean;
}

/** A judge in a seat: 1, 2 … of the panel, R1 … of the reserve, C of the head judge. */
export interface SeatCard {
  readonly seat: string;
  readonly judgeId: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly unit: string | null;
}

export interface RoundHead {
  readonly id: string;
  readonly contestId: string;
  readonly contest: string;
  readonly kind: "heat" | "final";
  readonly name: string;
  readonly day: string | null;
  readonly start: number | null;
  readonly hall: string | null;
  /** Nobody appears: works on a wall, papers of a test. */
  readonly atOnce?: boolean;
  /** `planned` before its stream is opened; `live` until its results are out. */
  readonly status: "planned" | "live" | "final";
  /** How many entries take part, how many were called, how many have their result. */
  readonly entries: number;
  readonly called: number;
  readonly placed: number;
}

/** A round's stream as a page begins with it; null before it is opened. */
export interface RoundStream {
  readonly stream: string;
  readonly epoch: string;
  readonly seq: number;
  readonly at: number;
  readonly state: RoundState;
}

export interface FestivalHead {
  readonly name: string;
  readonly alias: string;
  readonly organisers: readonly string[];
  /** IANA; all its times are the halls'. */
  readonly timeZone: string;
}

export interface FestivalPage {
  readonly festival: FestivalHead;
  readonly today: string;
  readonly contests: readonly {
    readonly id: string;
    readonly name: string;
    readonly entries: number;
    readonly rounds: readonly RoundHead[];
  }[];
}

/** What a round leads to. */
export interface RoundTerms {
  readonly prizes: PrizeRules | null;
  /** Of these categories (names; all when there are none) the best so many go on, and where to. */
  readonly advance: readonly {
    readonly to: string;
    readonly round: string;
    readonly categories: readonly string[];
    readonly best: number;
    readonly by?: "count" | "place" | undefined;
  }[];
  /** Judges of the panel proper. */
  readonly panel: number;
}

/** A round that is on, as the first pages show it: all of it released. */
export interface LiveRound {
  readonly head: RoundHead;
  /** Who is on stage. */
  readonly entry: { readonly number: number; readonly title: string; readonly unit: string } | null;
  /** The best so far, at most three; scores as the contest prints them. */
  readonly best: readonly {
    readonly entry: string;
    readonly place: number;
    readonly title: string;
    readonly unit: string;
    readonly score: string;
  }[];
}

/** What changes on the first pages while people look at them. */
export interface FestivalBoard {
  readonly live: readonly LiveRound[];
  /** Another one when anything else has changed, so that a page asks for it. */
  readonly stamp: string;
}

/** The festival on the site's first page. */
export interface FestivalToday {
  readonly festival: FestivalHead;
  readonly today: string;
  readonly board: FestivalBoard;
  /** The next rounds, at most four, and those that ended last, at most two. */
  readonly next: readonly RoundHead[];
  readonly recent: readonly RoundHead[];
}

/** What everybody may see of a round: its programme, its panel, and its stream. */
export interface RoundPage {
  readonly festival: FestivalHead;
  readonly head: RoundHead;
  readonly rules: TallyRules;
  readonly terms: RoundTerms;
  readonly entries: readonly EntryCard[];
  readonly seats: readonly SeatCard[];
  readonly stream: RoundStream | null;
  /** The draw of its running order. */
  readonly drawn: {
    readonly seed: string;
    readonly at: number;
    /** All that a replay needs beside the seed. */
    readonly input: Omit<OrderInput, "seed">;
    readonly transcript: OrderTranscript;
    /** When an organiser last moved an entry by hand since; null where the order stands as it was drawn. */
    readonly movedAt: number | null;
  } | null;
}

/** What the devices and the screen of a round are to show: the round's stream, or its rehearsal's. */
export interface StageBoard {
  readonly stream: string;
}

/** A sheet that is not handed in yet, as the server has it. */
export interface DraftRow {
  readonly entry: string;
  readonly marks: Marks;
  readonly remark: string;
  readonly version: number;
  readonly savedAt: number;
}

/** On which device a seat's sheet is filled. */
export interface SeatHold {
  readonly here: boolean;
  readonly since: number;
  /** When another device of the seat was last heard, if that is not long ago. */
  readonly otherAt: number | null;
  /** When this was so. */
  readonly at: number;
}

/** What one judge works with. Nothing of any other judge's marks is in it. */
export interface JudgePage {
  readonly head: RoundHead;
  readonly seat: SeatCard;
  readonly criteria: readonly Criterion[];
  readonly mark: TallyRules["mark"];
  /** What marks mean in the contest's own words; where it has none, its form says which are usual. */
  readonly anchors: readonly Anchor[];
  readonly form: string;
  readonly recuseSameUnit: boolean;
  /** Works on a wall, judged without their authors. */
  readonly gallery: boolean;
  /** IANA; the sheet's clock is the hall's. */
  readonly timeZone: string;
  readonly entries: readonly EntryCard[];
  /** The round's stream, or its rehearsal's while there is one. */
  readonly stream: string;
  readonly epoch: string;
  readonly commits: readonly PublicCommit<RoundEvent>[];
  readonly at: number;
  readonly drafts: readonly DraftRow[];
  /** What this judge handed in, so that it can be looked at and changed. */
  readonly handedIn: readonly {
    readonly entry: string;
    readonly marks: Marks;
    /** Why it was changed, where it was. */
    readonly reason?: string;
  }[];
}

/** What only the head judge of a round sees, before anything of it is revealed. */
export interface DeskBoard {
  readonly entries: readonly DeskEntry[];
  /** Seats whose judge has a device that is signed in, and when it was last heard of. */
  readonly judges: readonly { readonly seat: string; readonly seenAt: number | null }[];
  /** How far a judge's totals lie from the panel's, in thousandths, over all entries so far. */
  readonly drift: readonly {
    readonly seat: string;
    readonly mean: number;
    readonly entries: number;
  }[];
}

export interface DeskEntry {
  readonly entry: string;
  readonly sheets: readonly DeskSheet[];
  /** As it would be now; null while too few sheets are in. */
  readonly tally: EntryTally | null;
  /** Its place among all entries that have a tally, and the place it would have without one judge. */
  readonly place: number | null;
  readonly sensitive: readonly { readonly seat: string; readonly place: number }[];
}

export interface DeskSheet {
  readonly seat: string;
  readonly marks: Marks;
  /** 10⁻⁷ points. */
  readonly total: number;
  /** Tenths of a standard deviation from the panel; null for small panels. */
  readonly outlier: number | null;
  readonly remark: string | null;
  readonly reason: string | null;
}

export interface DeskPage {
  readonly head: RoundHead;
  readonly rules: TallyRules;
  readonly recuseSameUnit: boolean;
  /** IANA; the desk's clock is the hall's. */
  readonly timeZone: string;
  /** The rounds to which this one sends its best. */
  readonly feeds: readonly { readonly id: string; readonly name: string }[];
  readonly entries: readonly EntryCard[];
  readonly seats: readonly SeatCard[];
  /** The round's stream, or its rehearsal's while there is one. */
  readonly stream: string;
  readonly epoch: string;
  readonly commits: readonly PublicCommit<RoundEvent>[];
  readonly at: number;
  readonly board: DeskBoard;
}

/** What the presenter reads out, in the order of the reveal. Holds what is not released yet. */
export interface ScriptPage {
  readonly head: RoundHead;
  readonly rules: TallyRules;
  /** IANA. */
  readonly timeZone: string;
  /** How far the round was when it was made; null before it is opened. */
  readonly upTo: { readonly stream: string; readonly epoch: string; readonly seq: number } | null;
  /** When it was made, in ms. */
  readonly at: number;
  readonly how: RoundState["script"]["how"];
  /** Or why there is none yet. */
  readonly ready: "yes" | "unconfirmed" | "plan" | "unchecked";
  /** How many entries lack their confirmation. */
  readonly missing: number;
  readonly steps: readonly ScriptStep[];
  readonly entries: readonly EntryCard[];
}

export interface ScriptStep {
  readonly prize: string | null;
  /** What the head judge decided about prizes of these. */
  readonly decisions: readonly PrizeDecision[];
  readonly done: boolean;
  readonly lines: readonly {
    readonly entry: string;
    readonly score: number;
    /** Null where it is only known when it is shown. */
    readonly place: number | null;
    readonly prize: string | null;
  }[];
}
