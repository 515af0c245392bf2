import { say } from "../domain/words/index";
import { MACHINE } from "./accounts/changer";
import type { Services } from "./services";

/** Prints what a person needs to get in: one-time links for one admin and one organiser. */
export async function announce(services: Services, address: string): Promise<void> {
  const lines: string[] = [];
  for (const role of ["admin", "organiser"] as const) {
    const names = `${say("zh", `accounts.role.${role}`)} ${say("en", `accounts.role.${role}`)}`;
    const link = await services.links.make(await linkAccount(services, role, names), MACHINE);
    if (link.ok) lines.push(`  ${names}: ${address}/accounts/link/${link.value.token}`);
  }
  console.log(
    `${say("zh", "terminal.links")}\n${say("en", "terminal.links")}\n${lines.join("\n")}`,
  );
}

/** The account for which the person at the server gets links: one without a password. */
async function linkAccount(
  { accounts }: Services,
  role: "admin" | "organiser",
  name: string,
): Promise<string> {
  const known = (await accounts.list()).find(
    (account) => account.role === role && account.login === null && account.revokedAt === null,
  );
  if (known) return known.id;
  const made = await accounts.createStaff({ name, role }, MACHINE);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}
