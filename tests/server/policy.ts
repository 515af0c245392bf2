import { THINGS } from "../support/whole-server";
import { OFFICE } from "./policy-office";
import {
  always,
  contestOf,
  type Door,
  fixed,
  form,
  HEAD_JUDGE,
  idOf,
  JUDGES,
  MANAGER,
  MANAGERS,
  NO_FORM,
  NO_PAGE,
  PAPER,
  PUBLIC,
  page,
  publicThing,
  TABLE,
  teamOf,
} from "./policy-terms";

/**
 * The policy, for review: who may come through which door. A route that is not named here fails the first test, so
 * that nothing is open because nobody thought of it. A line's name is its file's in `app/routes`; `things` is for what
 * there is of one's own, another's and nobody's (`THINGS`), and then `page` and `form` take those to whom it belongs
 * (`TABLE`, `SEATED`, `HEAD_JUDGE`). The office's lines stand in `policy-office.ts`. A new kind of command belongs into `tests/support/every-command.ts`, and who may
 * say it stands in `policy-commands.ts`; a new board of streams, into the rooms of `matrix.test.ts`.
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
  "league.draws.$drawId": {
    path: (thing) => `/league/draws/${THINGS.draw[thing]}`,
    things: true,
    get: publicThing,
    post: NO_FORM,
  },
  "league.rules": { path: fixed("/league/rules"), ...PUBLIC },
  "league.leaders": { path: fixed("/league/leaders"), ...PUBLIC },
  "league.teams._index": { path: fixed("/league/teams"), ...PUBLIC },
  "league.teams.$teamId": {
    path: (thing) => `/league/teams/${teamOf(thing)}`,
    things: true,
    get: publicThing,
    post: NO_FORM,
  },
  "league.groups.$groupId": {
    path: (thing) => `/league/groups/${THINGS.group[thing]}`,
    things: true,
    get: publicThing,
    post: NO_FORM,
  },
  "league.players.$playerId": {
    path: (thing) => `/league/players/${teamOf(thing)}-4`,
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
  "live.draws.$drawId.board": {
    path: (thing) => `/live/draws/${THINGS.draw[thing]}/board`,
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
  "festival.rounds.$roundId_.why": {
    path: (thing) => `/festival/rounds/${THINGS.round[thing]}/why`,
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
    post: form(HEAD_JUDGE),
    form: () => ({ do: "end-rehearsal" }),
  },
  "live.rounds.$roundId.paper": {
    path: (thing) => `/live/rounds/${THINGS.round[thing]}/paper`,
    things: true,
    get: page(PAPER),
    post: form(PAPER),
    form: () => ({ do: "enter", entry: "e1", seat: "1" }),
  },
  "live.rounds.$roundId.blank": {
    path: (thing) => `/live/rounds/${THINGS.round[thing]}/blank`,
    things: true,
    get: page(PAPER),
    post: NO_FORM,
  },
  // A panel judges these rounds: none of them has a list of scores.
  "live.rounds.$roundId.list": {
    path: (thing) => `/live/rounds/${THINGS.round[thing]}/list`,
    things: true,
    get: page([]),
    post: form([]),
    form: () => ({ do: "save", "score.e1": "90" }),
  },
  "live.rounds.$roundId.script": {
    path: (thing) => `/live/rounds/${THINGS.round[thing]}/script`,
    things: true,
    get: page(HEAD_JUDGE),
    post: NO_FORM,
  },
  "live.rounds.$roundId.judge": {
    path: (thing) => `/live/rounds/${THINGS.round[thing]}/judge`,
    things: true,
    get: page(JUDGES),
    post: form(JUDGES),
    form: () => ({ do: "take" }),
  },
  "live.rounds.$roundId.hand-over": {
    path: (thing) => `/live/rounds/${THINGS.round[thing]}/hand-over`,
    things: true,
    get: page(JUDGES),
    post: form(JUDGES),
  },
  // A form is no list of drafts.
  "live.rounds.$roundId.drafts": {
    path: (thing) => `/live/rounds/${THINGS.round[thing]}/drafts`,
    things: true,
    get: NO_PAGE,
    post: form(JUDGES, [400]),
  },
  "live.screens": { path: fixed("/live/screens"), ...PUBLIC },
  "live.halls.$courtId": {
    path: (thing) => `/live/halls/${thing === "missing" ? "V0-1" : "V1-1"}`,
    things: true,
    get: publicThing,
    post: NO_FORM,
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
  ...OFFICE,
};
