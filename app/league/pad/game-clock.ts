import type { OutboxStore } from "../../live/outbox-store";

/** From where the clock counts down: it showed `ms` at the device's time `at`, since the entry `id`. */
interface Anchor {
  readonly id: string;
  readonly ms: number;
  readonly at: number;
}

interface Shown {
  readonly ms: number;
  readonly running: boolean;
}

/** The device's own time in ms: it never jumps while the page is open, and goes on from one page to the next. */
const deviceTime = () => performance.timeOrigin + performance.now();

/**
 * The game clock of a scoring device. It runs by the device's monotonic time whatever the network does, and a reload
 * finds it again by a note on the device. What it shows goes into every command.
 */
export class GameClock {
  #anchor: Anchor | null = null;
  #noted: Anchor | null = null;
  #shown: Shown;

  /** `ms`: what to show until `follow` has been heard. */
  constructor(
    private readonly store: OutboxStore,
    private readonly key: string,
    ms = 0,
  ) {
    this.#shown = { ms, running: false };
  }

  /** Finds the note of an earlier visit. */
  async open(): Promise<void> {
    this.#noted = await this.store.note<Anchor>(this.key).catch(() => null);
  }

  /**
   * Takes what the sheet says. `id` names the entry from which the clock counts; one that came from elsewhere counts
   * from now, or on the first sight of it from `receivedAt`, the server's time in ms.
   */
  follow(shown: Shown, id: string | null, receivedAt: number | null): void {
    this.#shown = shown;
    if (!shown.running || id === null || this.#anchor?.id === id) return;
    if (this.#noted?.id === id) {
      this.#anchor = this.#noted;
      return;
    }
    const age = this.#anchor === null && receivedAt ? Math.max(0, Date.now() - receivedAt) : 0;
    this.#anchor = { id, ms: shown.ms, at: deviceTime() - age };
  }

  /** This device has just started or set the clock by an entry. */
  said(id: string, ms: number): void {
    this.#anchor = { id, ms, at: deviceTime() };
    this.#noted = this.#anchor;
    void this.store.setNote(this.key, this.#anchor).catch(() => undefined);
  }

  get running(): boolean {
    return this.#shown.running;
  }

  /** What the clock shows now: whole ms, never below zero. */
  read(): number {
    const { ms, running } = this.#shown;
    if (!running || !this.#anchor) return ms;
    return Math.max(0, Math.round(this.#anchor.ms - (deviceTime() - this.#anchor.at)));
  }
}
