import { sayIfKnown, type WordKey } from "./index";
import { type Facts, LANGS } from "./say";

/** What goes over the wire when something cannot be done: a code, the sentence in both languages, where to look. */
export interface ProblemBody {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly field?: string;
  readonly requestId?: string;
  readonly [fact: string]: unknown;
}

type ErrorCode<Key> = Key extends `error.${infer Code}` ? Code : never;
export type ProblemCode = ErrorCode<WordKey>;

/** The one table from a code to a status; a code that is not in it means "no, and it is the asker's to change": 400. */
const STATUS: Partial<Record<ProblemCode, number>> = {
  "bad-shape": 400,
  "bad-json": 400,
  "not-signed-in": 401,
  "wrong-password": 401,
  "wrong-origin": 403,
  "not-found": 404,
  method: 405,
  "link-used": 410,
  stale: 409,
  "round-not-ready": 409,
  "too-large": 413,
  "no-files": 415,
  "same-id-other-command": 422,
  "too-many": 429,
  "too-many-links": 429,
  bug: 500,
  starting: 503,
  "storage-readonly": 503,
  "storage-full": 507,
};

/** The HTTP status for a problem. */
export const statusOf = (code: ProblemCode): number => STATUS[code] ?? 400;

/** A problem as its body, with the sentence in every language; `why` is a part of it that is a sentence itself. */
export function problemBody(
  code: ProblemCode,
  facts: Facts & { readonly field?: string } = {},
  requestId?: string,
  why?: { readonly zh: string; readonly en: string },
): ProblemBody {
  const { field } = facts;
  const sentence = (lang: "zh" | "en") =>
    inAllLanguages([`error.${code}`], {
      ...facts,
      requestId,
      ...(why ? { why: why[lang] } : {}),
    })?.[lang] ?? code;
  return {
    code,
    message: { zh: sentence("zh"), en: sentence("en") },
    ...(field ? { field } : {}),
    ...(requestId ? { requestId } : {}),
  };
}

/** The first of these sentences that exists, in every language; null when there is none. */
export function inAllLanguages(
  keys: readonly string[],
  facts: Facts,
): { readonly zh: string; readonly en: string } | null {
  for (const key of keys) {
    const [zh, en] = LANGS.map((lang) => sayIfKnown(lang, key, facts));
    // A browser has the sentences of its page's language only; a person is better served by those than by none.
    if (zh || en) return { zh: zh ?? en ?? "", en: en ?? zh ?? "" };
  }
  return null;
}
