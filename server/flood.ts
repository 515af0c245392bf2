import type { IncomingMessage } from "node:http";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { hashToken } from "./accounts/tokens";
import { addressOf } from "./address";
import { Problem } from "./problem";

/**
 * Forms that are sent: more than these in ten seconds is a loop gone wild, or somebody who wants to stop us. By
 * device, and by address with room for a venue that shares one.
 */
const DEVICE = { points: 600, duration: 10 };
const ADDRESS = { points: 6000, duration: 10 };

export class Flood {
  readonly #devices = new RateLimiterMemory({ ...DEVICE, keyPrefix: "device" });
  readonly #addresses = new RateLimiterMemory({ ...ADDRESS, keyPrefix: "address" });

  /** Counts a request that wants to change something; throws `too-many` beyond the measure. */
  async take(request: IncomingMessage): Promise<void> {
    const { cookie } = request.headers;
    try {
      await this.#addresses.consume(addressOf(request));
      // What a cookie stands for is asked later; here a made-up one only gets a measure of its own.
      if (cookie) await this.#devices.consume(hashToken(cookie));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw new Problem("too-many", { seconds });
    }
  }
}
