import { isToken } from "./tokens";

/** Browsers keep no cookie for longer than 400 days; the server ends a session long before, or when told to. */
const MAX_AGE_S = 400 * 24 * 3600;

/** The one cookie. On https its name forbids other hosts and plain http to set or read it. */
export interface SessionCookie {
  /** The token in a request's Cookie header, or null. */
  read(header: string | null | undefined): string | null;
  /** The Set-Cookie header that signs a device in. */
  set(token: string): string;
  /** The Set-Cookie header that signs it out. */
  clear(): string;
}

/** @param secure whether people reach this installation by https */
export function sessionCookie(secure: boolean): SessionCookie {
  const name = secure ? "__Host-leitai" : "leitai";
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return {
    read: (header) => {
      for (const part of (header ?? "").split(";")) {
        const at = part.indexOf("=");
        if (part.slice(0, at).trim() !== name) continue;
        const token = part.slice(at + 1).trim();
        if (isToken(token)) return token;
      }
      return null;
    },
    set: (token) => `${name}=${token}; ${attributes}; Max-Age=${MAX_AGE_S}`,
    clear: () => `${name}=; ${attributes}; Max-Age=0`,
  };
}
