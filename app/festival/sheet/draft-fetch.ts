import type { Marks } from "../../../domain/festival/rules";
import type { DraftRow, SeatHold } from "../../../server/services";
import type { Draft } from "./draft";

/** What the server holds of a seat: sheets being filled, and those that were handed in. */
export interface Held {
  readonly drafts: readonly DraftRow[];
  readonly handedIn: readonly { readonly entry: string; readonly marks: Marks }[];
  /** On which device the seat is; and whether the round is being rehearsed. */
  readonly hold?: SeatHold;
  readonly stream?: string;
}

/** Why there is no answer: nobody who knows us, the session has ended, or the server cannot save now. */
export type Silence = "offline" | "signed-out" | "trouble";

export interface DraftFetcher {
  /** Sends sheets, or none, and hears what the server holds of the seat afterwards. */
  exchange(drafts: readonly Draft[]): Promise<Held | Silence>;
}

/** How long an answer may take before the network counts as gone. */
const PATIENCE_MS = 8000;

export const draftsPath = (round: string): string => `/live/rounds/${round}/drafts`;

/** The door for a seat's sheets. The seat goes with it, for a cookie may be somebody else's by then. */
export const draftFetcher = (round: string, seat: string, stream: string): DraftFetcher => ({
  exchange: async (drafts) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
    const sent = drafts.map(({ entry, marks, remark, version, base }) => {
      return { entry, marks, remark, version, after: base?.version ?? 0 };
    });
    try {
      const response = await fetch(draftsPath(round), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ seat, stream, drafts: sent }),
        signal: stop.signal,
        cache: "no-store",
      });
      return readAnswer(response.status, await response.json());
    } catch {
      return "offline";
    } finally {
      clearTimeout(timer);
    }
  },
});

/** Reads an answer with distrust: a proxy's page or somebody's sign-in form is no answer of ours. */
function readAnswer(status: number, body: unknown): Held | Silence {
  const { drafts, handedIn, hold, stream, code } = (body ?? {}) as Partial<Held> & {
    readonly code?: unknown;
  };
  if (status === 200 && Array.isArray(drafts) && Array.isArray(handedIn))
    return { drafts, handedIn, ...(hold ? { hold } : {}), ...(stream ? { stream } : {}) };
  if (typeof code !== "string") return "offline";
  return status === 401 || status === 404 ? "signed-out" : "trouble";
}
