import type { GameId, RoundId, UnitId } from "../kernel/ids";

/** What an account can be. */
export const ROLES = ["manager", "official", "judge", "head-judge", "organiser", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Everything for which somebody needs a right. */
export const ACTIONS = [
  "see-public",
  "score-game",
  "reopen-game",
  "judge-entry",
  "run-round",
  "see-sheets",
  "enter-paper",
  "grant-correction",
  "open-round",
  "see-office",
  "plan-fixtures",
  "draw-groups",
  "edit-league",
  "edit-festival",
  "see-unit",
  "edit-unit",
  "import",
  "make-links",
  "manage-accounts",
  "see-audit",
] as const;
export type Action = (typeof ACTIONS)[number];

/** `own`: only the game, the seat in a round, the round or the unit to which the account belongs. */
type Reach = "any" | "own-game" | "own-seat" | "own-round" | "own-unit";

const STAFF = { organiser: "any", admin: "any" } as const;

/**
 * Who may do what. What is not written here is denied: a new action does not compile without its line, and a
 * new role may do nothing until it is named in one. `make-links` means people at a game, a round or a unit: their
 * accounts and their links; whatever concerns organisers and admins is `manage-accounts`, so that no one can raise
 * a right. `see-sheets` is the head judge's alone: marks reach nobody else before their reveal, not even the office.
 * `enter-paper` shows no mark: whoever enters a paper sheet holds it in their hands.
 */
const RIGHTS: Readonly<Record<Action, Readonly<Partial<Record<Role | "anonymous", Reach>>>>> = {
  "see-public": {
    anonymous: "any",
    manager: "any",
    official: "any",
    judge: "any",
    "head-judge": "any",
    ...STAFF,
  },
  "score-game": { official: "own-game", ...STAFF },
  "reopen-game": STAFF,
  "judge-entry": { judge: "own-seat" },
  "run-round": { "head-judge": "own-round" },
  "see-sheets": { "head-judge": "own-round" },
  "enter-paper": { "head-judge": "own-round", ...STAFF },
  "grant-correction": STAFF,
  "open-round": { "head-judge": "own-round", ...STAFF },
  "see-office": STAFF,
  "plan-fixtures": STAFF,
  "draw-groups": STAFF,
  "edit-league": STAFF,
  "edit-festival": STAFF,
  "see-unit": { manager: "own-unit", ...STAFF },
  "edit-unit": { manager: "own-unit", ...STAFF },
  import: STAFF,
  "make-links": STAFF,
  "manage-accounts": { admin: "any" },
  "see-audit": STAFF,
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
      /** The one round to which a judge or head judge belongs, and the seat there. */
      readonly roundId?: RoundId;
      readonly seat?: string;
      /** The one unit to which a manager belongs. */
      readonly unitId?: UnitId;
    };

export const ANONYMOUS: Actor = { kind: "anonymous" };

/** What the action is about. */
export interface Thing {
  readonly game?: GameId;
  readonly round?: RoundId;
  readonly seat?: string;
  readonly unit?: UnitId;
}

/**
 * May this actor do this, to this thing? False unless a line of `RIGHTS` says otherwise; a right that reaches
 * only to one's own is also denied when no thing is named or the account has none.
 */
export function may(actor: Actor, action: Action, thing: Thing = {}): boolean {
  const reach = RIGHTS[action]?.[actor.kind === "account" ? actor.role : "anonymous"];
  if (reach === undefined) return false;
  if (reach === "any") return true;
  if (actor.kind !== "account") return false;
  const same = <Id>(own: Id | undefined, asked: Id | undefined) =>
    own !== undefined && own === asked;
  const ownRound = same(actor.roundId, thing.round);
  switch (reach) {
    case "own-game":
      return same(actor.gameId, thing.game);
    case "own-round":
      return ownRound;
    case "own-seat":
      return ownRound && same(actor.seat, thing.seat);
    case "own-unit":
      return same(actor.unitId, thing.unit);
    default:
      // Also what lies behind the table, for a stored role such as `constructor`.
      reach satisfies never;
      return false;
  }
}

/** The right that is needed to make, change or revoke an account of a role. */
export const rightToManage = (role: Role): Action =>
  role === "organiser" || role === "admin" ? "manage-accounts" : "make-links";

/** Reads a stored role; null for one that this version does not know, which then has no rights at all. */
export const parseRole = (text: string): Role | null => ROLES.find((role) => role === text) ?? null;
