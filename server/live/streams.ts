import type { StreamId } from "../../domain/kernel/ids";
import { advance, type Commit, GENESIS, replay } from "../../domain/live/commit";
import type { Db } from "../db";
import { type Kind, kindOf } from "./kinds";
import type { Entry, Head, Log } from "./log";

/** A stream in memory: its newest state always, its history once somebody needs it. */
export class OpenStream {
  seq = 0;
  hash = GENESIS;
  /** When the newest commit was received; boards count a running clock from it. */
  at = 0;
  /** Up to which number the fold beside the log is written. */
  kept = 0;
  #entries: Entry[] | null = null;
  #byId: Map<string, Entry> | null = null;
  #reading: Promise<readonly Entry[]> | null = null;

  constructor(
    readonly stream: StreamId,
    readonly kind: Kind,
    private readonly log: Log,
    public state: unknown = kind.decider.initial,
  ) {}

  /** All that was said. Read once, however many ask at the same moment: a hall that comes back asks a thousand times. */
  history(): Promise<readonly Entry[]> {
    this.#reading ??= this.#read().catch((error) => {
      this.#reading = null;
      throw error;
    });
    return this.#reading;
  }

  async #read(): Promise<readonly Entry[]> {
    const entries = await this.log.read(this.stream);
    // What another process has added belongs to a later number than the state here.
    return this.#hold(entries.filter((entry) => entry.commit.seq <= this.seq));
  }

  #hold(entries: Entry[]): readonly Entry[] {
    this.#entries = entries;
    this.#byId = new Map(entries.map((entry) => [entry.commit.id, entry]));
    return entries;
  }

  /** Takes all of it from the disk and folds it anew. */
  async refold(): Promise<void> {
    const entries = await this.log.read(this.stream);
    this.#reading = Promise.resolve(this.#hold(entries));
    const last = entries.at(-1)?.commit;
    if (!last) return;
    this.seq = last.seq;
    this.hash = last.hash;
    this.at = last.at;
    const commits = entries.map((entry) => entry.commit);
    this.state = replay(this.kind.decider, commits as never);
  }

  /** The entry that a command id made; call after `history`. */
  seen(id: string): Entry | undefined {
    return this.#byId?.get(id);
  }

  /** Takes in what is on disk already. */
  take(entries: readonly Entry[], state: unknown): void {
    const last = entries.at(-1)?.commit;
    if (!last) return;
    for (const entry of entries) {
      this.#entries?.push(entry);
      this.#byId?.set(entry.commit.id, entry);
    }
    this.seq = last.seq;
    this.hash = last.hash;
    this.at = last.at;
    this.state = state;
  }

  /** The state after some more commits that are not taken in yet. */
  ahead(state: unknown, commits: readonly Commit[], next: Commit): unknown {
    return advance(this.kind.decider, state, commits, next);
  }
}

/** All streams of this installation. Folds beside the log let a start read one row a stream, however long they are. */
export class Streams {
  readonly #open = new Map<string, OpenStream>();

  constructor(
    private readonly db: Db,
    private readonly log: Log,
  ) {}

  async load(): Promise<void> {
    const [heads, folds] = await Promise.all([this.log.heads(), this.db.fold.findMany()]);
    const kept = new Map(folds.map((fold) => [fold.stream, fold]));
    for (const head of heads) {
      const known = kindOf(head.stream);
      if (!known) continue;
      const open = new OpenStream(head.stream, known.kind, this.log);
      const fold = kept.get(head.stream);
      const state = fold ? readFold(fold, head, known.kind) : null;
      if (state) Object.assign(open, state);
      else {
        await open.refold();
        await this.keep(open);
      }
      this.#open.set(head.stream, open);
    }
  }

  /** An open stream, or null when nothing was ever said in it. */
  find(stream: string): OpenStream | null {
    return this.#open.get(stream) ?? null;
  }

  findOrBegin(stream: StreamId, kind: Kind): OpenStream {
    const found = this.#open.get(stream);
    if (found) return found;
    const begun = new OpenStream(stream, kind, this.log);
    this.#open.set(stream, begun);
    return begun;
  }

  /** The newest commit of every stream. */
  heads(): Head[] {
    return [...this.#open.values()]
      .filter((open) => open.seq > 0)
      .map(({ stream, seq, hash }) => ({ stream, seq, hash }));
  }

  all(): Iterable<OpenStream> {
    return this.#open.values();
  }

  /** Forgets what memory holds of a stream and reads it again; for when the disk knows better. */
  async reload(stream: OpenStream): Promise<OpenStream> {
    const again = new OpenStream(stream.stream, stream.kind, this.log);
    await again.refold();
    // Only now: until then everyone else goes on with what was known.
    this.#open.set(stream.stream, again);
    return again;
  }

  /** Writes a stream's fold, so that the next start need not replay it. */
  async keep(open: OpenStream): Promise<void> {
    const { stream, seq, hash, at } = open;
    if (open.kept === seq) return;
    const row = {
      seq,
      version: open.kind.version,
      state: JSON.stringify({ state: open.state, hash, at }),
    };
    try {
      await this.db.fold.upsert({ where: { stream }, create: { stream, ...row }, update: row });
      open.kept = seq;
    } catch {
      // Only a short cut: a full or read-only disk must keep nobody from starting or stopping.
    }
  }
}

/** What a fold says of a stream, or null when it speaks of another moment, another life or another shape of state. */
function readFold(
  fold: { readonly seq: number; readonly version: string; readonly state: string },
  head: Head,
  kind: Kind,
): Partial<OpenStream> | null {
  if (fold.seq !== head.seq || fold.version !== kind.version) return null;
  try {
    const { state, hash, at } = JSON.parse(fold.state);
    return hash === head.hash ? { seq: head.seq, kept: head.seq, hash, at, state } : null;
  } catch {
    return null;
  }
}
