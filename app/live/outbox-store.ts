import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { PublicCommit } from "../../domain/live/catch-up";

/** A wish that waits for its receipt. */
export interface Waiting<Command = unknown> {
  readonly stream: string;
  /** Made on the device before the first send; a repeat carries the same one. */
  readonly id: string;
  readonly command: Command;
  /** The device's own order. */
  readonly n: number;
}

interface Kept {
  readonly epoch: string;
  readonly commits: readonly PublicCommit<unknown>[];
}

interface Shape extends DBSchema {
  waiting: { key: number; value: Waiting; indexes: { stream: string } };
  kept: { key: string; value: Kept };
  notes: { key: string; value: unknown };
}

/** What a scoring device keeps through a reload, a crash or a flat battery. */
export class OutboxStore {
  #db: Promise<IDBPDatabase<Shape>> | null = null;

  #open(): Promise<IDBPDatabase<Shape>> {
    this.#db ??= openDB<Shape>("leitai", 1, {
      upgrade(db) {
        db.createObjectStore("waiting", { keyPath: "n" }).createIndex("stream", "stream");
        db.createObjectStore("kept");
        db.createObjectStore("notes");
      },
    });
    return this.#db;
  }

  /** All wishes of a stream that have no receipt yet, in the device's order. */
  async waiting(stream: string): Promise<Waiting[]> {
    const rows = await (await this.#open()).getAllFromIndex("waiting", "stream", stream);
    return rows.sort((a, b) => a.n - b.n);
  }

  async put(waiting: Waiting): Promise<void> {
    await (await this.#open()).put("waiting", waiting);
  }

  async remove(numbers: readonly number[]): Promise<void> {
    const tx = (await this.#open()).transaction("waiting", "readwrite");
    await Promise.all([...numbers.map((n) => tx.store.delete(n)), tx.done]);
  }

  async kept(stream: string): Promise<Kept | undefined> {
    return (await this.#open()).get("kept", stream);
  }

  async keep(stream: string, kept: Kept): Promise<void> {
    await (await this.#open()).put("kept", kept, stream);
  }

  /** Small things a page wants to find again, such as a running clock. */
  async note<T>(key: string): Promise<T | undefined> {
    return (await (await this.#open()).get("notes", key)) as T | undefined;
  }

  async setNote(key: string, value: unknown): Promise<void> {
    await (await this.#open()).put("notes", value, key);
  }
}
