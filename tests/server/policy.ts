import {
  PRINCIPALS,
  type Principal,
  THINGS,
  type Thing,
  type WholeServer,
} from "../support/whole-server";

type Statuses = readonly number[];
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
const ADMIN: readonly Principal[] = ["admin"];

const always =
  (...statuses: number[]): Rule =>
  () =>
    statuses;
/** Remix answers so where a page takes no form. */
const NO_FORM = always(405);
const NO_PAGE = always(404);
/** Everybody may look at what is there. */
const publicThing: Rule = (_, thing) => (thing === "missing" ? [404] : [200]);
/** Who is allowed: always the same people, or others for each thing. */
type Allowed = readonly Principal[] | ((thing: Thing) => readonly Principal[]);
const mayUse = (allowed: Allowed, who: Principal, thing: Thing) =>
  (typeof allowed === "function" ? allowed(thing) : allowed).includes(who);
/** For staff, and those to whom the thing itself belongs. */
const belonging =
  (own: readonly Principal[], foreign: readonly Principal[], others = STAFF) =>
  (thing: Thing): readonly Principal[] =>
    thing === "missing" ? [] : [...others, ...(thing === "own" ? own : foreign)];
const TABLE = belonging(["official of this game"], ["official of another game"]);
/** Its own people alone; the office has pages of its own for the same rows. */
const MANAGERS: readonly Principal[] = ["manager of this unit", "manager of another unit"];
const MANAGER = belonging(["manager of this unit"], ["manager of another unit"], []);
const HEAD_JUDGE = belonging(["head judge of this round"], ["head judge of another round"], []);
/** What is said from a seat; the wishes name seat 1. */
const SEATED = belonging(["judge of this seat"], ["judge of another round"], []);

/** A page for some: the others are told that there is none, and who is nobody is sent to sign in. */
const page =
  (allowed: Allowed): Rule =>
  (who, thing) =>
    mayUse(allowed, who, thing) ? [200] : SIGNED_IN.includes(who) ? [404] : [302];
const form =
  (allowed: Allowed, done: Statuses = [200, 302, 409]): Rule =>
  (who, thing) =>
    mayUse(allowed, who, thing)
      ? thing === "missing"
        ? [404]
        : done
      : SIGNED_IN.includes(who)
        ? [404]
        : [401];

const fixed = (path: string) => () => path;
const idOf = (thing: Thing) => THINGS.game[thing];
const teamOf = (thing: Thing) => THINGS.team[thing];
/** There is one contest. */
const contestOf = (thing: Thing) => (thing === "missing" ? "no-contest" : "singing");
const PUBLIC = { get: always(200), post: NO_FORM };
const accountForm = (
  thing: Thing,
  server: WholeServer,
  account: keyof WholeServer["accounts"],
) => ({
  do: "again",
  account: thing === "missing" ? crypto.randomUUID() : server.accounts[account],
});

/** Rows that are whose they are in name only: staff see them all. */
const ROWS = {
  unit: { own: "U1", foreign: "new", missing: "U0" },
  team: { own: "T1", foreign: "T2", missing: "T0" },
  venue: { own: "V1", foreign: "new", missing: "V0" },
  official: { own: "new", foreign: "new", missing: "O0" },
  season: { own: "small", foreign: "new", missing: "other" },
  stage: { own: "groups", foreign: "sf", missing: "other" },
  fixture: { own: "A1-1", foreign: "A1-2", missing: "Z9-9" },
};
/** The list and the form of a kind of row: an empty form is refused, an act that nobody did cannot be undone. */
const rows = (name: string, kind: keyof typeof ROWS): Record<string, Door> => ({
  [`office.${name}._index`]: {
    path: fixed(`/office/${name}`),
    get: page(STAFF),
    post: form(STAFF, [409]),
    form: () => ({ do: "undo", batch: "none" }),
  },
  [`office.${name}.$id`]: {
    path: (thing) => `/office/${name}/${ROWS[kind][thing]}`,
    things: true,
    get: (who, thing) =>
      thing === "missing" && STAFF.includes(who) ? [404] : page(STAFF)(who, thing),
    post: form(STAFF, [409]),
    form: () => ({ do: "save" }),
  },
});

/**
 * The policy, for review: who may come through which door. A route that is not named here fails the first test, so
 * that nothing is open because nobody thought of it. A line's name is its file's in `app/routes`; `things` is for what
 * there is of one's own, another's and nobody's (`THINGS`), and then `page` and `form` take those to whom it belongs
 * (`TABLE`, `SEATED`, `HEAD_JUDGE`). A new kind of command belongs into `tests/support/every-command.ts`, and who may
 * say it stands below; a new board of streams, into the rooms of `matrix.test.ts`.
 */
