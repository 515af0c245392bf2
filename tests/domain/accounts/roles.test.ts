import { describe, expect, test } from "vitest";
import {
  ACTIONS,
  type Action,
  type Actor,
  ANONYMOUS,
  may,
  parseRole,
  ROLES,
  type Role,
  rightToManage,
  type Thing,
} from "../../../domain/accounts/roles";
import { gameId, roundId, unitId } from "../../../domain/kernel/ids";

const own: Thing = { game: gameId("A1"), round: roundId("r1"), seat: "3", unit: unitId("u1") };
const foreign: Thing = { game: gameId("B4"), round: roundId("r2"), seat: "3", unit: unitId("u2") };
const things = [own, foreign, {}];

/** An account with all that its role belongs to. */
const account = (role: Role, { game, round, seat, unit }: Thing = own): Actor => ({
  kind: "account",
  id: `${role}-1`,
  role,
  name: "熊梅晓",
  ...(role === "official" && game !== undefined ? { gameId: game } : {}),
  ...((role === "judge" || role === "head-judge") && round !== undefined ? { roundId: round } : {}),
  ...(role === "judge" && seat !== undefined ? { seat } : {}),
  ...(role === "manager" && unit !== undefined ? { unitId: unit } : {}),
});

const actors: readonly (readonly [who: string, actor: Actor])[] = [
  ["anonymous", ANONYMOUS],
  ...ROLES.map((role) => [role, account(role)] as const),
];

// The reviewed policy, cell by cell: y or n for what is the account's own, for what is another's, and for nothing.
// anonymous manager official judge head-judge organiser admin
const policy: Readonly<Record<Action, string>> = {
  "see-public": "yyy yyy yyy yyy yyy yyy yyy",
  "score-game": "nnn nnn ynn nnn nnn yyy yyy",
  "reopen-game": "nnn nnn nnn nnn nnn yyy yyy",
  "judge-entry": "nnn nnn nnn ynn nnn nnn nnn",
  "run-round": "nnn nnn nnn nnn ynn nnn nnn",
  "see-sheets": "nnn nnn nnn nnn ynn nnn nnn",
  "enter-paper": "nnn nnn nnn nnn ynn yyy yyy",
  "grant-correction": "nnn nnn nnn nnn nnn yyy yyy",
  "open-round": "nnn nnn nnn nnn ynn yyy yyy",
  "see-office": "nnn nnn nnn nnn nnn yyy yyy",
  "plan-fixtures": "nnn nnn nnn nnn nnn yyy yyy",
  "draw-groups": "nnn nnn nnn nnn nnn yyy yyy",
  "edit-league": "nnn nnn nnn nnn nnn yyy yyy",
  "edit-festival": "nnn nnn nnn nnn nnn yyy yyy",
  "see-unit": "nnn ynn nnn nnn nnn yyy yyy",
  "edit-unit": "nnn ynn nnn nnn nnn yyy yyy",
  import: "nnn nnn nnn nnn nnn yyy yyy",
  "make-links": "nnn nnn nnn nnn nnn yyy yyy",
  "manage-accounts": "nnn nnn nnn nnn nnn nnn yyy",
  "see-audit": "nnn nnn nnn nnn nnn yyy yyy",
};

describe("who may do what", () => {
  const columns = ["anonymous", ...ROLES];
  const cells = ACTIONS.flatMap((action) => actors.map(([who, actor]) => ({ action, who, actor })));
  test.each(cells)("$who: $action to the own, another's, nothing", ({ action, who, actor }) => {
    const answers = things.map((thing) => (may(actor, action, thing) ? "y" : "n")).join("");
    expect(answers).toBe(policy[action].split(" ")[columns.indexOf(who)]);
  });

  test("every role has a column in the policy", () => {
    for (const row of Object.values(policy)) expect(row.split(" ")).toHaveLength(columns.length);
  });

  test("whoever belongs to nothing may do nothing to anything, not even when no thing is named", () => {
    for (const role of ["official", "judge", "head-judge", "manager"] as const)
      for (const action of ACTIONS.filter((one) => one !== "see-public"))
        for (const thing of things)
          expect([role, action, may(account(role, {}), action, thing)]).toEqual([
            role,
            action,
            false,
          ]);
  });

  test("a judge marks from the own seat only, not from the next one in the same round", () => {
    expect(may(account("judge"), "judge-entry", { ...own, seat: "4" })).toBe(false);
    expect(may(account("judge"), "judge-entry", { round: roundId("r1") })).toBe(false);
  });

  test("marks that are not revealed reach nobody but the head judge of their round", () => {
    const others = actors.filter(([who]) => who !== "head-judge");
    expect(others.filter(([, actor]) => may(actor, "see-sheets", own))).toEqual([]);
  });

  test("a game noted on a staff account changes nothing", () => {
    const stray = { ...account("organiser"), gameId: gameId("A1") } as Actor;
    expect(may(stray, "manage-accounts", own)).toBe(false);
    expect(may(stray, "score-game", foreign)).toBe(true);
  });

  test("an action or role that the table does not know is denied", () => {
    for (const name of ["delete-everything", "constructor", "__proto__", "toString"]) {
      expect(may(account("admin"), name as Action, own)).toBe(false);
      const stranger = { ...account("admin"), role: name } as Actor;
      for (const action of ACTIONS) expect(may(stranger, action, own)).toBe(false);
    }
  });

  test("an account of one role can only be managed with rights that its holder does not lack", () => {
    expect(ROLES.map((role) => [role, rightToManage(role)])).toEqual([
      ["manager", "make-links"],
      ["official", "make-links"],
      ["judge", "make-links"],
      ["head-judge", "make-links"],
      ["organiser", "manage-accounts"],
      ["admin", "manage-accounts"],
    ]);
  });

  test("a stored role that this version does not know is no role", () => {
    expect(ROLES.map(parseRole)).toEqual([...ROLES]);
    for (const text of ["", "Admin", "head judge", "anonymous", "constructor"])
      expect(parseRole(text)).toBeNull();
  });
});
