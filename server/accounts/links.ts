import { LINK_VALID } from "../../domain/accounts/limits";
import { type Actor, parseRole } from "../../domain/accounts/roles";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import type { Instant } from "../../domain/kernel/time";
import { audit } from "../audit";
import type { Db } from "../db";
import { WrongLinks } from "./attempts";
import { type Changer, changerId, mayManage } from "./changer";
import { actorFrom, type Person, type Sessions } from "./sessions";
import { hashToken, isToken, newToken } from "./tokens";

/** One answer for used, expired, replaced, revoked and never made: which of them it was helps only a thief. */
interface LinkUsed {
  readonly code: "link-used";
}

/** Not there, or not for this person: alike, so that nobody can feel out what exists. */
export interface NotFound {
  readonly code: "not-found";
}

/** Whom the page asks for: "are you …?" */
interface LinkOwner {
  readonly actor: Person;
  readonly expiresAt: Instant;
}

interface NewLink {
  /** To be shown once; only its hash is kept. */
  readonly token: string;
  readonly expiresAt: Instant;
}

/** A person who has just signed in. */
export interface SignedIn {
  readonly actor: Actor;
  /** The Set-Cookie header. */
  readonly setCookie: string;
}

/** One-time sign-in links. */
export class Links {
  /** Those that were none, by address. */
  readonly wrong = new WrongLinks();

  constructor(
    private readonly db: Db,
    private readonly now: () => Instant,
    private readonly sessions: Sessions,
  ) {}

  /** Makes a link for an account. One that was made before and not yet used is worth nothing from now on. */
  async make(accountId: string, by: Changer): Promise<Result<NewLink, NotFound>> {
    const account = await this.db.account.findUnique({ where: { id: accountId } });
    const role = account && account.revokedAt === null ? parseRole(account.role) : null;
    if (!role || !mayManage(by, role)) return refuse({ code: "not-found" });
    const token = newToken();
    const at = this.now();
    const expiresAt = at + LINK_VALID[role];
    await this.db.$transaction(async (tx) => {
      await tx.link.deleteMany({ where: { accountId, usedAt: null } });
      await tx.link.create({
        data: {
          tokenHash: hashToken(token),
          accountId,
          createdAt: BigInt(at),
          expiresAt: BigInt(expiresAt),
        },
      });
      await audit(tx, {
        at,
        by: changerId(by),
        action: "account.link-made",
        target: `account/${accountId}`,
        after: { expiresAt },
      });
    });
    return ok({ token, expiresAt });
  }

  /** Whose link this is. Looking changes nothing, so a chat program that previews the address uses nothing up. */
  async owner(token: string): Promise<Result<LinkOwner, LinkUsed>> {
    const link = isToken(token)
      ? await this.db.link.findUnique({
          where: { tokenHash: hashToken(token) },
          include: { account: true },
        })
      : null;
    const alive =
      link?.usedAt === null && link.account.revokedAt === null && link.expiresAt > this.now();
    if (!link || !alive) return refuse({ code: "link-used" });
    const actor = actorFrom(link.account);
    if (actor.kind !== "account") return refuse({ code: "link-used" });
    return ok({ actor, expiresAt: Number(link.expiresAt) });
  }

  /** Exchanges a link, once, for a session on the device that asks. */
  async exchange(
    token: string,
    cookieHeader: string | null | undefined,
  ): Promise<Result<SignedIn, LinkUsed>> {
    if (!isToken(token)) return refuse({ code: "link-used" });
    const tokenHash = hashToken(token);
    const at = this.now();
    const signedIn = await this.db.$transaction(async (tx) => {
      // One statement finds and marks it: of two who come at the same moment only one changes a row.
      const { count } = await tx.link.updateMany({
        where: { tokenHash, usedAt: null, expiresAt: { gt: BigInt(at) } },
        data: { usedAt: BigInt(at) },
      });
      if (count === 0) return null;
      const { account } = await tx.link.findUniqueOrThrow({
        where: { tokenHash },
        select: { account: true },
      });
      const actor = actorFrom(account);
      if (account.revokedAt !== null || actor.kind !== "account") return null;
      const opened = await this.sessions.open(tx, account.id, cookieHeader);
      await audit(tx, {
        at,
        by: account.id,
        action: "account.link-used",
        target: `account/${account.id}`,
      });
      return { actor, opened };
    });
    if (!signedIn) return refuse({ code: "link-used" });
    this.sessions.announce(signedIn.opened.revoked);
    return ok({ actor: signedIn.actor, setCookie: signedIn.opened.setCookie });
  }
}
