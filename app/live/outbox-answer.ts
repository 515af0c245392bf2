import type { Refusal } from "../../domain/live/decider";
import type { ReceiptMessage } from "../../domain/live/wire";
import type { Waiting } from "./outbox-store";

/** What came back for a group of wishes; null when there was no answer or one that is no JSON. */
export type Posted = { readonly status: number; readonly body: unknown } | null;

/** What is shown while the server answers. */
export const ANSWERED = { link: "saved", offlineSince: null, trouble: null } as const;

export interface Outcome {
  /** The ids that the server has, from the beginning of the group. */
  readonly carried: readonly string[];
  /**
   * Why it went no further: the next wish was refused; the group was too much or held something malformed, and a
   * smaller one will tell; somebody has to sign in; or nobody who knows us has answered.
   */
  readonly stop: null | "refused" | "too-much" | "signed-out" | "unheard";
  /** What the server says about it, when it was the server that spoke. */
  readonly refusal: Refusal | null;
}

/**
 * Reads an answer with distrust: only a receipt counts, whatever the status. A login page with status 200, a proxy's
 * error page or a list that ends too early leave everything waiting that has no receipt.
 */
export function readAnswer(posted: Posted, group: readonly Waiting[]): Outcome {
  const refusal = refusalIn(posted?.body);
  const stopped = (stop: Outcome["stop"]): Outcome => ({ carried: [], stop, refusal });
  if (!posted) return stopped("unheard");
  const { status, body } = posted;
  if (status === 200 && Array.isArray(body)) return readList(body, group);
  if (!refusal) return stopped("unheard");
  if (status === 401 || status === 404) return stopped("signed-out");
  if (status === 400 || status === 413 || status === 422)
    return stopped(group.length > 1 ? "too-much" : "refused");
  return stopped("unheard");
}

/** What came back for a group that holds nothing: whether the server knows this device, if it was the server. */
export function heardOf(posted: Posted): "known" | "signed-out" | "unheard" {
  if (posted?.status === 200 && Array.isArray(posted.body)) return "known";
  return readAnswer(posted, []).stop === "signed-out" ? "signed-out" : "unheard";
}

function readList(list: readonly unknown[], group: readonly Waiting[]): Outcome {
  const carried: string[] = [];
  for (const [index, message] of list.entries()) {
    const wish = group[index];
    if (!wish) break;
    if (isReceipt(message, wish)) {
      carried.push(wish.id);
      continue;
    }
    const refusal = refusalIn(message);
    return { carried, stop: refusal ? "refused" : "unheard", refusal };
  }
  return { carried, stop: carried.length > 0 ? null : "unheard", refusal: null };
}

const isReceipt = (message: unknown, wish: Waiting): boolean => {
  const { stream, id, seq, hash } = (message ?? {}) as Partial<ReceiptMessage>;
  return (
    stream === wish.stream && id === wish.id && Number.isInteger(seq) && typeof hash === "string"
  );
};

/** Our server always names a code; a proxy's page does not. */
function refusalIn(body: unknown): Refusal | null {
  const { code } = (body ?? {}) as { code?: unknown };
  return typeof code === "string" ? (body as Refusal) : null;
}
