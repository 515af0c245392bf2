import type { Instant } from "../kernel/time";

/** What stands between a person and their work: signed in, a link to be opened, or nothing that would let them in. */
export type Access =
  | "revoked"
  | "signed-in"
  | "link-open"
  | "link-expired"
  | "signed-out"
  | "no-link";

interface Known {
  readonly revokedAt: Instant | null;
  /** The newest link. */
  readonly link: { readonly expiresAt: Instant; readonly usedAt: Instant | null } | null;
  /** Devices that are signed in. */
  readonly devices: number;
}

/** The access of an account at an instant. */
export function accessOf({ revokedAt, link, devices }: Known, at: Instant): Access {
  if (revokedAt !== null) return "revoked";
  if (devices > 0) return "signed-in";
  if (!link) return "no-link";
  if (link.usedAt !== null) return "signed-out";
  return link.expiresAt > at ? "link-open" : "link-expired";
}

/** Can this person do their work without anybody's help? */
export const isEquipped = (access: Access): boolean =>
  access === "signed-in" || access === "link-open";
