import type { OutboxStore } from "../../live/outbox-store";
import { MOST_MS } from "./span-text";

/** What the watch has counted for one entry: `ms` up to the device's time `since`, null while it stands. */
interface Counted {
  readonly ms: number;
  readonly since: number | null;
}

/** The device's own time in ms: it never jumps while the page is open, and goes on from one page to the next. */
const deviceTime = () => performance.timeOrigin + performance.now();

const NOTHING: Counted = { ms: 0, since: null };

/**
 * The desk's stopwatch, one count for each entry. It runs whatever the network does, and a reload finds it again by a
 * note on the device.
 */
export class StopWatch {
  #counted: Readonly<Record<string, Counted>> = {};

  constructor(
    private readonly store: Pick<OutboxStore, "note" | "setNote">,
    private readonly key: string,
  ) {}

  /** Finds the note of an earlier visit. */
  async open(): Promise<void> {
    const kept = await this.store
      .note<Readonly<Record<string, Counted>>>(this.key)
      .catch(() => null);
    this.#counted = { ...kept, ...this.#counted };
  }

  running(entry: string): boolean {
    return this.#of(entry).since !== null;
  }

  /** Whole ms. */
  read(entry: string): number {
    const { ms, since } = this.#of(entry);
    const now = since === null ? ms : ms + (deviceTime() - since);
    return Math.min(MOST_MS, Math.max(0, Math.round(now)));
  }

  /** Goes on from `ms`. */
  start(entry: string, ms: number): void {
    this.#set(entry, { ms, since: deviceTime() });
  }

  /** Stands still, and says what it shows. */
  stop(entry: string): number {
    const ms = this.read(entry);
    this.#set(entry, { ms, since: null });
    return ms;
  }

  /** Corrects a running watch. */
  nudge(entry: string, change: number): void {
    const { ms, since } = this.#of(entry);
    this.#set(entry, { ms: Math.max(ms + change, ms - this.read(entry)), since });
  }

  reset(entry: string): void {
    this.#set(entry, NOTHING);
  }

  #of(entry: string): Counted {
    return this.#counted[entry] ?? NOTHING;
  }

  #set(entry: string, counted: Counted): void {
    this.#counted = { ...this.#counted, [entry]: counted };
    void this.store.setNote(this.key, this.#counted).catch(() => undefined);
  }
}
