/** A board made from many streams, such as the standings or today's games. */
export interface Board {
  readonly name: string;
  readonly seq: number;
  readonly state: unknown;
}

interface Kept {
  seq: number;
  text: string;
  /** Null of a board that is no longer there: its numbers go on when it comes back. */
  state: unknown;
}

/** At most four frames a second. */
const PAUSE_MS = 250;

/**
 * Boards kept ready. A board is made again after a change that may touch it, at most four times a second, and is
 * pushed only when it differs from the one before.
 */
export class Boards {
  readonly #kept = new Map<string, Kept>();
  /** Boards being made: a slow making must not be overtaken by a later one, nor be done twice at once. */
  readonly #making = new Map<string, Promise<Kept | null>>();
  readonly #waiting = new Map<string, NodeJS.Timeout>();

  /** Hands a changed board to those who watch. */
  push: (board: Board) => void = () => undefined;
  /** Tells those who watch that a board is no longer there. */
  gone: (name: string) => void = () => undefined;
  /** A board that cannot be made keeps its last state; the error is the log's business, not the watchers'. */
  onError: (error: unknown) => void = () => undefined;

  /** @param make the board's state now, or null when there is no such board */
  constructor(private readonly make: (name: string) => Promise<unknown | null>) {}

  async read(name: string): Promise<Board | null> {
    const kept = this.#kept.get(name) ?? (await this.#refresh(name));
    return kept && kept.state !== null ? { name, seq: kept.seq, state: kept.state } : null;
  }

  /** Boards that somebody has asked for. */
  names(): string[] {
    return [...this.#kept.keys(), ...this.#making.keys()];
  }

  /** Something changed that boards may show. */
  touch(names: Iterable<string> = this.names()): void {
    for (const name of new Set(names)) {
      if (this.#waiting.has(name) || !(this.#kept.has(name) || this.#making.has(name))) continue;
      this.#waiting.set(
        name,
        setTimeout(() => {
          this.#waiting.delete(name);
          this.#again(name).catch((error) => this.onError(error));
        }, PAUSE_MS).unref(),
      );
    }
  }

  /** What is being made now may have begun before the change. */
  async #again(name: string): Promise<void> {
    await this.#making.get(name)?.catch(() => undefined);
    await this.#refresh(name);
  }

  #refresh(name: string): Promise<Kept | null> {
    const going = this.#making.get(name);
    if (going) return going;
    const making = this.#make(name).finally(() => this.#making.delete(name));
    this.#making.set(name, making);
    return making;
  }

  async #make(name: string): Promise<Kept | null> {
    const state = await this.make(name);
    const old = this.#kept.get(name);
    if (state === null && !old) return null;
    const text = JSON.stringify(state);
    if (old?.text === text) return old;
    const kept = { seq: (old?.seq ?? 0) + 1, text, state };
    this.#kept.set(name, kept);
    if (old && state === null) this.gone(name);
    else if (old) this.push({ name, seq: kept.seq, state });
    return kept;
  }
}
