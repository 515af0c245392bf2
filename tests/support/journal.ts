import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../../domain/kernel/random";
import type { Submitted } from "../../domain/live/wire";
import { uuidOf } from "../../server/live/ids";
import type { Receipt } from "../../server/live/submit";
import { basket } from "./live";

/** A scorer's own book: what was sent, and what the server has acknowledged. It outlives the server. */
export interface Journal {
  readonly sent: Map<string, Submitted>;
  readonly acknowledged: Map<string, Receipt>;
  /** What should never have been answered. */
  readonly faults: string[];
}

export const emptyJournal = (): Journal => ({
  sent: new Map(),
  acknowledged: new Map(),
  faults: [],
});

/** Somebody at a table who never gives up: what has no receipt is sent again under the same id. */
export class Scorer {
  #count = 0;
  #stopped = false;
  #abandoned = false;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(
    private readonly name: string,
    private readonly url: string,
    private readonly cookie: string,
    private readonly streams: readonly string[],
    private readonly journal: Journal,
    private readonly random: Random,
    /** Called when a request has left. */
    private readonly onSent: () => void,
  ) {}

  /** Works until told to stop, and then until everything is acknowledged. */
  async work(): Promise<void> {
    while (!this.#stopped) {
      await this.deliver(this.#next());
      await sleep(this.random.below(60));
    }
    this.#agent.destroy();
  }

  stop(): void {
    this.#stopped = true;
  }

  /** Goes home without the receipts. */
  abandon(): void {
    this.#stopped = true;
    this.#abandoned = true;
    this.#agent.destroy();
  }

  /** One basket, several at once, or the taking back of one. */
  #next(): Submitted[] {
    const stream = this.random.pick(this.streams);
    const many = this.random.below(3) === 0 ? 2 + this.random.below(12) : 1;
    const items = Array.from({ length: many }, (): Submitted => {
      const id = uuidOf(`${this.name} ${this.#count++}`);
      return { stream, id, command: basket(this.random.pick(["home", "away"])) };
    });
    const last = items.at(-1);
    if (last && many > 1 && this.random.below(4) === 0)
      items.push({
        stream,
        id: uuidOf(`${this.name} ${this.#count++}`),
        command: { type: "void", commit: last.id },
      });
    return items;
  }

  /** Sends a list until every one of its wishes has a receipt. */
  async deliver(items: readonly Submitted[]): Promise<void> {
    for (const item of items) this.journal.sent.set(item.id, item);
    while (!this.#abandoned) {
      const answer = await this.#post(items.length === 1 ? items[0] : items).catch(() => null);
      if (answer?.status === 200) {
        const receipts = [JSON.parse(answer.body)].flat() as Receipt[];
        for (const [n, item] of items.entries()) this.#note(item, receipts[n]);
        return;
      }
      if (answer && answer.status !== 503)
        this.journal.faults.push(`${this.name}: ${answer.status} ${answer.body}`);
      await sleep(10 + this.random.below(60));
    }
  }

  #note(item: Submitted, receipt: Receipt | undefined): void {
    const { acknowledged, faults } = this.journal;
    const before = acknowledged.get(item.id);
    if (receipt?.id !== item.id || receipt.stream !== item.stream || !receipt.hash)
      faults.push(`${this.name}: no receipt for ${item.id}: ${JSON.stringify(receipt)}`);
    else if (before && JSON.stringify(before) !== JSON.stringify(receipt))
      faults.push(
        `${this.name}: two receipts for ${item.id}: ${JSON.stringify([before, receipt])}`,
      );
    else acknowledged.set(item.id, receipt);
  }

  #post(body: unknown): Promise<{ status: number; body: string }> {
    const text = JSON.stringify(body);
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(text),
      cookie: this.cookie,
    };
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.url}/live/submit`,
        { method: "POST", agent: this.#agent, headers },
        (response) => {
          let answer = "";
          response.on("data", (chunk: Buffer) => {
            answer += chunk.toString();
          });
          // Only a whole answer counts.
          response.on("end", () =>
            response.complete
              ? resolve({ status: response.statusCode ?? 0, body: answer })
              : reject(new Error("cut off")),
          );
          response.on("error", reject);
          response.on("close", () => reject(new Error("cut off")));
        },
      );
      sent.on("error", reject);
      sent.on("finish", this.onSent);
      sent.end(text);
    });
  }
}
