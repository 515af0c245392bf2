import { owing } from "../domain/festival/judging/state";
import { HEAD } from "../domain/festival/seats";
import { type GameId, gameId, roundId } from "../domain/kernel/ids";
import { say, type WordKey } from "../domain/words/index";
import { MACHINE } from "./accounts/changer";
import type { Services } from "./services";

/** Where a one-time link leads; the page asks „are you …?“ before the link is used up. */
export const linkPath = (token: string): string => `/accounts/open/${token}`;

/**
 * Prints what a person needs to get in: one-time links for an admin and an organiser, for the table of the game that
 * is on, and for a judge and the head judge of the round that is on.
 */
export async function announce(services: Services, address: string): Promise<void> {
  const lines: string[] = [];
  const add = async (label: string, account: string) => {
    const link = await services.links.make(account, MACHINE);
    if (link.ok) lines.push(`  ${label}: ${address}${linkPath(link.value.token)}`);
  };
  for (const role of ["admin", "organiser"] as const) {
    const label = bilingual(`accounts.role.${role}`);
    await add(label, await staffAccount(services, role, label));
  }
  const game = (await services.league.todayBoard())?.live[0];
  if (game) {
    const label = `${bilingual("accounts.role.official")} (${game.home.shortName} — ${game.away.shortName})`;
    await add(
      label,
      await tableAccount(services, gameId(game.id), bilingual("accounts.role.official")),
    );
  }
  for (const { label, account } of await judgesOnNow(services)) await add(label, account);
  console.log(
    `${say("zh", "terminal.links")}\n${say("en", "terminal.links")}\n${lines.join("\n")}`,
  );
}

const bilingual = (key: WordKey): string => `${say("zh", key)} ${say("en", key)}`;

/** The head judge of the round that is on, and the first of its panel who still owes a sheet. */
async function judgesOnNow({ festival, accounts }: Services) {
  const page = await festival.page();
  const round = page?.contests
    .flatMap(({ rounds }) => rounds)
    .find(({ status }) => status === "live");
  if (!round) return [];
  const { current, entries } = festival.state(round.id);
  const onStage = entries.find(({ entry }) => entry === current);
  const [seat = "1"] = onStage ? owing(onStage) : [];
  const place = `${round.contest} · ${round.name}`;
  const people = [
    { seat: HEAD, label: `${bilingual("accounts.role.head-judge")} (${place})` },
    { seat, label: `${bilingual("accounts.role.judge")} ${seat} (${place})` },
  ];
  const found: { label: string; account: string }[] = [];
  for (const { seat, label } of people) {
    const made = await accounts.createJudge({ roundId: roundId(round.id), seat }, MACHINE);
    if (made.ok) found.push({ label, account: made.value });
  }
  return found;
}

/** The account for which the person at the server gets links: one without a password. */
async function staffAccount(
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

/** The table official of a game: the one it has, or a first one. */
async function tableAccount({ accounts }: Services, game: GameId, name: string): Promise<string> {
  const known = (await accounts.list({ game })).find((account) => account.revokedAt === null);
  if (known) return known.id;
  const made = await accounts.createOfficial({ name, gameId: game }, MACHINE);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}
