import type { Marks } from "../../../domain/festival/rules";
import type { SeatHold } from "../../../server/services";
import {
  type Content,
  changed,
  type Draft,
  isUnsaved,
  newDraft,
  sameMarks,
  sending,
  type Tick,
  tickOf,
  withoutRow,
  withRow,
} from "./draft";
import type { DraftFetcher, Held, Silence } from "./draft-fetch";
import type { DraftStore } from "./draft-store";

/** A finger that slides says a lot in a second. */
const REST_MS = 250;
const RETRY_MS = [1000, 2000, 4000] as const;
/** How often it looks whether another device of this seat has written. */
const LOOK_MS = 5000;

/** What the page draws of it. A new object after each change. */
export interface Kept {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly handedIn: ReadonlyMap<string, Marks>;
  readonly link: "saved" | "sending" | Silence;
  /** False once this device could not keep something. */
  readonly keeping: boolean;
  /** By the page's monotonic clock, ms: when another device of this seat was last found to have written. */
  readonly elsewhereAt: number | null;
  /** On which device this seat is, as the server last said; null while it has said nothing. */
  readonly hold: SeatHold | null;
  /** The stream that is on, as the server last said. */
  readonly stream: string | null;
}

/**
 * The sheets of one seat on one device. Every touch is on the device at once and on its way to the server; what the
 * server holds is joined with it, so that two devices of one seat end with the same sheet and nothing is locked.
 */
export class DraftKeeper {
  /** What this device's memory is known to hold, by entry. */
  readonly #here = new Map<string, Marks>();
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #under: Promise<void> | null = null;
  #open = false;
  #life = 0;
  /** The server was heard since the page opened: what comes now from elsewhere is written now. */
  #met = false;
  #tries = 0;
  #over = false;
  kept: Kept;

  constructor(
    delivered: Held,
    private readonly store: DraftStore,
    private readonly fetcher: DraftFetcher,
    private readonly device: number,
    /** The marks that can be: what was kept otherwise is neither shown nor sent. */
    private readonly possible: (marks: Marks) => Marks = (marks) => marks,
  ) {
    this.kept = {
      drafts: new Map(),
      handedIn: byEntry(delivered.handedIn),
      link: "saved",
      keeping: true,
      elsewhereAt: null,
      hold: null,
      stream: null,
    };
    // The page may come out of this device's own cache: what it says is older than any answer.
    for (const row of delivered.drafts) this.#hear(row);
  }

  /** Finds what an earlier visit left behind. Rejects when this browser cannot keep anything. */
  async open(): Promise<void> {
    const life = ++this.#life;
    const delivered = this.kept.drafts;
    const found = await this.store.read();
    if (life !== this.#life) return;
    this.#open = true;
    const drafts = new Map(delivered);
    for (const kept of found) {
      const draft = { ...kept, marks: this.possible(kept.marks) };
      drafts.set(draft.entry, draft);
      this.#here.set(draft.entry, draft.marks);
    }
    this.#change({ drafts });
    for (const { base } of delivered.values())
      if (base && base.version > (drafts.get(base.entry)?.base?.version ?? 0)) this.#hear(base);
    this.send();
  }

  close(): void {
    this.#life++;
    this.#open = false;
    clearTimeout(this.#timer);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  draft(entry: string): Draft {
    return this.kept.drafts.get(entry) ?? newDraft(entry);
  }

  tick(entry: string, criterion: string): Tick {
    return tickOf(this.draft(entry), criterion, this.#here.get(entry) ?? null);
  }

  mark(entry: string, criterion: string, mark: number): void {
    const draft = this.draft(entry);
    if (draft.marks[criterion] === mark) return;
    this.put(entry, { marks: { ...draft.marks, [criterion]: mark } });
  }

  put(entry: string, content: Partial<Content>): void {
    this.#keep(changed(this.draft(entry), content, this.device));
    this.#wait(REST_MS);
  }

  /** What concerns this device alone. */
  note(entry: string, note: Partial<Pick<Draft, "handed" | "changing" | "stays">>): void {
    this.#keep({ ...this.draft(entry), ...note });
  }

  /** The round is over: nothing is sent any more, until a correction opens it again. */
  rest(over: boolean): void {
    if (this.#over === over) return;
    this.#over = over;
    clearTimeout(this.#timer);
    if (!over) this.send();
  }

  /** Tries to send what the server lacks, and asks what it holds. Called whenever there may be hope. */
  send(): void {
    if (!this.#open || this.#under || this.#over) return;
    clearTimeout(this.#timer);
    this.#under = this.#exchange().finally(() => {
      this.#under = null;
      if (!this.#open) return;
      const more = this.#unsaved().length > 0;
      const failed = this.kept.link !== "saved";
      this.#wait(failed ? (RETRY_MS[this.#tries++] ?? 4000) : more ? REST_MS : LOOK_MS);
    });
  }

  /** Nobody who knows us answers. */
  unreachable(): void {
    if (this.kept.link !== "signed-out") this.#change({ link: "offline" });
  }

  async #exchange(): Promise<void> {
    const unsaved = this.#unsaved();
    if (unsaved.length > 0 && this.kept.link === "saved") this.#change({ link: "sending" });
    for (const draft of unsaved) this.#keep(sending(draft));
    const answer = await this.fetcher.exchange(unsaved);
    if (answer === "offline") return this.unreachable();
    if (typeof answer === "string") return this.#change({ link: answer });
    this.#tries = 0;
    for (const row of answer.drafts) this.#hear(row);
    const held = new Set(answer.drafts.map(({ entry }) => entry));
    for (const draft of this.kept.drafts.values())
      if (draft.base && !held.has(draft.entry)) this.#keep(withoutRow(draft));
    this.#met = true;
    const { handedIn, hold = null, stream = null } = answer;
    this.#change({ link: "saved", handedIn: byEntry(handedIn), hold, stream });
  }

  #unsaved(): readonly Draft[] {
    return [...this.kept.drafts.values()].filter(isUnsaved);
  }

  #hear(heard: Held["drafts"][number]): void {
    const row = { ...heard, marks: this.possible(heard.marks) };
    const before = this.draft(row.entry);
    const { draft, foreign } = withRow(before, row, this.device);
    if (foreign && this.#met) this.#change({ elsewhereAt: performance.now() });
    if (before.base?.version !== row.version || !sameMarks(before.marks, draft.marks))
      this.#keep(draft);
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    // Whoever is signed out is asked for by nobody but a person: it would be the same answer for ever.
    if (!this.#open || this.#over || this.kept.link === "signed-out") return;
    this.#timer = setTimeout(() => this.send(), ms);
  }

  /** Begun at once, so that a page that goes away right after a touch takes nothing with it. */
  #keep(draft: Draft): void {
    this.#change({ drafts: new Map(this.kept.drafts).set(draft.entry, draft) });
    if (!this.#open) return;
    this.store.write(draft).then(
      () => {
        this.#here.set(draft.entry, draft.marks);
        this.#change({ keeping: true });
      },
      () => this.#change({ keeping: false }),
    );
  }

  #change(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const byEntry = (sheets: Held["handedIn"]): ReadonlyMap<string, Marks> =>
  new Map(sheets.map(({ entry, marks }) => [entry, marks]));
