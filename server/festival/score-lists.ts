import { randomBytes, randomUUID } from "node:crypto";
import type { Actor } from "../../domain/accounts/roles";
import type { EntryState, RoundState } from "../../domain/festival/judging/state";
import { markText } from "../../domain/festival/mark-text";
import { parseMark } from "../../domain/festival/marks";
import type { TallyRules } from "../../domain/festival/rules";
import { HEAD, RESERVE } from "../../domain/festival/seats";
import { type ListFault, readScoreList } from "../../domain/festival/stages/score-list";
import { type EntryId, roundStream } from "../../domain/kernel/ids";
import type { Refusal } from "../../domain/live/decider";
import { titleText } from "../../domain/words/titles";
import type { Live } from "../live/live";
import { Problem } from "../problem";
import type { Drafts } from "./drafts";
import { type Festival, find } from "./festival";
import type { RoundHead } from "./pages";
import { roundGate } from "./round-gate";
import type { Rounds } from "./rounds";
import { isList } from "./stage-rounds";

/** One contestant in a list of scores. */
export interface ListLine {
  readonly entry: string;
  readonly number: number;
  readonly name: string;
  readonly team: string;
  /** `open`: no score is in; `in`: handed in and sealed; `absent`: withdrawn from this round. */
  readonly status: "open" | "in" | "confirmed" | "out" | "absent";
  /** What stands there, or is typed and not handed in yet; only for whoever may know it. */
  readonly score: string;
  /** What is handed in differs from what stands in `score`. */
  readonly changed: boolean;
  /** Why what was handed in is no longer what was handed in first; null where it is. */
  readonly revised: string | null;
}

/** The scores of a stage as its marker, or its head judge, works on them. */
export interface ListPage {
  readonly head: RoundHead;
  readonly open: boolean;
  readonly mark: TallyRules["mark"];
  readonly lines: readonly ListLine[];
  /** How much of the stream these lines are of. */
  readonly upTo: {
    readonly stream: string;
    readonly epoch: string;
    readonly seq: number;
    readonly at: number;
  };
}

/** What came of a list that was sent: lines that cannot be, and whether anything was handed in. */
export interface ListAnswer {
  readonly faults: readonly (Refusal & { readonly entry: string })[];
  readonly handedIn: number;
}

/** What was typed for each contestant, by entry. */
type Typed = ReadonlyMap<string, string>;

/** The scores of a stage that no panel judges: filled in by one person, published by the head judge (M10). */
export class ScoreLists {
  constructor(
    private readonly live: Live,
    private readonly festival: Festival,
    private readonly rounds: Rounds,
    private readonly drafts: Drafts,
  ) {}

  /** Whether this round has one; false for a round that is not there. */
  async has(id: string): Promise<boolean> {
    const book = await this.festival.festivals.ofRound(id);
    const round = book?.rounds.find((one) => one.id === id);
    const contest = book?.contests.find((one) => one.id === round?.contestId);
    return contest !== undefined && isList(contest, id);
  }

  /** The list as this seat sees it: its own scores, or for the head judge all of them. Throws not-found for a round without one. */
  async page(id: string, seat: string): Promise<ListPage> {
    const { book, round } = await this.#opened(id);
    // Asked first: what is said meanwhile is then news to whoever has this page.
    const upTo = await this.#upTo(id);
    const state = this.festival.state(id);
    const scores = await this.#scores(id, seat === HEAD ? markerOf(state) : seat, seat === HEAD);
    return {
      upTo,
      head: this.festival.head(book, round),
      open: state.phase === "open",
      mark: rulesOf(state).mark,
      lines: state.entries.map((one): ListLine => {
        const { entry, number } = one;
        const row = book.entries.get(entry);
        const { typed, standing, reason } = scores(entry);
        return {
          ...{ entry, number, status: statusOf(one) },
          ...{ name: titleText(row?.title ?? ""), team: row?.unit ?? "" },
          score: typed || standing || "",
          changed: standing !== undefined && Boolean(typed) && typed !== standing,
          revised: reason ?? null,
        };
      }),
    };
  }

  /** Keeps what was typed as drafts, as far as it can be a score. */
  async save(id: string, seat: string, typed: Typed): Promise<ListAnswer["faults"]> {
    const { state } = await this.#opened(id);
    const { mark } = rulesOf(state);
    const known = new Map((await this.drafts.of(id, seat)).map((row) => [row.entry, row]));
    const faults: (Refusal & { readonly entry: string })[] = [];
    const drafts = [...typed].flatMap(([entry, text]) => {
      const one = state.entries.find((other) => other.entry === entry);
      if (!one || !canChange(one)) return [];
      const read = text === "" ? null : parseMark(text, mark);
      if (read && !read.ok) {
        faults.push({ ...read.refusal, entry });
        return [];
      }
      const before = known.get(entry);
      const marks: Record<string, number> = read?.ok ? { [CRITERION]: read.value } : {};
      if (before?.marks[CRITERION] === marks[CRITERION]) return [];
      const after = before?.version ?? 0;
      return [{ entry, marks, remark: "", version: after + 1, after }];
    });
    await this.drafts.save(id, seat, drafts);
    return faults;
  }

