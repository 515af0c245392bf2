import type { Instant } from "../kernel/time";
import type { Role } from "./roles";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A device at a game, a seat or a unit: nothing may expire over an open sheet. */
const UNTIL_CLOSED = { idle: Number.POSITIVE_INFINITY, total: Number.POSITIVE_INFINITY };

/**
 * How long a signed-in device stays signed in, in milliseconds. Staff are signed out after `idle` without use and
 * in any case after `total`. A table's device keeps its right through restarts and half-time breaks: it ends when
 * its game or round is closed or its account revoked.
 */
const SESSION_LIMITS: Readonly<Record<Role, { readonly idle: number; readonly total: number }>> = {
  official: UNTIL_CLOSED,
  judge: UNTIL_CLOSED,
  "head-judge": UNTIL_CLOSED,
  manager: UNTIL_CLOSED,
  organiser: { idle: 12 * HOUR, total: 7 * DAY },
  admin: { idle: 12 * HOUR, total: 7 * DAY },
};

/** How long a link that nobody has used stays valid, in milliseconds: officials get theirs with the timetable. */
export const LINK_VALID: Readonly<Record<Role, number>> = {
  official: 14 * DAY,
  judge: 14 * DAY,
  "head-judge": 14 * DAY,
  manager: 30 * DAY,
  organiser: DAY,
  admin: DAY,
};

/** `lastSeenAt` is written at most this often, in milliseconds. */
export const SEEN_EVERY = MINUTE;

/** Is a session still good at an instant? Exactly at a limit it is not. */
export function sessionLives(
  role: Role,
  session: { readonly createdAt: Instant; readonly lastSeenAt: Instant },
  at: Instant,
): boolean {
  const { idle, total } = SESSION_LIMITS[role];
  return at - session.lastSeenAt < idle && at - session.createdAt < total;
}

export const PASSWORD = { min: 8, max: 256 } as const;
const NAME_MAX = 40;
const LOGIN = { min: 2, max: 40 } as const;

export type FieldRefusal =
  | { readonly code: "password-short"; readonly min: number }
  | { readonly code: "password-long"; readonly max: number }
  | { readonly code: "password-is-login" }
  | { readonly code: "name-missing" }
  | { readonly code: "name-long"; readonly max: number }
  | { readonly code: "name-letters" }
  | { readonly code: "login-shape"; readonly min: number; readonly max: number };

/**
 * What is wrong with a password, or null. Characters are code points; there is no rule about their kinds (ASVS
 * 6.2), but the login itself, its letters in whatever case, is no password.
 */
export function passwordFault(password: string, login: string): FieldRefusal | null {
  const length = [...password].length;
  if (length < PASSWORD.min) return { code: "password-short", min: PASSWORD.min };
  if (length > PASSWORD.max) return { code: "password-long", max: PASSWORD.max };
  return parseLogin(password) === login ? { code: "password-is-login" } : null;
}

/** What is wrong with a person's name, or null. Invisible characters could make two people look alike; letters newer than this
 * program and private ones stay, for rare surnames are written with them. */
export function nameFault(name: string): FieldRefusal | null {
  const trimmed = name.trim();
  if (trimmed === "") return { code: "name-missing" };
  if ([...trimmed].length > NAME_MAX) return { code: "name-long", max: NAME_MAX };
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(trimmed) ? { code: "name-letters" } : null;
}

/**
 * A login as it is stored and compared: no outer spaces, full-width letters made plain, small letters. Null when it
 * is not 2–40 letters, digits, dots, hyphens or underscores.
 */
export function parseLogin(text: string): string | null {
  const login = text.trim().normalize("NFKC").toLowerCase();
  return /^[\p{L}\p{M}\p{N}._-]+$/u.test(login) &&
    login.length >= LOGIN.min &&
    login.length <= LOGIN.max
    ? login
    : null;
}

export const LOGIN_SHAPE: FieldRefusal = { code: "login-shape", ...LOGIN };
