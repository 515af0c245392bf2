import type { Instant } from "../../domain/kernel/time";
import type { Db } from "../db";
import { Accounts } from "./accounts";
import { sessionCookie } from "./cookie";
import { Links } from "./links";
import { Passwords } from "./passwords";
import { Sessions } from "./sessions";
import { SignIn } from "./sign-in";

/** Signing in and who may sign in, put together. */
export interface AccountServices {
  readonly sessions: Sessions;
  readonly links: Links;
  readonly accounts: Accounts;
  readonly signIn: SignIn;
}

/** @param secure whether people reach this installation by https */
export function accountServices(db: Db, now: () => Instant, secure: boolean): AccountServices {
  const passwords = new Passwords();
  const sessions = new Sessions(db, now, sessionCookie(secure));
  return {
    sessions,
    links: new Links(db, now, sessions),
    accounts: new Accounts(db, now, passwords, sessions),
    signIn: new SignIn(db, now, passwords, sessions),
  };
}
