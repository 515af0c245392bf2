import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { ok, type Result, refuse } from "../../domain/kernel/result";

const MINUTE_S = 60;

export interface TooMany {
  readonly code: "too-many";
  /** Until another try may be made. */
  readonly seconds: number;
}

/** A try that may be made. */
interface Permit {
  /** Gives the try back: it was right, and so no guess. */
  forgive(): Promise<void>;
}

/**
 * How often a password may be tried. One address gets four tries at an account in 15 minutes. All addresses
 * together get five at once and then one in five minutes: at most 20 an hour, yet whoever knows the password
 * waits at most five minutes when the guessing stops. An address alone is never locked: a venue shares one.
 *
 * This counts on the real clock and in memory; a restart forgives, which costs an attacker more than it gives.
 */
export class Attempts {
  readonly #pair = new RateLimiterMemory({ points: 4, duration: 15 * MINUTE_S, keyPrefix: "pair" });
  readonly #steady = new RateLimiterMemory({ points: 1, duration: 5 * MINUTE_S, keyPrefix: "one" });
  readonly #burst = new RateLimiterMemory({
    points: 4,
    duration: 60 * MINUTE_S,
    keyPrefix: "four",
  });

  /** Takes one try at an account. An address that has none left does not use up those of the others. */
  async take(login: string, address: string): Promise<Result<Permit, TooMany>> {
    const pairKey = JSON.stringify([login, address]);
    const pairWait = await takeOne(this.#pair, pairKey);
    if (pairWait > 0) return tooMany(pairWait);
    const steadyWait = await takeOne(this.#steady, login);
    const burstWait = steadyWait > 0 ? await takeOne(this.#burst, login) : 0;
    if (burstWait > 0) return tooMany(Math.min(steadyWait, burstWait));
    const used = steadyWait > 0 ? this.#burst : this.#steady;
    return ok({
      forgive: async () => {
        await this.#pair.reward(pairKey);
        await used.reward(login);
      },
    });
  }
}

/** Milliseconds until a try is free; 0 when one was taken. */
async function takeOne(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext);
    throw refusal;
  }
}

const tooMany = (ms: number) =>
  refuse<TooMany>({ code: "too-many", seconds: Math.ceil(ms / 1000) });

/** So many wrong links of one address are answered each by itself, and so many are looked at at all. */
const FEW = 30;
const MOST = 600;

/**
 * Links that are none. Nobody guesses one of 256 bits; this keeps a program that tries from learning anything, and
 * from costing more than it should. Within ten minutes from the first wrong one, an address gets 30 answered; then
 * every further wrong one is sent away, while a right one still opens: a hall shares one address, and one visitor
 * there must not lock out its judges. At 600 nothing is looked at any more. Devices that are signed in count only
 * for the 600: they open their own old links again. After the ten minutes all is forgiven; a right link forgives
 * nothing. Counted on the real clock and in memory, like passwords.
 */
export class WrongLinks {
  readonly #few = new RateLimiterMemory({ points: FEW, duration: 10 * MINUTE_S, keyPrefix: "few" });
  readonly #most = new RateLimiterMemory({
    points: MOST,
    duration: 10 * MINUTE_S,
    keyPrefix: "most",
  });

  /** May somebody at this address try a link now? */
  async permits(address: string): Promise<Result<null, TooMany>> {
    const known = await this.#most.get(address);
    return known && known.remainingPoints <= 0 ? tooMany(known.msBeforeNext) : ok(null);
  }

  /** Counts one that was none; refused where it was one too many. */
  async note(address: string, signedIn: boolean): Promise<Result<null, TooMany>> {
    await takeOne(this.#most, address);
    const wait = signedIn ? 0 : await takeOne(this.#few, address);
    return wait > 0 ? tooMany(wait) : ok(null);
  }
}
