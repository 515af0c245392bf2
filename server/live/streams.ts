import type { StreamId } from "../../domain/kernel/ids";
import { advance, type Commit, GENESIS, replay } from "../../domain/live/commit";
import type { Db } from "../db";
import { type Kind, kindOf } from "./kinds";
import type { Entry, Log } from "./log";

/** A stream in memory: its newest state always, its history once somebody needs it. */
export class OpenStream {
  seq = 0;
  hash = GENESIS;
  /** When the newest commit was received; boards count a running clock from it. */
  at = 0;
  #entries: Entry[] | null = null;
  #byId: Map<string, Entry> | null = null;

  constructor(
    readonly stream: StreamId,
    readonly kind: Kind,
    private readonly log: Log,
    public state: unknown = kind.decider.initial,
  ) {}

  async history(): Promise<readonly Entry[]> {
    if (!this.#entries) {
      const entries = await this.log.read(this.stream);
      this.#entries ??= entries;
      this.#byId = new Map(this.#entries.map((entry) => [entry.commit.id, entry]));
    }
    return this.#entries;
  }

  async commits(): Promise<readonly Commit[]> {
    return (await this.history()).map((entry) => entry.commit);
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
    const stale: OpenStream[] = [];
    for (const { stream, seq } of heads) {
      const known = kindOf(stream);
      if (!known) continue;
      const fold = kept.get(stream);
      const open = new OpenStream(stream, known.kind, this.log);
      this.#open.set(stream, open);
      if (fold?.seq === seq && fold.version === known.kind.version) {
        const { state, hash, at } = JSON.parse(fold.state);
        Object.assign(open, { seq, hash, at, state });
      } else stale.push(open);
    }
    for (const open of stale) {
      await this.#refold(open);
      await this.keep(open);
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

  all(): Iterable<OpenStream> {
    return this.#open.values();
  }

  /** Forgets what memory holds of a stream and reads it again; for when the disk knows better. */
  async reload(stream: OpenStream): Promise<OpenStream> {
    const again = new OpenStream(stream.stream, stream.kind, this.log);
    this.#open.set(stream.stream, again);
    await this.#refold(again);
    return again;
  }

  /** Writes a stream's fold, so that the next start need not replay it. */
  async keep(open: OpenStream): Promise<void> {
    const { stream, seq, hash, at } = open;
    const row = {
      seq,
      version: open.kind.version,
      state: JSON.stringify({ state: open.state, hash, at }),
    };
    await this.db.fold.upsert({ where: { stream }, create: { stream, ...row }, update: row });
  }

  async #refold(open: OpenStream): Promise<void> {
    const commits = await open.commits();
    const last = commits.at(-1);
    if (!last) return;
    Object.assign(open, {
      seq: last.seq,
      hash: last.hash,
      at: last.at,
      state: replay(open.kind.decider, commits as never),
    });
  }
}
