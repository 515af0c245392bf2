import type { Principal, Thing } from "../support/whole-server";
import { HEAD_JUDGE, SEATED, SIGNED_IN, STAFF, type Statuses, TABLE } from "./policy-terms";

/** What is the competition director's in a game; whatever is not here is scoring. */
const DIRECTS = ["reopen", "resume", "replay", "award", "decide-protest"];
/** Only the system itself opens a sheet or a round. */
const NOBODYS = ["open", "take-rules"];

const said = (allowed: readonly Principal[], who: Principal): Statuses =>
  // Granted, or refused by a rule: either way somebody listened.
  !SIGNED_IN.includes(who) ? [401] : allowed.includes(who) ? [200, 409] : [404];

export const mayCommand = (who: Principal, type: string, thing: Thing): Statuses => {
  if (NOBODYS.includes(type) || thing === "missing") return said([], who);
  return said(DIRECTS.includes(type) ? STAFF : TABLE(thing), who);
};

/** Who may decide what about a group. */
export const mayCommandGroup = (who: Principal, type: string, thing: Thing): Statuses =>
  said(NOBODYS.includes(type) || thing === "missing" ? [] : STAFF, who);

/** Who may say what in a public draw. What needs its secrets comes from the office alone. */
export const mayCommandDraw = (who: Principal, type: string, thing: Thing): Statuses =>
  said(["announce", "start"].includes(type) || thing === "missing" ? [] : STAFF, who);

const GRANTS = ["grant-correction", "decline-correction", "seat", "declare-ties"];
/** The head judge, or whoever is in the office; for a paper sheet two of them. */
const PAPER = ["paper", "check-paper"];

/** Who may say what about a round; whatever is not here is the head judge's. */
export const mayCommandRound = (who: Principal, type: string, thing: Thing): Statuses => {
  if (NOBODYS.includes(type) || thing === "missing") return said([], who);
  if (GRANTS.includes(type)) return said(STAFF, who);
  if (PAPER.includes(type) || type === "plan-reveal" || type === "order-totals")
    return said([...STAFF, ...HEAD_JUDGE(thing)], who);
  if (type === "hand-in") return said(SEATED(thing), who);
  if (type === "recuse") return said([...SEATED(thing), ...HEAD_JUDGE(thing)], who);
  return said(HEAD_JUDGE(thing), who);
};

/** Who may join the desk of a round, on which marks stand before their reveal. */
export const mayJoinDesk = (who: Principal, thing: Thing): boolean =>
  HEAD_JUDGE(thing).includes(who);
