import type { Refusal } from "../../../domain/live/decider";
import { readAnswer } from "../../live/outbox-answer";
import type { Fetcher } from "../../live/outbox-fetch";

type Heard = "granted" | "unheard" | "signed-out" | { readonly refusal: Refusal };

/**
 * Sends what only the server can decide: one thing at a time, and never twice. A command without an answer may have
 * arrived; said again it goes out with the same id, so it counts once.
 */
export class ServerAsker {
  #open: { readonly text: string; readonly id: string } | null = null;

  constructor(
    private readonly stream: string,
    private readonly post: Fetcher["post"],
    private readonly newId: () => string,
  ) {}

  async ask(command: { readonly type: string }): Promise<Heard> {
    const text = JSON.stringify(command);
    const id = this.#open?.text === text ? this.#open.id : this.newId();
    this.#open = { text, id };
    const wish = { stream: this.stream, id, command, n: 0, done: false };
    const posted = await this.post([{ stream: this.stream, id, command }]).catch(() => null);
    const { carried, stop, refusal } = readAnswer(posted, [wish]);
    if (carried.length === 0 && stop !== "refused")
      return stop === "signed-out" ? "signed-out" : "unheard";
    this.#open = null;
    return refusal ? { refusal } : "granted";
  }
}
