/**
 * Where a text stops being JSON: the offset of the first token that cannot stand there, or of the end when the text
 * breaks off. Engines say so only for some mistakes, and each in its own words.
 */
export function jsonFault(text: string): number {
  const open: ("{" | "[")[] = [];
  let wanted: Wanted = "value";
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    const next: Wanted | null = token === null ? null : after(token, wanted, open);
    if (token === null || next === null) return at;
    wanted = next;
    at = skipSpace(text, at + token.length);
  }
  return at;
}

type Wanted = "value" | "value or ]" | "key" | "key or }" | ":" | ", or end" | "nothing";

const SPACE = /[ \t\n\r]*/y;
const TOKEN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y;

function skipSpace(text: string, from: number): number {
  SPACE.lastIndex = from;
  SPACE.exec(text);
  return SPACE.lastIndex;
}

function tokenAt(text: string, at: number): string | null {
  if (text[at] === '"') return stringAt(text, at);
  TOKEN.lastIndex = at;
  return TOKEN.exec(text)?.[0] ?? null;
}

/** By hand, for a pattern with a loop in it runs out of stack on a long string. */
function stringAt(text: string, at: number): string | null {
  let end = at;
  do {
    end = text.indexOf('"', end + 1);
    if (end === -1) return null;
  } while (isEscaped(text, end));
  const token = text.slice(at, end + 1);
  try {
    JSON.parse(token);
    return token;
  } catch {
    return null;
  }
}

function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === "\\") from--;
  return (at - from) % 2 === 1;
}

/** What may come after a token; null when the token may not stand where it stands. */
function after(token: string, wanted: Wanted, open: ("{" | "[")[]): Wanted | null {
  const closed = (): Wanted => (open.length > 0 ? ", or end" : "nothing");
  switch (token) {
    case "{":
    case "[":
      if (!wanted.startsWith("value")) return null;
      open.push(token);
      return token === "{" ? "key or }" : "value or ]";
    case "}":
    case "]": {
      const empty = token === "}" ? "key or }" : "value or ]";
      if (wanted !== ", or end" && wanted !== empty) return null;
      return open.pop() === (token === "}" ? "{" : "[") ? closed() : null;
    }
    case ",":
      if (wanted !== ", or end") return null;
      return open.at(-1) === "{" ? "key" : "value";
    case ":":
      return wanted === ":" ? "value" : null;
    default:
      if (wanted.startsWith("value")) return closed();
      return wanted.startsWith("key") && token.startsWith('"') ? ":" : null;
  }
}
