import { parseRole, type Role } from "../../domain/accounts/roles";
import { gameId, roundId, unitId } from "../../domain/kernel/ids";
import { never } from "../../domain/kernel/result";
import { say } from "../../domain/words/index";
import { inAllLanguages } from "../../domain/words/problem";
import { MACHINE } from "../accounts/changer";
import { type AccountServices, accountServices } from "../accounts/service";
import { linkPath } from "../announce";
import { type Call, optionFault } from "./call";
import { badInput, Complaint, type Exit } from "./complaint";
import { withDatabase } from "./installation";
import { print } from "./print";

/** To what a link of each role belongs: the options that it needs, and no others. */
const NEEDS: Readonly<Record<Role, readonly Belonging[]>> = {
  official: ["game"],
  judge: ["round", "judge"],
  "head-judge": ["round"],
  manager: ["unit"],
  organiser: [],
  admin: [],
};
const BELONGINGS = ["game", "round", "judge", "unit"] as const;
type Belonging = (typeof BELONGINGS)[number];

type Options = Call["options"];

/**
 * `leitai link ROLE …`: a one-time sign-in link. A seat of a round has one account, whose judge gets a new link.
 * Anybody else gets an account of their own with each call, so that two scorers of a game have a link each; with a
 * name that is known already, that person gets a new link.
 */
export async function run({ positionals: [text = ""], options }: Call): Promise<Exit> {
  const role = parseRole(text);
  if (!role) throw optionFault("ROLE", "why.role");
  checkOptions(role, options);
  await withDatabase(async (db, env) => {
    const services = accountServices(db, env.now, false);
    const account = await accountOf(services, role, options);
    const link = await services.links.make(account, MACHINE);
    if (!link.ok) throw accountComplaint(link.refusal);
    const owner = await services.links.owner(link.value.token);
    if (!owner.ok) throw accountComplaint(owner.refusal);
    const origin = env.origin ?? `http://localhost:${env.port}`;
    print({
      url: `${origin}${linkPath(link.value.token)}`,
      role,
      name: owner.value.actor.name,
      ...Object.fromEntries(NEEDS[role].map((option) => [option, options[option]])),
      expiresAt: new Date(link.value.expiresAt).toISOString(),
    });
  });
  return 0;
}

function checkOptions(role: Role, options: Options): void {
  const needs = NEEDS[role];
  const usage = ["link", role, ...needs.map(written)].join(" ");
  for (const option of BELONGINGS) {
    if (needs.includes(option) && options[option] === undefined)
      throw badInput("missing-argument", { argument: written(option), usage });
    if (!needs.includes(option) && options[option] !== undefined)
      throw optionFault(`--${option}`, "why.not-this-role");
  }
  // A judge's name stands with the seat.
  if (needs.includes("round") && options.name !== undefined)
    throw optionFault("--name", "why.not-this-role");
}

const written = (option: Belonging): string => `--${option} ${option === "judge" ? "N" : "ID"}`;

async function accountOf(services: AccountServices, role: Role, options: Options): Promise<string> {
  const { accounts } = services;
  const { game = "", round = "", judge = "C", unit = "" } = options;
  if (role === "judge" || role === "head-judge") {
    const made = await accounts.createJudge({ roundId: roundId(round), seat: judge }, MACHINE);
    if (!made.ok) throw accountComplaint(made.refusal);
    return made.value;
  }
  const all = await accounts.list({
    ...(role === "official" ? { game: gameId(game) } : {}),
    ...(role === "manager" ? { unit: unitId(unit) } : {}),
  });
  const alike = all.filter((account) => account.role === role);
  const known = alike.find(({ name, revokedAt }) => name === options.name && revokedAt === null);
  if (known) return known.id;
  const name = options.name ?? `${say("zh", `accounts.role.${role}`)} ${alike.length + 1}`;
  const make = () => {
    switch (role) {
      case "official":
        return accounts.createOfficial({ name, gameId: gameId(game) }, MACHINE);
      case "manager":
        return accounts.createManager({ name, unitId: unitId(unit) }, MACHINE);
      case "organiser":
      case "admin":
        return accounts.createStaff({ name, role }, MACHINE);
      default:
        return never(role);
    }
  };
  const made = await make();
  if (!made.ok) throw accountComplaint(made.refusal);
  return made.value;
}

function accountComplaint(refusal: { readonly code: string }): Complaint {
  const { code, ...facts } = refusal;
  const text = inAllLanguages([`accounts.refusal.${code}`, `error.${code}`], facts);
  return new Complaint(1, code, text ?? { zh: code, en: code }, facts);
}
