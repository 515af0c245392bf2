import { accessOf } from "../../domain/accounts/access";
import type { Instant } from "../../domain/kernel/time";
import type { Accounts } from "../accounts/accounts";
import type { TableOfficial } from "./pages";

/** The table officials of each game, those who were revoked left out. */
export async function tableOfficials(
  accounts: Accounts,
  at: Instant,
): Promise<ReadonlyMap<string, readonly TableOfficial[]>> {
  const byGame = new Map<string, TableOfficial[]>();
  for (const account of await accounts.list()) {
    if (account.role !== "official" || account.gameId === null) continue;
    if (account.revokedAt !== null) continue;
    const access = accessOf(account, at);
    const official: TableOfficial = {
      account: account.id,
      name: account.name,
      access,
      linkUntil: access === "link-open" ? (account.link?.expiresAt ?? null) : null,
      devices: account.devices,
      lastSeenAt: account.lastSeenAt,
    };
    byGame.set(account.gameId, [official, ...(byGame.get(account.gameId) ?? [])]);
  }
  return byGame;
}
