import { type CommandId, commandId } from "../../domain/kernel/ids";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import type { PublicCommit } from "../../domain/live/catch-up";
import type { Decider, Refusal } from "../../domain/live/decider";
import type { Wish } from "../../domain/live/wish";
import { History } from "./history";
import { ANSWERED, heardOf } from "./outbox-answer";
import { Carrier, type Sender } from "./outbox-carrier";
import type { Fetcher } from "./outbox-fetch";
import { decideHere, draw, type Sheet, withEntry, withWhatTakesItBack } from "./outbox-sheet";
import type { Kept, OutboxStore, Waiting } from "./outbox-store";

/** A commit usually comes through the socket right after its receipt; after this long it is asked for. */
const COMMIT_MS = 1000;

/**
 * A table's side of a stream. What is said is decided at once by the same rules as on the server, kept on the
 * device, and sent in order with the same id until a receipt comes. What has its receipt goes on standing on the
 * sheet and on the device until the commit itself is here. When the server's history begins anew (a backup was
 * restored), everything of this device that the new history lacks is sent once more.
 */
export class Outbox<State, Command, Event> {
  readonly #history: History<State, Event>;
  #queue: readonly Waiting<Wish<Command>>[] = [];
  readonly #own = new Set<string>();
  /** Those with a receipt whose commit has not come back yet. */
  readonly #receipts = new Set<string>();
  readonly #carrier: Carrier;
  #n = 0;
  #refreshing: Promise<void> | null = null;
  /** Up to which commit the device has been told to keep the history. */
  #keptSeq = 0;
  #life = 0;
  #open = false;
  #commits: ReturnType<typeof setTimeout> | undefined;
  /** All writing to the device so far. */
  #disk: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<() => void>();
  sheet: Sheet<State, Event>;

