import type { Instant } from "../domain/kernel/time";
import type { Tx } from "./db";

/** One change of ordinary rows. `before` and `after` hold what people may read later: never a secret or its hash. */
interface Change {
  readonly at: Instant;
  /** An account's id, or `machine` for the person at the server's own command line. */
  readonly by: string;
  /** Past tense, its feature first: `account.revoked`. */
  readonly action: string;
  /** `KIND/ID`. */
  readonly target: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Changes with the same one were one act. */
  readonly batch?: string;
}

/** Notes a change inside the transaction that makes it, so that neither stands without the other. */
export async function audit(tx: Tx, change: Change): Promise<void> {
  const { at, by, action, target, batch = null } = change;
  const text = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  await tx.audit.create({
    data: {
      at: BigInt(at),
      by,
      action,
      target,
      before: text(change.before),
      after: text(change.after),
      batch,
    },
  });
}
