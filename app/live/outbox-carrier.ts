import type { Refusal } from "../../domain/live/decider";
import { type Posted, readAnswer } from "./outbox-answer";
import type { Waiting } from "./outbox-store";

/** Whose wishes are carried, and who hears what became of them. */
export interface Sender {
  /** What waits, once it is kept on the device; nothing while nothing may be sent. */
  readonly waiting: () => Promise<readonly Waiting[]>;
  readonly begun: () => void;
  readonly carried: (ids: readonly string[]) => void;
  readonly refused: (wish: Waiting, refusal: Refusal) => void;
  readonly unheard: (link: "offline" | "signed-out", trouble: Refusal | null) => void;
  readonly done: () => void;
}

const BATCH = 100;
const RETRY_MS = [500, 1000, 2000, 4000] as const;

/** Carries wishes to the server in order, a group at a time, for as long as it takes. */
export class Carrier {
  #under = false;
  /** Somebody had hope while a try was under way. */
  #again = false;
  #batch = BATCH;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly sender: Sender,
    private readonly post: (items: readonly unknown[]) => Promise<Posted>,
  ) {}

  /** Tries now. Called whenever there may be hope. */
  go(): void {
    if (this.#under) {
      this.#again = true;
      return;
    }
    this.stop();
    this.#under = true;
    void this.#all().finally(() => {
      this.#under = false;
      if (!this.#again) return;
      this.#again = false;
      this.go();
    });
  }

  /** No more tries by itself; one that is under way comes to its end. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  async #all(): Promise<void> {
    for (;;) {
      const group = (await this.sender.waiting()).slice(0, this.#batch);
      if (group.length === 0) {
        this.#tries = 0;
        return this.sender.done();
      }
      this.sender.begun();
      if (!(await this.#one(group))) return;
    }
  }

  /** False when it has to wait before it goes on. */
  async #one(group: readonly Waiting[]): Promise<boolean> {
    const items = group.map(({ stream, id, command }) => ({ stream, id, command }));
    const posted = await this.post(items).catch(() => null);
    const { carried, stop, refusal } = readAnswer(posted, group);
    if (carried.length > 0) {
      this.#tries = 0;
      this.#batch = BATCH;
      this.sender.carried(carried);
    }
    const wish = group[carried.length];
    if (stop === null) return true;
    if (stop === "too-much") {
      this.#batch = Math.max(1, Math.floor(group.length / 2));
      return true;
    }
    if (stop === "refused" && refusal && wish) {
      this.sender.refused(wish, refusal);
      return false;
    }
    if (stop === "signed-out") {
      // Whoever has signed in again says so; until then it would be the same answer for ever.
      this.sender.unheard("signed-out", null);
      return false;
    }
    this.sender.unheard("offline", refusal);
    const wait = RETRY_MS[Math.min(this.#tries++, RETRY_MS.length - 1)];
    this.#timer = setTimeout(() => this.go(), wait);
    return false;
  }
}
