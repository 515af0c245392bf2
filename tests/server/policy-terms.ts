import {
  PRINCIPALS,
  type Principal,
  THINGS,
  type Thing,
  type WholeServer,
} from "../support/whole-server";

export type Statuses = readonly number[];
/** Which statuses a principal may get for a thing. */
export type Rule = (who: Principal, thing: Thing) => Statuses;

export interface Door {
  readonly path: (thing: Thing, server: WholeServer) => string | Promise<string>;
  /** A door without it is the same for all things. */
  readonly things?: true;
  readonly get: Rule;
  readonly post: Rule;
  readonly form?: (thing: Thing, server: WholeServer) => Record<string, string>;
  /** Its form ends the session of whoever sends it. */
  readonly ends?: true;
}

/** Everybody else comes without a right, or with one that is over. */
export const SIGNED_IN: readonly Principal[] = PRINCIPALS.slice(1, PRINCIPALS.indexOf("admin") + 1);
export const STAFF: readonly Principal[] = ["organiser", "admin"];
export const ADMIN: readonly Principal[] = ["admin"];

export const always =
  (...statuses: number[]): Rule =>
  () =>
    statuses;
/** Remix answers so where a page takes no form. */
export const NO_FORM = always(405);
export const NO_PAGE = always(404);
/** Everybody may look at what is there. */
export const publicThing: Rule = (_, thing) => (thing === "missing" ? [404] : [200]);
/** Who is allowed: always the same people, or others for each thing. */
type Allowed = readonly Principal[] | ((thing: Thing) => readonly Principal[]);
const mayUse = (allowed: Allowed, who: Principal, thing: Thing) =>
  (typeof allowed === "function" ? allowed(thing) : allowed).includes(who);
/** For staff, and those to whom the thing itself belongs. */
const belonging =
  (own: readonly Principal[], foreign: readonly Principal[], others = STAFF) =>
  (thing: Thing): readonly Principal[] =>
    thing === "missing" ? [] : [...others, ...(thing === "own" ? own : foreign)];
export const TABLE = belonging(["official of this game"], ["official of another game"]);
/** Its own people alone; the office has pages of its own for the same rows. */
export const MANAGERS: readonly Principal[] = ["manager of this unit", "manager of another unit"];
export const MANAGER = belonging(["manager of this unit"], ["manager of another unit"], []);
export const HEAD_JUDGE = belonging(
  ["head judge of this round"],
  ["head judge of another round"],
  [],
);
/** The second person is from the office. */
export const PAPER = belonging(["head judge of this round"], ["head judge of another round"]);
/** A judge's own sheets: each of a round's judges sees a page of their own at its address. */
export const JUDGES = belonging(
  ["judge of this seat", "judge of the next seat"],
  ["judge of another round"],
  [],
);
/** What is said from a seat; the wishes name seat 1. */
export const SEATED = belonging(["judge of this seat"], ["judge of another round"], []);

/** A page for some: the others are told that there is none, and who is nobody is sent to sign in. */
export const page =
  (allowed: Allowed): Rule =>
  (who, thing) =>
    mayUse(allowed, who, thing) ? [200] : SIGNED_IN.includes(who) ? [404] : [302];
export const form =
  (allowed: Allowed, done: Statuses = [200, 302, 409]): Rule =>
  (who, thing) =>
    mayUse(allowed, who, thing)
      ? thing === "missing"
        ? [404]
        : done
      : SIGNED_IN.includes(who)
        ? [404]
        : [401];

export const fixed = (path: string) => () => path;
export const idOf = (thing: Thing) => THINGS.game[thing];
export const teamOf = (thing: Thing) => THINGS.team[thing];
/** There is one contest. */
export const contestOf = (thing: Thing) => (thing === "missing" ? "no-contest" : "singing");
export const PUBLIC = { get: always(200), post: NO_FORM };
export const accountForm = (
  thing: Thing,
  server: WholeServer,
  account: keyof WholeServer["accounts"],
) => ({
  do: "again",
  account: thing === "missing" ? crypto.randomUUID() : server.accounts[account],
});
