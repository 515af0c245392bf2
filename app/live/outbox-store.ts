import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { PublicCommit } from "../../domain/live/catch-up";

/** A wish of this device. It is kept after its commit has come, too: see `Outbox` on histories that begin anew. */
export interface Waiting<Command = unknown> {
  readonly stream: string;
  /** Made on the device before the first send; a repeat carries the same one. */
  readonly id: string;
  readonly command: Command;
  /** The device's own order. */
  readonly n: number;
  /** Its commit is kept here as well. */
  readonly done: boolean;
}

/** A stream's history as this device last knew it. */
export interface Kept {
  readonly epoch: string;
  readonly commits: readonly PublicCommit<unknown>[];
}

/** What a scoring device keeps through a reload, a crash or a flat battery. Each method is one transaction. */
export interface OutboxStore {
  read(stream: string): Promise<{ wishes: readonly Waiting[]; kept: Kept | null }>;
  put(wish: Waiting): Promise<void>;
  /** Takes wishes out and puts another in, for a wish that was corrected or dropped. */
  swap(out: readonly string[], into: Waiting | null): Promise<void>;
  /** Adds commits to the history and marks the wishes that became them. */
  append(stream: string, commits: readonly PublicCommit<unknown>[]): Promise<void>;
  /** Puts a whole history in the place of the one before; wishes that it lacks are to be sent again. */
  replace(stream: string, kept: Kept): Promise<void>;
  /** Small things a page wants to find again, such as a running clock. */
  note<T>(key: string): Promise<T | null>;
  setNote(key: string, value: unknown): Promise<void>;
}

interface Shape extends DBSchema {
  wishes: { key: string; value: Waiting; indexes: { stream: string } };
  commits: { key: [string, number]; value: PublicCommit<unknown> & { readonly of: string } };
  epochs: { key: string; value: string };
  notes: { key: string; value: unknown };
}

type Db = IDBPDatabase<Shape>;

const ofStream = (stream: string) => IDBKeyRange.bound([stream, 0], [stream, Number.MAX_VALUE]);

/** The store in the browser's own database. */
export class BrowserStore implements OutboxStore {
  #db: Promise<Db> | null = null;

  /** Browsers close the database behind a sleeping page's back: then it is opened again, once. */
  async #use<T>(work: (db: Db) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open());
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== "InvalidStateError") throw error;
      this.#db = null;
      return work(await this.#open());
    }
  }

  #open(): Promise<Db> {
    this.#db ??= openDB<Shape>("leitai", 1, {
      upgrade(db) {
        db.createObjectStore("wishes", { keyPath: "id" }).createIndex("stream", "stream");
        db.createObjectStore("commits", { keyPath: ["of", "seq"] });
        db.createObjectStore("epochs");
        db.createObjectStore("notes");
      },
      terminated: () => {
        this.#db = null;
      },
    });
    return this.#db;
  }

  read(stream: string) {
    return this.#use(async (db) => {
      const tx = db.transaction(["wishes", "commits", "epochs"]);
      const [wishes, rows, epoch] = await Promise.all([
        tx.objectStore("wishes").index("stream").getAll(stream),
        tx.objectStore("commits").getAll(ofStream(stream)),
        tx.objectStore("epochs").get(stream),
      ]);
      // Where something could not be kept, the history ends there.
      const whole = rows.filter((row, index) => row.seq === index + 1);
      const commits = whole.map(({ of, ...commit }) => commit);
      return { wishes, kept: epoch === undefined ? null : { epoch, commits } };
    });
  }

  put(wish: Waiting): Promise<void> {
    return this.swap([], wish);
  }

  swap(out: readonly string[], into: Waiting | null): Promise<void> {
    return this.#use(async (db) => {
      // Not only out of the page but onto the disk: batteries go flat in gyms.
      const tx = db.transaction("wishes", "readwrite", { durability: "strict" });
      for (const id of out) void tx.store.delete(id);
      if (into) void tx.store.put(into);
      await tx.done;
    });
  }

  append(stream: string, commits: readonly PublicCommit<unknown>[]): Promise<void> {
    return this.#use(async (db) => {
      const tx = db.transaction(["wishes", "commits"], "readwrite");
      const wishes = tx.objectStore("wishes");
      for (const commit of commits) {
        void tx.objectStore("commits").put({ ...commit, of: stream });
        const wish = await wishes.get(commit.id);
        if (wish) void wishes.put({ ...wish, done: true });
      }
      await tx.done;
    });
  }

  replace(stream: string, { epoch, commits }: Kept): Promise<void> {
    return this.#use(async (db) => {
      const tx = db.transaction(["wishes", "commits", "epochs"], "readwrite");
      const known = new Set(commits.map((commit) => commit.id as string));
      const wishes = tx.objectStore("wishes");
      for (const wish of await wishes.index("stream").getAll(stream))
        if (wish.done !== known.has(wish.id)) void wishes.put({ ...wish, done: !wish.done });
      void tx.objectStore("commits").delete(ofStream(stream));
      for (const commit of commits) void tx.objectStore("commits").put({ ...commit, of: stream });
      void tx.objectStore("epochs").put(epoch, stream);
      await tx.done;
    });
  }

  async note<T>(key: string): Promise<T | null> {
    return ((await this.#use((db) => db.get("notes", key))) ?? null) as T | null;
  }

  async setNote(key: string, value: unknown): Promise<void> {
    await this.#use((db) => db.put("notes", value, key));
  }
}