export const PAGES: Readonly<Record<string, Door>> = {
  $: { path: fixed("/no/such/page"), get: NO_PAGE, post: NO_PAGE },
  _index: { path: fixed("/"), ...PUBLIC },
  lang: { path: fixed("/lang"), get: NO_PAGE, post: always(302), form: () => ({ lang: "zh" }) },
  "league.my-team": {
    path: fixed("/league/my-team"),
    get: NO_PAGE,
    post: always(302),
    form: () => ({ team: "T1" }),
  },
  "league._index": { path: fixed("/league"), ...PUBLIC },
  "league.draw": { path: fixed("/league/draw"), ...PUBLIC },
  "league.leaders": { path: fixed("/league/leaders"), ...PUBLIC },
  "league.teams._index": { path: fixed("/league/teams"), ...PUBLIC },
  "league.teams.$teamId": {
    path: (thing) => `/league/teams/${teamOf(thing)}`,
    things: true,
    get: publicThing,
    post: NO_FORM,
  },
  "league.games.$gameId": {
    path: (thing) => `/league/games/${idOf(thing)}`,
    things: true,
    get: publicThing,
    post: NO_FORM,
  },
  "live.games.$gameId.board": {
    path: (thing) => `/live/games/${idOf(thing)}/board`,
    things: true,
    get: publicThing,
    post: NO_FORM,
  },
  "live.games.$gameId.score": {
    path: (thing) => `/live/games/${idOf(thing)}/score`,
    things: true,
    get: page(TABLE),
    post: NO_FORM,
  },
  "festival._index": { path: fixed("/festival"), ...PUBLIC },
  "festival.$contestId": {
    path: (thing) => `/festival/${contestOf(thing)}`,
    things: true,
    get: publicThing,
    post: NO_FORM,
  },
  "festival.rounds.$roundId": {
    path: (thing) => `/festival/rounds/${THINGS.round[thing]}`,
    things: true,
    get: publicThing,
    post: NO_FORM,
  },
  "live.rounds.$roundId.board": {
    path: (thing) => `/live/rounds/${THINGS.round[thing]}/board`,
    things: true,
    get: publicThing,
    post: NO_FORM,
  },
  "live.rounds.$roundId.desk": {
    path: (thing) => `/live/rounds/${THINGS.round[thing]}/desk`,
    things: true,
    get: page(HEAD_JUDGE),
    post: NO_FORM,
  },
  "live.rounds.$roundId.judge": {
    path: (thing) => `/live/rounds/${THINGS.round[thing]}/judge`,
    things: true,
    get: page(SEATED),
    post: NO_FORM,
  },
  // A form is no list of drafts.
  "live.rounds.$roundId.drafts": {
    path: (thing) => `/live/rounds/${THINGS.round[thing]}/drafts`,
    things: true,
    get: NO_PAGE,
    post: form(SEATED, [400]),
  },
  "schedule._index": { path: fixed("/schedule"), ...PUBLIC },

  "unit._index": { path: fixed("/unit"), get: page(MANAGERS), post: NO_FORM },
  "unit.teams.$id": {
    path: (thing) => `/unit/teams/${teamOf(thing)}`,
    things: true,
    get: page(MANAGER),
    post: form(MANAGER),
    form: () => ({ do: "save", fingerprint: "", leader: "李领队" }),
  },
  "unit.entries.$id": {
    path: (thing) => `/unit/entries/${THINGS.entry[thing]}`,
    things: true,
    get: page(MANAGER),
    post: form(MANAGER),
    form: () => ({ do: "save", fingerprint: "", title: "新节目" }),
  },

  // Open data, for programs and calendars.
  "api.$": { path: fixed("/api/no/such/thing"), get: NO_PAGE, post: NO_PAGE },
  "api.contests._index": { path: fixed("/api/contests"), ...PUBLIC },
  "api.contests.$contestId": {
    path: (thing) => `/api/contests/${contestOf(thing)}`,
    things: true,
    get: publicThing,
    post: NO_FORM,
  },
  "api.results": { path: fixed("/api/results"), ...PUBLIC },
  "api.draw": { path: fixed("/api/draw"), ...PUBLIC },
  "api.fixtures": { path: fixed("/api/fixtures"), ...PUBLIC },
  "api.leaders": { path: fixed("/api/leaders"), ...PUBLIC },
  "api.openapi[.]json": { path: fixed("/api/openapi.json"), ...PUBLIC },
  "api.seasons": { path: fixed("/api/seasons"), ...PUBLIC },
  "api.standings": { path: fixed("/api/standings"), ...PUBLIC },
  "api.teams._index": { path: fixed("/api/teams"), ...PUBLIC },
  "api.teams.$teamId": {
    path: (thing) => `/api/teams/${teamOf(thing)}`,
    things: true,
    get: publicThing,
    post: NO_FORM,
  },
  "api.games.$gameId": {
    path: (thing) => `/api/games/${idOf(thing)}`,
    things: true,
    get: publicThing,
    post: NO_FORM,
  },
  "calendar.$file": {
    path: (thing) => `/calendar/${teamOf(thing)}.ics`,
    things: true,
    get: publicThing,
    post: NO_FORM,
  },

  "accounts.sign-in": {
    path: fixed("/accounts/sign-in"),
    get: always(200),
    post: always(401),
    form: () => ({ login: crypto.randomUUID(), password: "wrong" }),
  },
  "accounts.sign-out": {
    path: fixed("/accounts/sign-out"),
    get: NO_PAGE,
    post: always(302),
    ends: true,
  },
  "accounts.open.$token": {
    // Foreign is a link that was never made; it says no more than one that was used.
    path: (thing, server) =>
      thing === "own" ? server.freshLink() : `/accounts/open/${thing.padEnd(43, "x")}`,
    things: true,
    get: (_, thing) => (thing === "own" ? [200] : [410]),
    post: (_, thing) => (thing === "own" ? [302] : [410]),
    ends: true,
  },

  "office._index": { path: fixed("/office"), get: page(STAFF), post: NO_FORM },
  "office.audit": {
    path: fixed("/office/audit"),
    get: page(STAFF),
    post: form(STAFF, [409]),
    form: () => ({ do: "undo", batch: "none" }),
  },
  "office.officials": {
    path: fixed("/office/officials"),
    things: true,
    get: page(STAFF),
    post: form(STAFF),
    form: (thing, server) => accountForm(thing, server, "official"),
  },
  "office.people": {
    path: fixed("/office/people"),
    things: true,
    get: page(STAFF),
    post: form(STAFF),
    form: (thing, server) => accountForm(thing, server, "judge"),
  },
  "office.qr": {
    path: fixed("/office/qr"),
    things: true,
    get: page(STAFF),
    post: form(STAFF),
    form: (thing, server) => accountForm(thing, server, "official"),
  },
  "office.rounds.$roundId": {
    path: (thing) => `/office/rounds/${THINGS.round[thing]}`,
    things: true,
    get: (who, thing) =>
      thing === "missing" && STAFF.includes(who) ? [404] : page(STAFF)(who, thing),
    post: form(STAFF, [200, 409]),
    form: (thing) => ({ entry: THINGS.entry[thing] }),
  },
  "office.results": {
    path: fixed("/office/results"),
    things: true,
    get: page(STAFF),
    post: form(STAFF),
    form: (thing) => ({ game: idOf(thing), reason: "更正得分" }),
  },
  "office.accounts": {
    path: fixed("/office/accounts"),
    things: true,
    get: page(ADMIN),
    post: form(ADMIN),
    form: (thing, server) => accountForm(thing, server, "organiser"),
  },
  "office.demo": {
    path: fixed("/office/demo"),
    get: NO_PAGE,
    post: form(["admin"], [302]),
    form: () => ({ do: "load" }),
  },
  "office.draw": {
    path: fixed("/office/draw"),
    get: page(STAFF),
    post: form(STAFF, [409]),
    form: () => ({ do: "draw", seed: "1" }),
  },
  "office.import": {
    path: fixed("/office/import"),
    get: page(STAFF),
    post: form(STAFF, [302]),
    form: () => ({ do: "columns", at: "none" }),
  },
  "office.import_.$file": {
    path: fixed("/office/import/teams-template.xlsx"),
    get: page(STAFF),
    post: NO_FORM,
  },
  "office.export.$file": {
    path: fixed("/office/export/teams.xlsx"),
    get: page(STAFF),
    post: NO_FORM,
  },
  ...rows("units", "unit"),
  ...rows("teams", "team"),
  ...rows("venues", "venue"),
  ...rows("crew", "official"),
  ...rows("seasons", "season"),
  ...rows("stages", "stage"),
  ...rows("fixtures", "fixture"),
  "schedule.plan": {
    path: fixed("/schedule/plan"),
    things: true,
    get: page(STAFF),
    post: form(STAFF),
    form: (thing) => ({ do: "unpin", game: idOf(thing), version: "1" }),
  },
};

