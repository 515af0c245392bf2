import { commandId } from "../../domain/kernel/ids";
import type { Result } from "../../domain/kernel/result";
import type { PublicCommit } from "../../domain/live/catch-up";
import { advance, replay } from "../../domain/live/commit";
import type { Decider, Refusal } from "../../domain/live/decider";
import type { AnswerMessage, ReceiptMessage } from "../../domain/live/wire";
import { decideWish, type Wish } from "../../domain/live/wish";
import type { OutboxStore, Waiting } from "./outbox-store";

/** A commit as the table sees it: on the server, or still only on this device. */
export interface Entry<Event> extends PublicCommit<Event> {
  readonly pending: boolean;
}

/** What a scoring page draws. A new object after each change. */
export interface Sheet<State, Event> {
  readonly state: State;
  readonly entries: readonly Entry<Event>[];
  /** How many wishes have no receipt yet. */
  readonly waiting: number;
  /** The server's no to the first waiting wish; nothing is sent until the person has decided. */
  readonly refused: { readonly wish: Waiting; readonly refusal: Refusal } | null;
  readonly link: "saved" | "sending" | "offline" | "signed-out";
  /** By the device's clock, ms: since when nothing could be sent. */
  readonly offlineSince: number | null;
}

interface Fetcher {
  /** Throws when there is no answer. */
  readonly post: (items: readonly unknown[]) => Promise<{ status: number; body: unknown }>;
  /** The commits after a number, or null when there is no answer. */
  readonly tail: (after: number) => Promise<{ epoch: string; commits: readonly unknown[] } | null>;
}

const BATCH = 100;
const RETRY_MS = [500, 1000, 2000, 4000] as const;

/**
 * A table's side of a stream. What is said is decided at once by the same rules as on the server, kept in the
 * browser's database, and sent in order with the same id until a receipt comes. Only a receipt counts: a login
 * page with status 200 does not.
 */
export class Outbox<State, Command, Event> {
  #commits: PublicCommit<Event>[] = [];
  #base: State;
  #queue: Waiting<Wish<Command>>[] = [];
  /** Those with a receipt whose commit has not come back yet. */
  #receipts = new Map<string, number>();
  #n = Date.now();
  #sending = false;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  readonly #listeners = new Set<() => void>();
  sheet: Sheet<State, Event>;

  constructor(
    readonly stream: string,
    private readonly decider: Decider<State, Command, Event>,
    private epoch: string,
    commits: readonly PublicCommit<Event>[],
    private readonly store: OutboxStore,
    private readonly fetcher: Fetcher,
    private readonly newId: () => string,
  ) {
    this.#commits = [...commits];
    this.#base = replay(decider, this.#commits);
    this.sheet = {
      state: this.#base,
      entries: this.#commits.map((commit) => ({ ...commit, pending: false })),
      waiting: 0,
      refused: null,
      link: "saved",
      offlineSince: null,
    };
  }

