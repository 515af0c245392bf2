import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";

/** The one file that verifies records without a network. */
export const VERIFY_PAGE = "public/verify.html";
const html = readFileSync(VERIFY_PAGE, "utf8");
const part = (tag: string): string =>
  new RegExp(`<${tag}>([\\s\\S]*)</${tag}>`).exec(html)?.[1] ?? "";

/** What the page's policy has to name, as somebody computes it who has only the file. */
export const POLICY = {
  said: /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "",
  script: `'sha256-${createHash("sha256").update(part("script")).digest("base64")}'`,
  style: `'sha256-${createHash("sha256").update(part("style")).digest("base64")}'`,
};

export interface PageAnswer {
  readonly verified?: true;
  readonly commits?: number;
  readonly head?: string;
  readonly sheets?: object;
  readonly receipt?: object;
  readonly error?: { readonly code: string; readonly line?: number };
}
interface Page {
  readonly verify: (
    bytes: Uint8Array,
    noted?: { head?: string | undefined; receipt?: string | undefined },
  ) => PageAnswer;
  readonly sha256: (bytes: Uint8Array) => string;
  readonly words: Readonly<Record<"zh" | "en", Readonly<Record<string, string>>>>;
}

/** The page's own script, with nothing of a browser or of Leitai around it. */
export function verifyPage(): Page {
  const script = `${part("script")}\n;({ verify, sha256, words: WORDS });`;
  return runInNewContext(script, { TextEncoder, TextDecoder, Uint8Array }) as Page;
}
