import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's first choice of argon2id (the package's default kind): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Two at once leave threads for the disk; the rest waits. */
const AT_ONCE = 2;

/** Hashes and checks passwords, never more than two at a time. */
export class Passwords {
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  /** What a try for an unknown account is checked against, so that it takes as long as any other. */
  readonly #decoy = hash(randomBytes(16), COST);

  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(password, COST));
  }

  /**
   * Is this the password behind the stored hash? Null stands for an account that is unknown or has no password:
   * the same work is done and the answer is no.
   */
  async verify(stored: string | null, password: string): Promise<boolean> {
    const decoy = await this.#decoy;
    const right = await this.#inTurn(() => verify(stored ?? decoy, password));
    return right && stored !== null;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < AT_ONCE) this.#running += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // Whoever waited takes over this place, so the count stays.
      if (next) next();
      else this.#running -= 1;
    }
  }
}