  constructor(
    readonly stream: string,
    private readonly decider: Decider<State, Command, Event>,
    delivered: { readonly epoch: string; readonly commits: readonly PublicCommit<Event>[] },
    private readonly store: OutboxStore,
    private readonly fetcher: Fetcher,
    private readonly newId: () => string,
  ) {
    this.#history = new History(decider, delivered.epoch, delivered.commits);
    this.#carrier = new Carrier(this.#sender(), fetcher.post);
    this.sheet = {
      ...draw(decider, this.#history, [], () => true),
      waiting: 0,
      refused: null,
      ...ANSWERED,
      keeping: true,
      otherAt: null,
    };
  }

  /** Finds what an earlier visit left behind. Rejects when this browser cannot keep anything: then nobody may score here. */
  async open(): Promise<void> {
    const life = ++this.#life;
    const { wishes, kept } = await this.store.read(this.stream);
    if (life !== this.#life) return;
    const { epoch, commits } = this.#history;
    // A page that came out of this device's own cache may be older than what the device knows.
    if (kept && (kept.epoch !== epoch || kept.commits.length > commits.length))
      this.#history.replace(kept.epoch, kept.commits as readonly PublicCommit<Event>[]);
    await this.store.replace(this.stream, this.#whole());
    if (life !== this.#life) return;
    this.#open = true;
    this.#keep();
    this.#takeUp(wishes as readonly Waiting<Wish<Command>>[]);
    this.send();
  }

  close(): void {
    this.#life++;
    this.#open = false;
    this.#carrier.stop();
    clearTimeout(this.#commits);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Says a wish: refused at once with a reason, or on the sheet at once and on its way. */
  say(wish: Wish<Command>): Result<CommandId, Refusal> {
    if (!this.#open) return refuse({ code: "starting" });
    const granted = decideHere(this.decider, this.sheet, wish);
    if (!granted.ok) return granted;
    const id = this.newId();
    const waiting = { stream: this.stream, id, command: wish, n: ++this.#n, done: false };
    this.#queue = [...this.#queue, waiting];
    this.#own.add(id);
    const entry = { id, granted: granted.value, pending: true };
    this.#change(withEntry(this.decider, this.sheet, entry));
    this.#write(() => this.store.put(waiting));
    this.send();
    return ok(commandId(id));
  }

  /** The newest commit that is here. */
  get seq(): number {
    return this.#history.seq;
  }

  /** What has no receipt yet. */
  unsent(): readonly Waiting<Wish<Command>>[] {
    return this.#queue.filter((one) => !this.#receipts.has(one.id));
  }

  /** The person drops the wish that the server refused, and the rest goes on. */
  dropRefused(): void {
    this.#replaceRefused(null);
  }

  /** The person says something else in the place of the wish that the server refused. */
  correctRefused(command: Wish<Command>): Result<CommandId, Refusal> {
    const { refused } = this.sheet;
    if (!refused) return refuse({ code: "unknown-commit" });
    // It is the first that waits, so only what the server has counts against it.
    const before = draw(this.decider, this.#history, [], () => true);
    const granted = decideHere(this.decider, before, command);
    if (!granted.ok) return granted;
    const id = this.newId();
    this.#own.add(id);
    this.#replaceRefused({ ...refused.wish, id, command });
    return ok(commandId(id));
  }

  #replaceRefused(into: Waiting<Wish<Command>> | null): void {
    const { refused } = this.sheet;
    if (!refused) return;
    const out = withWhatTakesItBack(this.#queue, refused.wish.id);
    this.#queue = this.#queue.flatMap((one) => {
      if (!out.includes(one.id)) return [one];
      return into && one.id === refused.wish.id ? [into] : [];
    });
    this.#write(() => this.store.swap(out, into));
    this.#draw({ refused: null });
    this.send();
  }

  /** New commits from the server, in a frame or a tail. Returns false when some are missing between. */
  take(epoch: string, commits: readonly PublicCommit<Event>[]): boolean {
    const news = this.#history.take(epoch, commits);
    if (!news) return false;
    if (news.length === 0) return true;
    this.#keep();
    this.#draw(news.every((one) => this.#own.has(one.id)) ? {} : { otherAt: performance.now() });
    return true;
  }

  /** Asks for what is missing, or for everything when that does not join on to what is here. */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#ask().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async #ask(): Promise<void> {
    const tail = await this.fetcher.tail(this.#history.seq).catch(() => null);
    if (!tail) return this.unreachable();
    if (!this.take(tail.epoch, tail.commits as readonly PublicCommit<Event>[])) {
      const whole = await this.fetcher.tail(0).catch(() => null);
      if (!whole) return this.unreachable();
      this.#replaceHistory(whole.epoch, whole.commits as readonly PublicCommit<Event>[]);
    }
    if (this.sheet.link !== "offline") return;
    this.#change({ link: this.sheet.waiting > 0 ? "sending" : "saved", offlineSince: null });
    this.send();
  }

  #replaceHistory(epoch: string, commits: readonly PublicCommit<Event>[]): void {
    const anew = epoch !== this.#history.epoch;
    // Frames may have overtaken the answer.
    if (!anew && commits.length <= this.#history.commits.length) return;
    if (anew) this.#receipts.clear();
    this.#history.replace(epoch, commits);
    this.#draw({});
    if (!this.#open) return;
    this.#write(() => this.store.replace(this.stream, this.#whole()));
    if (anew) void this.#again();
  }

  /** All commits, for the device to keep. */
  #whole(): Kept {
    const { epoch, commits, seq } = this.#history;
    this.#keptSeq = seq;
    return { epoch, commits: [...commits] };
  }

  /** Keeps what the device does not have yet. */
  #keep(): void {
    if (!this.#open) return;
    const news = this.#history.commits.slice(this.#keptSeq);
    this.#keptSeq = this.#history.seq;
    if (news.length > 0) this.#write(() => this.store.append(this.stream, news));
  }

  /** After the history began anew: what this device said and the new history lacks waits once more. */
  async #again(): Promise<void> {
    await this.#disk;
    const { wishes } = await this.store.read(this.stream);
    this.#takeUp(wishes as readonly Waiting<Wish<Command>>[]);
    this.send();
  }

  #takeUp(wishes: readonly Waiting<Wish<Command>>[]): void {
    const known = new Set(this.#queue.map((one) => one.id));
    for (const wish of wishes) this.#own.add(wish.id);
    const found = wishes.filter((wish) => !known.has(wish.id));
    this.#queue = [...this.#queue, ...found].sort((a, b) => a.n - b.n);
    this.#n = Math.max(this.#n, Date.now(), ...wishes.map((wish) => wish.n));
    this.#draw({});
  }

  /** Sends what waits. Called whenever there may be hope: after a tap, on reconnection. */
  send(): void {
    // Whoever is signed out is told so once, not at every try.
    if (this.#open && !this.sheet.refused && this.sheet.link !== "signed-out") this.#carrier.go();
  }

  /** Asks whether this device is still signed in, and goes on accordingly. */
  async knock(): Promise<void> {
    const heard = heardOf(await this.fetcher.post([]).catch(() => null));
    if (heard === "signed-out") return this.unreachable("signed-out");
    if (heard === "known" && this.sheet.link === "signed-out") this.#change(ANSWERED);
    this.send();
  }

  #sender(): Sender {
    return {
      waiting: async () => {
        // Nothing goes out before it is kept here, nor what was said while this waited.
        for (let disk: unknown; disk !== this.#disk; await disk) disk = this.#disk;
        return this.#open && !this.sheet.refused ? this.unsent() : [];
      },
      begun: () => this.sheet.link === "saved" && this.#change({ link: "sending" }),
      carried: (ids) => this.#carried(ids),
      refused: (wish, refusal) => {
        this.#change({ ...ANSWERED, refused: { wish, refusal } });
        // The sheet should show what the server knows against it.
        void this.refresh();
      },
      unheard: (link, trouble) => this.unreachable(link, trouble),
      done: () => this.#open && this.sheet.link !== "signed-out" && this.#change(ANSWERED),
    };
  }

  #carried(ids: readonly string[]): void {
    for (const id of ids) if (!this.#history.has(id)) this.#receipts.add(id);
    const entries = this.sheet.entries.map((entry) =>
      entry.pending && this.#receipts.has(entry.id) ? { ...entry, pending: false } : entry,
    );
    this.#change({ entries });
    this.#expectCommits();
  }

  #expectCommits(): void {
    clearTimeout(this.#commits);
    if (this.#receipts.size === 0 || !this.#open) return;
    this.#commits = setTimeout(
      () => void this.refresh().then(() => this.#expectCommits()),
      COMMIT_MS,
    );
  }

  /** Nobody who knows us answers. */
  unreachable(wanted: "offline" | "signed-out" = "offline", trouble: Refusal | null = null): void {
    // A network that goes signs nobody in.
    const link = this.sheet.link === "signed-out" ? "signed-out" : wanted;
    this.#change({ link, trouble, offlineSince: this.sheet.offlineSince ?? performance.now() });
  }

  /** Begun at once, so that a page that goes away right after a tap takes nothing with it. */
  #write(work: () => Promise<void>): void {
    const written = work().catch(() => this.#change({ keeping: false }));
    this.#disk = Promise.all([this.#disk, written]);
  }

  /** The whole sheet anew: the server's commits, then what waits. */
  #draw(change: Partial<Sheet<State, Event>>): void {
    for (const id of this.#receipts) if (this.#history.has(id)) this.#receipts.delete(id);
    this.#queue = this.#queue.filter((one) => !this.#history.has(one.id));
    const carried = (id: string) => this.#receipts.has(id);
    this.#change({ ...change, ...draw(this.decider, this.#history, this.#queue, carried) });
  }

  #change(change: Partial<Sheet<State, Event>>): void {
    this.sheet = { ...this.sheet, ...change, waiting: this.unsent().length };
    for (const listener of this.#listeners) listener();
  }
}
