import { createHash, createHmac, randomBytes } from "node:crypto";

/** 256 random bits as 43 letters that need no escaping in a cookie or an address. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is stored of a token. It needs neither salt nor stretching: nobody can guess 256 random bits. */
export const hashToken = (token: string): string =>
  createHash("sha256").update(token).digest("hex");

/** Has a text the form of a token? Anything else need not be looked up. */
export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/**
 * How a person appears in the public log: the same text for the same account, from which nobody without the
 * installation's secret can find the account.
 */
export const pseudonymOf = (accountId: string, secret: string): string =>
  `o-${createHmac("sha256", secret).update(`pseudonym:${accountId}`).digest("hex").slice(0, 6)}`;
