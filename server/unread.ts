import type { IncomingMessage, ServerResponse } from "node:http";

/** Larger than anything that is sent here by mistake; a connection that goes on beyond it is cut. */
const MOST_BYTES = 100_000_000;

/**
 * Takes in and throws away what is still being sent when its answer is given. A browser reads no answer before it has
 * sent all of its form: one that nobody reads to the end would wait for ever, although it was answered long ago.
 */
export function discardUnread(
  request: IncomingMessage,
  response: ServerResponse,
  most = MOST_BYTES,
): void {
  response.once("finish", () => {
    if (request.complete || request.destroyed) return;
    let left = most;
    // Whoever stopped reading would keep what comes, or hold it up again.
    request.removeAllListeners("data");
    request.on("data", (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) request.destroy();
    });
    request.resume();
  });
}
