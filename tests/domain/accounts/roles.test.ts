import { describe, expect, test } from "vitest";
import {
  ACTIONS,
  type Action,
  type Actor,
  ANONYMOUS,
  may,
  parseRole,
  ROLES,
  rightToManage,
  type Thing,
} from "../../../domain/accounts/roles";
import { gameId } from "../../../domain/kernel/ids";

const own = gameId("A1");
const foreign = gameId("B4");
const account = (role: "official" | "organiser" | "admin", game?: typeof own): Actor => ({
  kind: "account",
  id: `${role}-1`,
  role,
  name: "熊梅晓",
  ...(game === undefined ? {} : { gameId: game }),
});

const actors = {
  anonymous: ANONYMOUS,
  official: account("official", own),
  organiser: account("organiser"),
  admin: account("admin"),
} as const;
const things: Readonly<Record<string, Thing>> = {
  own: { game: own },
  foreign: { game: foreign },
  none: {},
};

// The reviewed policy, cell by cell: y or n for the account's own game, another game, and no game at all.
const policy: Readonly<Record<Action, Readonly<Record<keyof typeof actors, string>>>> = {
  "see-public": { anonymous: "yyy", official: "yyy", organiser: "yyy", admin: "yyy" },
  "score-game": { anonymous: "nnn", official: "ynn", organiser: "yyy", admin: "yyy" },
  "reopen-game": { anonymous: "nnn", official: "nnn", organiser: "yyy", admin: "yyy" },
  "see-office": { anonymous: "nnn", official: "nnn", organiser: "yyy", admin: "yyy" },
  "plan-fixtures": { anonymous: "nnn", official: "nnn", organiser: "yyy", admin: "yyy" },
  "draw-groups": { anonymous: "nnn", official: "nnn", organiser: "yyy", admin: "yyy" },
  "make-links": { anonymous: "nnn", official: "nnn", organiser: "yyy", admin: "yyy" },
  "manage-accounts": { anonymous: "nnn", official: "nnn", organiser: "nnn", admin: "yyy" },
  "see-audit": { anonymous: "nnn", official: "nnn", organiser: "yyy", admin: "yyy" },
};

describe("who may do what", () => {
  const cells = ACTIONS.flatMap((action) =>
    Object.entries(actors).map(([who, actor]) => ({ action, who, actor })),
  );
  test.each(cells)(
    "$who: $action on the own game, another game, no game",
    ({ action, who, actor }) => {
      const answers = Object.values(things).map((thing) => (may(actor, action, thing) ? "y" : "n"));
      expect(answers.join("")).toBe(policy[action][who as keyof typeof actors]);
    },
  );

  test("every role has a column in the policy", () => {
    expect(Object.keys(actors).sort()).toEqual(["anonymous", ...ROLES].sort());
  });

  test("an official without a game may score none, not even when no game is named", () => {
    const stray = account("official");
    expect(may(stray, "score-game", { game: own })).toBe(false);
    expect(may(stray, "score-game", {})).toBe(false);
  });

  test("a game noted on a staff account changes nothing", () => {
    expect(may(account("organiser", own), "manage-accounts", { game: own })).toBe(false);
    expect(may(account("organiser", own), "score-game", { game: foreign })).toBe(true);
  });

  test("an action or role that the table does not know is denied", () => {
    for (const name of ["delete-everything", "constructor", "__proto__", "toString"]) {
      expect(may(actors.admin, name as Action, { game: own })).toBe(false);
      const stranger = { ...account("admin"), role: name } as Actor;
      for (const action of ACTIONS) expect(may(stranger, action, { game: own })).toBe(false);
    }
  });

  test("an account of one role can only be managed with rights that its holder does not lack", () => {
    expect(ROLES.map((role) => [role, rightToManage(role)])).toEqual([
      ["official", "make-links"],
      ["organiser", "manage-accounts"],
      ["admin", "manage-accounts"],
    ]);
  });

  test("a stored role that this version does not know is no role", () => {
    expect(ROLES.map(parseRole)).toEqual([...ROLES]);
    expect(["", "Admin", "judge", "anonymous", "constructor"].map(parseRole)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
