import { PASSWORD, parseLogin } from "../../domain/accounts/limits";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import type { Instant } from "../../domain/kernel/time";
import { audit } from "../audit";
import type { Db } from "../db";
import { Attempts, type TooMany } from "./attempts";
import type { SignedIn } from "./links";
import type { Passwords } from "./passwords";
import { actorFrom, type Sessions } from "./sessions";

/** Unknown account and wrong password are one answer. */
type SignInRefusal = { readonly code: "wrong-password" } | TooMany;

interface Credentials {
  readonly login: string;
  readonly password: string;
  /** Where the try comes from, as the server sees it. */
  readonly address: string;
}

/** So many may wait to have a password checked, about two seconds' work; whoever comes then is sent away. */
const MAX_INSIDE = 64;

/** Signing in with a login and a password. */
export class SignIn {
  readonly #attempts = new Attempts();
  #inside = 0;

  constructor(
    private readonly db: Db,
    private readonly now: () => Instant,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /** Opens a session for the right password. Unknown accounts cost the same time as known ones. */
  async withPassword(
    credentials: Credentials,
    cookieHeader: string | null | undefined,
  ): Promise<Result<SignedIn, SignInRefusal>> {
    // Sent away before it counts: a crowd at the door uses up nobody's tries.
    if (this.#inside >= MAX_INSIDE) return refuse({ code: "too-many", seconds: 2 });
    this.#inside += 1;
    try {
      return await this.#check(credentials, cookieHeader);
    } finally {
      this.#inside -= 1;
    }
  }

  async #check(
    { login: text, password, address }: Credentials,
    cookieHeader: string | null | undefined,
  ): Promise<Result<SignedIn, SignInRefusal>> {
    const login = parseLogin(text) ?? text.slice(0, PASSWORD.max);
    const permit = await this.#attempts.take(login, address);
    if (!permit.ok) return permit;
    const account = await this.db.account.findUnique({ where: { login } });
    const stored = account?.revokedAt === null ? account.passwordHash : null;
    // Longer than any password can be, so that cutting makes no wrong one right.
    const tried = password.slice(0, 2 * PASSWORD.max + 1);
    if (!(await this.passwords.verify(stored, tried)) || !account) {
      return refuse({ code: "wrong-password" });
    }
    await permit.value.forgive();

    const signedIn = await this.db.$transaction(async (tx) => {
      // Changes nothing but finds nothing either when the account was revoked or its password changed meanwhile.
      const { count } = await tx.account.updateMany({
        where: { id: account.id, revokedAt: null, passwordHash: stored },
        data: { passwordHash: stored },
      });
      const actor = actorFrom(account);
      if (count === 0 || actor.kind !== "account") return null;
      const opened = await this.sessions.open(tx, account.id, cookieHeader);
      await audit(tx, {
        at: this.now(),
        by: account.id,
        action: "account.signed-in",
        target: `account/${account.id}`,
      });
      return { actor, opened };
    });
    if (!signedIn) return refuse({ code: "wrong-password" });
    this.sessions.announce(signedIn.opened.revoked);
    return ok({ actor: signedIn.actor, setCookie: signedIn.opened.setCookie });
  }
}