  /**
   * Hands in every score that is typed and not in yet, and those that were changed, with the reason. Nothing is handed
   * in while a line cannot be: whoever typed it corrects it first, and all the others are kept.
   */
  async handIn(
    id: string,
    { seat, reason }: { readonly seat: string; readonly reason: string },
    typed: Typed,
    actor: Actor,
    by: string,
  ): Promise<ListAnswer> {
    const faults = await this.save(id, seat, typed);
    if (faults.length > 0) return { faults, handedIn: 0 };
    const { state } = await this.#opened(id);
    const scores = await this.#scores(id, seat, false);
    const commands = state.entries.flatMap((one): object[] => {
      const { typed: text, standing } = scores(one.entry);
      if (!canChange(one) || text === undefined || text === "" || text === standing) return [];
      const again = one.seats.some((own) => own.seat === seat && own.status === "handed-in");
      return [
        {
          ...{ type: "hand-in", entry: one.entry, seat, marks: { [CRITERION]: text } },
          salt: randomBytes(16).toString("hex"),
          ...(again && reason !== "" ? { reason } : {}),
        },
      ];
    });
    const { done, refusal } = await this.#say(id, commands, actor, by);
    return {
      faults: refusal ? [{ ...refusal, entry: String(refusal.entry ?? "") }] : [],
      handedIn: done,
    };
  }

  /** A list that was pasted: its good rows become drafts, and the others come back as they are. */
  async paste(
    id: string,
    seat: string,
    text: string,
  ): Promise<{
    readonly read: number;
    readonly absent: readonly string[];
    readonly faults: readonly ListFault[];
  }> {
    const { lines, mark } = await this.page(id, seat);
    const { scores, absent, faults } = readScoreList(text, lines, mark);
    await this.save(id, seat, scores);
    const nameOf = (entry: string) => lines.find((one) => one.entry === entry)?.name ?? entry;
    return { read: scores.size, absent: absent.map(nameOf), faults };
  }

  /** The head judge's word that somebody was not there. Null when it was said. */
  async absent(id: string, entry: string, actor: Actor, by: string): Promise<Refusal | null> {
    await this.#opened(id);
    return (await this.#say(id, [{ type: "withdraw", entry }], actor, by)).refusal;
  }

  /**
   * Confirms every score, reveals all of them and closes the round. Whoever has no score is in the way until the marker
   * has given one or the head judge has said that they were absent. So is whatever was said since the list was looked
   * at, of which only so much was `seen`.
   */
  async publish(id: string, seen: number, actor: Actor, by: string): Promise<Refusal | null> {
    const { state } = await this.#opened(id);
    const taking = state.entries.filter(({ status }) => status !== "withdrawn");
    const missing = taking.filter((one) => statusOf(one) === "open");
    if (missing.length > 0) return { code: "list-missing", count: missing.length };
    const about = (type: string, entry: EntryId) => ({ type, entry });
    const commands = taking.flatMap((one): object[] => [
      ...(one.status === "confirmed" ? [] : [about("confirm", one.entry)]),
      ...(one.shown?.placed ? [] : [{ ...about("reveal", one.entry), step: "all" }]),
    ]);
    const said = await this.#say(id, [...commands, { type: "close" }], actor, by, seen);
    return said.refusal?.code === "moved-on" ? { code: "list-changed" } : said.refusal;
  }

  /** What is typed and what stands, as text, by entry; drafts only for whoever types them. */
  async #scores(id: string, seat: string, alone: boolean) {
    const { drafts, handedIn } = await this.rounds.sheets(roundStream(id), seat);
    const text = (marks: Readonly<Record<string, number>> | undefined) => {
      const mark = marks?.[CRITERION];
      return mark === undefined ? undefined : markText(mark);
    };
    const typed = new Map(drafts.map(({ entry, marks }) => [entry, text(marks) ?? ""]));
    const standing = new Map(handedIn.map((sheet) => [sheet.entry, sheet]));
    return (entry: string) => ({
      typed: alone ? undefined : typed.get(entry),
      standing: text(standing.get(entry)?.marks),
      reason: standing.get(entry)?.reason,
    });
  }

  async #upTo(id: string): Promise<ListPage["upTo"]> {
    const stream = roundStream(id);
    const open = await this.live.catchUp(stream, {});
    if (!open) throw new Problem("not-found");
    return { stream, epoch: open.epoch, seq: open.seq, at: open.at };
  }

  async #say(
    id: string,
    commands: readonly object[],
    actor: Actor,
    by: string,
    seen?: number,
  ): Promise<{ readonly done: number; readonly refusal: Refusal | null }> {
    const stream = roundStream(id);
    const gate = roundGate(this.festival, actor, by);
    const wishes = commands.map((command) => ({
      ...{ stream, id: randomUUID(), command: { type: "", ...command } },
    }));
    const answers = await this.live.submit(wishes, gate, seen);
    const last = answers.at(-1);
    const done = answers.filter((one) => one.ok).length;
    if (!last || last.ok) return { done, refusal: null };
    const names = (await gate.names?.(stream, last.refusal)) ?? {};
    return { done, refusal: { ...names, ...last.refusal } as Refusal };
  }

  async #opened(id: string) {
    const book = await this.festival.ofRound(id);
    const { round, contest } = find(book, id);
    if (!isList(contest, id)) throw new Problem("not-found");
    await this.rounds.open(id);
    return { book, round, state: this.festival.state(id) };
  }
}

/** The one criterion of a list. */
const CRITERION = "score";

const markerOf = ({ seats }: RoundState): string =>
  seats.find(({ seat }) => seat !== HEAD && !RESERVE.test(seat))?.seat ?? "";

function rulesOf({ programme }: RoundState): TallyRules {
  if (!programme) throw new Problem("not-found");
  return programme.rules;
}

const canChange = ({ status }: EntryState): boolean => status === "called";

function statusOf({ status, shown, seats }: EntryState): ListLine["status"] {
  if (status === "withdrawn") return "absent";
  if (shown?.placed) return "out";
  if (status === "confirmed") return "confirmed";
  return seats.some((one) => one.status === "handed-in") ? "in" : "open";
}
