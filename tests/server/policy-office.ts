import { THINGS } from "../support/whole-server";
import {
  ADMIN,
  accountForm,
  type Door,
  fixed,
  form,
  idOf,
  NO_FORM,
  page,
  STAFF,
} from "./policy-terms";

/** Rows that are whose they are in name only: staff see them all. */
const ROWS = {
  unit: { own: "U1", foreign: "new", missing: "U0" },
  team: { own: "T1", foreign: "T2", missing: "T0" },
  venue: { own: "V1", foreign: "new", missing: "V0" },
  official: { own: "new", foreign: "new", missing: "O0" },
  season: { own: "small", foreign: "new", missing: "other" },
  regulations: { own: "small", foreign: "small", missing: "other" },
  group: { own: THINGS.group.own, foreign: THINGS.group.foreign, missing: THINGS.group.missing },
  stage: { own: "groups", foreign: "sf", missing: "other" },
  fixture: { own: "A1-1", foreign: "A1-2", missing: "Z9-9" },
  festival: { own: "fest", foreign: "new", missing: "other" },
  contest: { own: "singing", foreign: "new", missing: "other" },
  stages: { own: "singing", foreign: "singing", missing: "other" },
  entry: { own: "e1", foreign: "e2", missing: "e0" },
  judge: { own: `${THINGS.round.own}-1`, foreign: "new", missing: "J0" },
  round: { own: THINGS.round.own, foreign: THINGS.round.foreign, missing: THINGS.round.missing },
};
/** The list and the form of a kind of row: an empty form is refused, an act that nobody did cannot be undone. */
const rows = (name: string, kind: keyof typeof ROWS): Record<string, Door> => ({
  [`office.${name}._index`]: {
    path: fixed(`/office/${name}`),
    get: page(STAFF),
    post: form(STAFF, [409]),
    form: () => ({ do: "undo", batch: "none" }),
  },
  [`office.${name}.$id`]: row(name, kind),
});
const row = (name: string, kind: keyof typeof ROWS): Door => ({
  path: (thing) => `/office/${name}/${ROWS[kind][thing]}`,
  things: true,
  get: (who, thing) =>
    thing === "missing" && STAFF.includes(who) ? [404] : page(STAFF)(who, thing),
  post: form(STAFF, [409]),
  form: () => ({ do: "save" }),
});

/** The office and the planning desk: staff, and for accounts of staff admins. */
export const OFFICE: Readonly<Record<string, Door>> = {
  "office._index": {
    path: fixed("/office"),
    get: page(STAFF),
    post: form(STAFF, [302]),
    form: () => ({ do: "back", half: "league" }),
  },
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
    // Where there is no demo there is nothing to remove.
    path: fixed("/office/demo"),
    get: (who, thing) => (who === "admin" ? [404] : page(["admin"])(who, thing)),
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
  "office.regulations.$id": row("regulations", "regulations"),
  "office.contest-stages.$id": row("contest-stages", "stages"),
  "office.knockout-regulations.$id": row("knockout-regulations", "regulations"),
  ...rows("stages", "stage"),
  ...rows("fixtures", "fixture"),
  // The season of the tests compares nobody across its groups.
  "office.across": {
    path: fixed("/office/across"),
    get: (who, thing) => (STAFF.includes(who) ? [404] : page(STAFF)(who, thing)),
    post: form(STAFF, [404]),
    form: () => ({ form: "take-back", commit: "x" }),
  },
  "office.groups.$id": {
    path: (thing) => `/office/groups/${ROWS.group[thing]}`,
    things: true,
    get: (who, thing) =>
      thing === "missing" && STAFF.includes(who) ? [404] : page(STAFF)(who, thing),
    post: form(STAFF, [409]),
    form: () => ({ form: "deduct", reason: "x" }),
  },
  ...rows("festival", "festival"),
  "office.contests.$id": {
    path: (thing) => `/office/contests/${ROWS.contest[thing]}`,
    things: true,
    get: (who, thing) =>
      thing === "missing" && STAFF.includes(who) ? [404] : page(STAFF)(who, thing),
    post: form(STAFF, [409]),
    form: () => ({ do: "save" }),
  },
  ...rows("entries", "entry"),
  ...rows("judges", "judge"),
  ...rows("orders", "round"),
  "office.panels._index": { path: fixed("/office/panels"), get: page(STAFF), post: NO_FORM },
  "office.panels.$roundId": {
    path: (thing) => `/office/panels/${THINGS.round[thing]}`,
    things: true,
    get: (who, thing) =>
      thing === "missing" && STAFF.includes(who) ? [404] : page(STAFF)(who, thing),
    // An empty panel cannot be saved once the round is open.
    post: form(STAFF, [409]),
    form: () => ({ do: "save" }),
  },
  "office.programme.$roundId": {
    path: (thing) => `/office/programme/${THINGS.round[thing]}`,
    things: true,
    get: (who, thing) =>
      thing === "missing" && STAFF.includes(who) ? [404] : page(STAFF)(who, thing),
    post: NO_FORM,
  },
  "office.results-festival": {
    path: fixed("/office/results-festival"),
    get: page(STAFF),
    post: NO_FORM,
  },
  "schedule.plan": {
    path: fixed("/schedule/plan"),
    things: true,
    get: page(STAFF),
    post: form(STAFF),
    form: (thing) => ({ do: "unpin", game: idOf(thing), version: "1" }),
  },
  // Searches are their owner's alone: here nobody has one.
  "schedule.planning.$id": {
    path: fixed("/schedule/planning/nobodys"),
    get: page([]),
    post: NO_FORM,
  },
};