/** Who may say what about a game through the one door for commands; whatever is not here is scoring. */
const REOPENS = ["reopen"];
/** Only the system itself opens a sheet or a round. */
const NOBODYS = ["open"];

const said = (allowed: readonly Principal[], who: Principal): Statuses =>
  // Granted, or refused by a rule: either way somebody listened.
  !SIGNED_IN.includes(who) ? [401] : allowed.includes(who) ? [200, 409] : [404];

export const mayCommand = (who: Principal, type: string, thing: Thing): Statuses => {
  if (NOBODYS.includes(type) || thing === "missing") return said([], who);
  return said(REOPENS.includes(type) ? STAFF : TABLE(thing), who);
};

const GRANTS = ["grant-correction", "seat"];

/** Who may say what about a round; whatever is not here is the head judge's. */
export const mayCommandRound = (who: Principal, type: string, thing: Thing): Statuses => {
  if (NOBODYS.includes(type) || thing === "missing") return said([], who);
  if (GRANTS.includes(type)) return said(STAFF, who);
  if (type === "hand-in") return said(SEATED(thing), who);
  if (type === "recuse") return said([...SEATED(thing), ...HEAD_JUDGE(thing)], who);
  return said(HEAD_JUDGE(thing), who);
};

/** Who may join the desk of a round, on which marks stand before their reveal. */
export const mayJoinDesk = (who: Principal, thing: Thing): boolean =>
  HEAD_JUDGE(thing).includes(who);
