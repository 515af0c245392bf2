import type { GameId } from "../kernel/ids";

/** What an account can be. */
export const ROLES = ["official", "organiser", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Everything for which somebody needs a right. */
export const ACTIONS = [
  "see-public",
  "score-game",
  "reopen-game",
  "see-office",
  "plan-fixtures",
  "draw-groups",
  "make-links",
  "manage-accounts",
  "see-audit",
] as const;
export type Action = (typeof ACTIONS)[number];

/** `own`: only the game to which the account belongs. */
type Reach = "any" | "own";

/**
 * Who may do what. What is not written here is denied: a new action does not compile without its line, and a
 * new role may do nothing until it is named in one. `make-links` means officials: their accounts and their
 * links; whatever concerns organisers and admins is `manage-accounts`, so that no one can raise a right.
 */
const RIGHTS: Readonly<Record<Action, Readonly<Partial<Record<Role | "anonymous", Reach>>>>> = {
  "see-public": { anonymous: "any", official: "any", organiser: "any", admin: "any" },
  "score-game": { official: "own", organiser: "any", admin: "any" },
  "reopen-game": { organiser: "any", admin: "any" },
  "see-office": { organiser: "any", admin: "any" },
  "plan-fixtures": { organiser: "any", admin: "any" },
  "draw-groups": { organiser: "any", admin: "any" },
  "make-links": { organiser: "any", admin: "any" },
  "manage-accounts": { admin: "any" },
  "see-audit": { organiser: "any", admin: "any" },
};

/** Who is asking: a person with an account, or anybody. */
export type Actor =
  | { readonly kind: "anonymous" }
  | {
      readonly kind: "account";
      readonly id: string;
      readonly role: Role;
      readonly name: string;
      /** The one game to which an official belongs. */
      readonly gameId?: GameId;
    };

export const ANONYMOUS: Actor = { kind: "anonymous" };

/** What the action is about. */
export interface Thing {
  readonly game?: GameId;
}

/**
 * May this actor do this, to this thing? False unless a line of `RIGHTS` says otherwise; a right that reaches
 * only to one's own game is also denied when no game is named or the account has none.
 */
export function may(actor: Actor, action: Action, thing: Thing = {}): boolean {
  const reach = RIGHTS[action]?.[actor.kind === "account" ? actor.role : "anonymous"];
  if (reach === "any") return true;
  return (
    reach === "own" &&
    actor.kind === "account" &&
    actor.gameId !== undefined &&
    actor.gameId === thing.game
  );
}

/** The right that is needed to make, change or revoke an account of a role. */
export const rightToManage = (role: Role): Action =>
  role === "official" ? "make-links" : "manage-accounts";

/** Reads a stored role; null for one that this version does not know, which then has no rights at all. */
export const parseRole = (text: string): Role | null => ROLES.find((role) => role === text) ?? null;
