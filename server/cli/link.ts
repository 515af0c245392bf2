import { parseRole, type Role } from "../../domain/accounts/roles";
import { gameId } from "../../domain/kernel/ids";
import { say } from "../../domain/words/index";
import { inAllLanguages } from "../../domain/words/problem";
import { MACHINE } from "../accounts/changer";
import { type AccountServices, accountServices } from "../accounts/service";
import { linkPath } from "../announce";
import { type Call, optionFault } from "./call";
import { badInput, Complaint, type Exit } from "./complaint";
import { withDatabase } from "./installation";
import { print } from "./print";

interface Person {
  readonly role: Role;
  readonly game: string | undefined;
  readonly name: string | undefined;
}

/**
 * `leitai link ROLE [--game ID] [--name NAME]`: a one-time sign-in link. Each call makes an account of its own, so
 * that two scorers of a game have a link each; with a name that is known already, that person gets a new link.
 */
export async function run({ positionals: [text = ""], options }: Call): Promise<Exit> {
  const role = parseRole(text);
  if (!role) throw optionFault("ROLE", "why.role");
  const { game, name } = options;
  if (role === "official" && game === undefined)
    throw badInput("missing-argument", {
      argument: "--game ID",
      usage: "link official --game ID",
    });
  if (role !== "official" && game !== undefined) throw optionFault("--game", "why.only-officials");

  await withDatabase(async (db, env) => {
    const services = accountServices(db, env.now, false);
    const account = await accountOf(services, { role, game, name });
    const link = await services.links.make(account.id, MACHINE);
    if (!link.ok) throw accountComplaint(link.refusal);
    const origin = env.origin ?? `http://localhost:${env.port}`;
    print({
      url: `${origin}${linkPath(link.value.token)}`,
      role,
      name: account.name,
      ...(game === undefined ? {} : { game }),
      expiresAt: new Date(link.value.expiresAt).toISOString(),
    });
  });
  return 0;
}

async function accountOf(
  { accounts }: AccountServices,
  { role, game, name }: Person,
): Promise<{ id: string; name: string }> {
  const all = await accounts.list(game === undefined ? undefined : gameId(game));
  const alike = all.filter((account) => account.role === role);
  const known = alike.find((account) => account.name === name && account.revokedAt === null);
  if (known) return known;
  const called = name ?? `${say("zh", `accounts.role.${role}`)} ${alike.length + 1}`;
  const made =
    role === "official"
      ? await accounts.createOfficial({ name: called, gameId: gameId(game ?? "") }, MACHINE)
      : await accounts.createStaff({ name: called, role }, MACHINE);
  if (!made.ok) throw accountComplaint(made.refusal);
  return { id: made.value, name: called.trim() };
}

function accountComplaint(refusal: { readonly code: string }): Complaint {
  const { code, ...facts } = refusal;
  const text = inAllLanguages([`accounts.refusal.${code}`, `error.${code}`], facts);
  return new Complaint(1, code, text ?? { zh: code, en: code }, facts);
}