  /** Finds what an earlier visit left behind. Throws when this browser cannot keep anything: then nobody may score here. */
  async open(): Promise<void> {
    const [queue, kept] = await Promise.all([
      this.store.waiting(this.stream),
      this.store.kept(this.stream),
    ]);
    this.#queue = [...queue, ...this.#queue] as Waiting<Wish<Command>>[];
    // Opened without network, the page is older than what this device already knew.
    if (kept && kept.epoch === this.epoch && kept.commits.length > this.#commits.length)
      this.#rebase(kept.commits as PublicCommit<Event>[]);
    await this.store.keep(this.stream, { epoch: this.epoch, commits: this.#commits });
    this.#draw();
    this.send();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Says a wish: refused at once with a reason, or on the sheet at once and on its way. */
  async say(wish: Wish<Command>): Promise<Result<string, Refusal>> {
    const id = this.newId();
    const { entries, state } = this.sheet;
    const granted = decideWish(this.decider, { commits: entries, state }, wish, NOBODY);
    if (!granted.ok) return granted;
    const waiting = { stream: this.stream, id, command: wish, n: ++this.#n };
    this.#queue.push(waiting);
    this.#append(id, granted.value);
    this.#change({});
    await this.store.put(waiting);
    this.send();
    return { ok: true, value: id };
  }

  /** The person drops the wish that the server refused, and the rest goes on. */
  async dropRefused(): Promise<void> {
    const { refused } = this.sheet;
    if (!refused) return;
    await this.#settle([refused.wish]);
    this.#change({ refused: null });
    this.send();
  }

  /** New commits from the server, in a frame or a tail. Returns false when some are missing between. */
  take(epoch: string, commits: readonly PublicCommit<Event>[]): boolean {
    if (epoch !== this.epoch) return false;
    const seq = this.#commits.at(-1)?.seq ?? 0;
    const news = commits.filter((commit) => commit.seq > seq);
    if (news.length === 0) return true;
    if (news[0]?.seq !== seq + 1) return false;
    for (const commit of news) {
      this.#base = advance(this.decider, this.#base, this.#commits, commit);
      this.#commits.push(commit);
      this.#receipts.delete(commit.id);
    }
    void this.store.keep(this.stream, { epoch, commits: this.#commits });
    const arrived = new Set(news.map((commit) => commit.id as string));
    const done = this.#queue.filter((waiting) => arrived.has(waiting.id));
    if (done.length > 0) void this.#settle(done);
    this.#draw();
    return true;
  }

  /** Everything again: after a gap, or when the history began another life. */
  async refresh(): Promise<void> {
    const seq = this.#commits.at(-1)?.seq ?? 0;
    const tail = await this.fetcher.tail(seq).catch(() => null);
    if (!tail) return;
    if (tail.epoch === this.epoch && this.take(tail.epoch, tail.commits as PublicCommit<Event>[]))
      return;
    const whole = await this.fetcher.tail(0).catch(() => null);
    if (!whole) return;
    this.epoch = whole.epoch;
    this.#rebase(whole.commits as PublicCommit<Event>[]);
    await this.store.keep(this.stream, { epoch: this.epoch, commits: this.#commits });
    this.#draw();
  }

  /** Sends what waits. Called whenever there may be hope: after a tap, on reconnection, by the retry timer. */
  send(): void {
    if (this.#sending || this.#closed || this.sheet.refused) return;
    clearTimeout(this.#timer);
    void this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    this.#sending = true;
    try {
      for (let group = this.#unsent(); group.length > 0; group = this.#unsent()) {
        this.#change({ link: this.sheet.link === "offline" ? "offline" : "sending" });
        const carried = await this.#post(group);
        if (!carried) return;
      }
      this.#tries = 0;
      this.#change({ link: "saved", offlineSince: null });
      if (this.#receipts.size > 0)
        setTimeout(() => this.#receipts.size > 0 && void this.refresh(), 1000);
    } finally {
      this.#sending = false;
    }
  }

  #unsent(): Waiting<Wish<Command>>[] {
    return this.#queue.filter((waiting) => !this.#receipts.has(waiting.id)).slice(0, BATCH);
  }

  /** True when everything of the group has its receipt. */
  async #post(group: readonly Waiting<Wish<Command>>[]): Promise<boolean> {
    const items = group.map(({ stream, id, command }) => ({ stream, id, command }));
    const answer = await this.fetcher.post(items).catch(() => null);
    const answers =
      answer?.status === 200 && Array.isArray(answer.body)
        ? (answer.body as AnswerMessage[])
        : null;
    if (!answers) return this.#unheard(answer);
    for (const [index, message] of answers.entries()) {
      const wish = group[index];
      if (!wish) break;
      if (isReceipt(message, wish)) this.#receipts.set(wish.id, message.seq);
      else if (isRefusal(message)) {
        this.#change({ refused: { wish, refusal: message }, link: "saved", offlineSince: null });
        return false;
      } else return this.#unheard(null);
    }
    await this.#settle(
      group.filter((wish) => this.#receipts.has(wish.id)),
      true,
    );
    this.#tries = 0;
    return answers.length >= group.length;
  }

  #unheard(answer: { status: number; body: unknown } | null): false {
    const signedOut = answer?.status === 401 || answer?.status === 404;
    this.#change({
      link: signedOut ? "signed-out" : "offline",
      offlineSince: this.sheet.offlineSince ?? Date.now(),
    });
    const wait = RETRY_MS[Math.min(this.#tries++, RETRY_MS.length - 1)];
    this.#timer = setTimeout(() => this.send(), wait);
    return false;
  }

  /** Takes wishes out of the database; with a receipt they stay on the sheet until their commit comes. */
  async #settle(done: readonly Waiting[], keepOnSheet = false): Promise<void> {
    const gone = new Set(done.map((waiting) => waiting.id));
    if (!keepOnSheet) {
      this.#queue = this.#queue.filter((waiting) => !gone.has(waiting.id));
      this.#draw();
    } else this.#change({});
    await this.store.remove(done.map((waiting) => waiting.n));
  }

  #rebase(commits: readonly PublicCommit<Event>[]): void {
    this.#commits = [...commits];
    this.#base = replay(this.decider, this.#commits);
    const arrived = new Set(commits.map((commit) => commit.id as string));
    for (const id of arrived) this.#receipts.delete(id);
    const done = this.#queue.filter((waiting) => arrived.has(waiting.id));
    this.#queue = this.#queue.filter((waiting) => !arrived.has(waiting.id));
    void this.store.remove(done.map((waiting) => waiting.n));
  }

  /** The whole sheet anew: the server's commits, then what waits, each under a provisional number. */
  #draw(): void {
    this.sheet = {
      ...this.sheet,
      state: this.#base,
      entries: this.#commits.map((commit) => ({ ...commit, pending: false })),
    };
    const known = new Set(this.#commits.map((commit) => commit.id as string));
    for (const { id, command } of this.#queue) {
      if (known.has(id)) continue;
      const { entries, state } = this.sheet;
      const granted = decideWish(this.decider, { commits: entries, state }, command, NOBODY);
      // What no longer fits is not drawn, but still sent: the server decides, and its no is shown.
      if (granted.ok) this.#append(id, granted.value);
    }
    this.#change({});
  }

  #append(id: string, granted: Pick<Entry<Event>, "events" | "void" | "replaces" | "after">): void {
    const { entries, state } = this.sheet;
    const seq = (entries.at(-1)?.seq ?? 0) + 1;
    const entry = { seq, id: commandId(id), at: 0, by: "", ...granted, pending: true };
    this.sheet = {
      ...this.sheet,
      state: advance(this.decider, state, entries, entry),
      entries: [...entries, entry],
    };
  }

  #change(change: Partial<Sheet<State, Event>>): void {
    const waiting = this.#queue.filter((one) => !this.#receipts.has(one.id)).length;
    this.sheet = { ...this.sheet, ...change, waiting };
    for (const listener of this.#listeners) listener();
  }
}

/** Deciding on the device knows neither who nor when; the rules do not look at either. */
const NOBODY = { at: 0, by: "" };

const isReceipt = (message: unknown, wish: Waiting): message is ReceiptMessage => {
  const { id, seq, hash } = (message ?? {}) as Partial<ReceiptMessage>;
  return id === wish.id && Number.isInteger(seq) && typeof hash === "string";
};

const isRefusal = (message: unknown): message is Refusal =>
  typeof (message as { code?: unknown } | null)?.code === "string";
