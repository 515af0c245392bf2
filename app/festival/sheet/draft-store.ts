import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Draft } from "./draft";

/** What a judge's device keeps of the sheets of one seat, through a reload, a closed tab or a flat battery. */
export interface DraftStore {
  read(): Promise<readonly Draft[]>;
  /** Keeps a sheet unless a newer one of it is kept already, by another tab. */
  write(draft: Draft): Promise<void>;
}

interface Shape extends DBSchema {
  sheets: { key: [string, string]; value: Draft & { readonly of: string } };
}

/** The store in the browser's own database. */
export class BrowserDrafts implements DraftStore {
  #db: Promise<IDBPDatabase<Shape>> | null = null;

  /** `of`: the round and the seat, for a device may be handed on to another judge. */
  constructor(private readonly of: string) {}

  /** Browsers close the database behind a sleeping page's back: then it is opened again, once. */
  async #use<T>(work: (db: IDBPDatabase<Shape>) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open());
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== "InvalidStateError") throw error;
      this.#db = null;
      return work(await this.#open());
    }
  }

  #open(): Promise<IDBPDatabase<Shape>> {
    this.#db ??= openDB<Shape>("leitai-sheets", 1, {
      upgrade: (db) => void db.createObjectStore("sheets", { keyPath: ["of", "entry"] }),
      terminated: () => {
        this.#db = null;
      },
    });
    return this.#db;
  }

  read(): Promise<readonly Draft[]> {
    return this.#use(async (db) => {
      const all = IDBKeyRange.bound([this.of], [this.of, []]);
      return (await db.getAll("sheets", all)).map(({ of, ...draft }) => draft);
    });
  }

  write(draft: Draft): Promise<void> {
    return this.#use(async (db) => {
      // Not only out of the page but onto the disk.
      const tx = db.transaction("sheets", "readwrite", { durability: "strict" });
      const known = await tx.store.get([this.of, draft.entry]);
      if (!known || known.version <= draft.version) void tx.store.put({ ...draft, of: this.of });
      await tx.done;
    });
  }
}
