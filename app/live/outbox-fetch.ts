import type { Posted } from "./outbox-answer";
import type { Kept } from "./outbox-store";

export interface Fetcher {
  /** Rejects when there is no answer, or one that is no JSON. A group that holds nothing asks who this device is. */
  readonly post: (items: readonly unknown[]) => Promise<Posted>;
  /** The commits after a number, or from the first on when those correct the past. Null when there is no answer. */
  readonly tail: (after: number) => Promise<Kept | null>;
}

/** How long an answer may take before the network counts as gone. */
const PATIENCE_MS = 8000;

/** A stream's door as a page reaches it. */
export const streamFetcher = (stream: string): Fetcher => ({
  post: (items) =>
    ask("/live/submit", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(items),
    }),
  tail: async (after) => {
    const answer = await history(stream, after);
    // Corrected meanwhile: the server offers the state, but a table keeps the whole history.
    return answer && "state" in answer ? history(stream, 0) : answer;
  },
});

async function history(stream: string, after: number) {
  const { status, body } = await ask(`/live/${stream}?after=${after}`, {});
  const { epoch, commits, state } = (body ?? {}) as Record<string, unknown>;
  if (status !== 200 || typeof epoch !== "string") return null;
  if (Array.isArray(commits)) return { epoch, commits };
  return state === undefined ? null : { epoch, commits: [], state };
}

async function ask(url: string, init: RequestInit): Promise<{ status: number; body: unknown }> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    const response = await fetch(url, { ...init, signal: stop.signal, cache: "no-store" });
    return { status: response.status, body: await response.json() };
  } finally {
    clearTimeout(timer);
  }
}
