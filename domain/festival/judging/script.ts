import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../../kernel/canonical-json";
import type { EntryId } from "../../kernel/ids";
import { ok, type Result, refuse } from "../../kernel/result";
import type { Refusal, Said } from "../../live/decider";
import type { SealedSheet } from "./commitment";
import { fromSealed, type Ladder, type LadderStep, ladderOf, type Parting } from "./ladder";
import { revealEvents } from "./reveal";
import type { EntryState, RoundState } from "./state";
import type { RoundCommand, RoundEvent } from "./vocabulary";

/** How the head judge parts entries that nothing else parts, before anybody may know that there are any (J21). */
export interface SealedOrders extends Parting {
  readonly round: string;
  readonly salt: string;
}

/**
 * The commitment to the orders of a checked script: SHA-256 (hex) over the canonical JSON of round, orders, salt, and
 * of the decisions about prizes if there are any.
 */
export const commitmentOfOrders = ({ round, orders, decisions = [], salt }: SealedOrders): string =>
  bytesToHex(
    sha256(
      utf8ToBytes(
        canonicalJson({
          ...{ round, orders, salt },
          ...(decisions.length > 0 ? { decisions } : {}),
        } as never),
      ),
    ),
  );

const SCRIPT_COMMANDS = [
  "plan-reveal",
  "check-reveal",
  "reveal-next",
  "pause-reveal",
  "screen-back",
] as const;
type ScriptCommand = Extract<RoundCommand, { type: (typeof SCRIPT_COMMANDS)[number] }>;

export const isOfScript = <Given extends { readonly type: string }>(
  command: Given,
): command is Extract<Given, { type: ScriptCommand["type"] }> =>
  SCRIPT_COMMANDS.some((type) => type === command.type);

/** What only the server can add to a command of the script. */
export interface Opened {
  readonly opened?: readonly SealedSheet[] | undefined;
  readonly parted?: SealedOrders | undefined;
}

type Answer = Result<readonly RoundEvent[], Refusal>;

/** What the script of the reveal has to say to a wish (J19–J23). */
export function decideScript(
  state: RoundState,
  command: ScriptCommand,
  opened: Opened,
  { by }: Said,
): Answer {
  const { script } = state;
  switch (command.type) {
    case "plan-reveal":
      return plan(state, command.how, by);
    case "pause-reveal":
      if (script.paused === command.on) return refuse({ code: command.on ? "paused" : "running" });
      return ok([{ type: command.on ? "reveal-paused" : "reveal-resumed" }]);
    case "screen-back":
      if (script.how !== "ladder") return refuse({ code: "no-ladder" });
      if (script.back >= script.steps.length) return refuse({ code: "screen-at-start" });
      return ok([{ type: "screen-moved", back: script.back + 1 }]);
    case "check-reveal":
      return check(state, command, opened, by);
    case "reveal-next":
      return next(state, opened);
  }
}

/** Why nothing of an entry is released on its own now; null when it may be (J20, J21, J23). */
export function heldBack({ script }: RoundState): Refusal | null {
  if (script.paused) return { code: "paused" };
  if (script.how === "hold") return { code: "reveal-held" };
  return script.how === "ladder" ? { code: "by-ladder" } : null;
}

/** Confirmed sheets that nobody has seen: what a ladder is made of, and what its next step may open. */
export const sealedOnes = (state: RoundState): readonly string[] =>
  state.entries.flatMap(({ confirmed, shown }) =>
    shown?.placed ? [] : (confirmed?.sheets ?? []).map(({ commitment }) => commitment),
  );

/** J19: a ladder begins before anything is out, and is left once all of it is. */
function plan(state: RoundState, how: RoundState["script"]["how"], by: string): Answer {
  const { script, entries } = state;
  if (script.how === how) return refuse({ code: "planned-so" });
  const some = entries.some(({ shown }) => shown !== null);
  const all = entries.every(({ status, shown }) => status === "withdrawn" || shown?.placed);
  if (some && !all && (how === "ladder" || script.how === "ladder"))
    return refuse({ code: "reveal-begun" });
  return ok([{ type: "reveal-planned", how, by }]);
}

function check(
  state: RoundState,
  { orders, decisions, salt }: Extract<ScriptCommand, { type: "check-reveal" }>,
  { opened = [] }: Opened,
  by: string,
): Answer {
  const ladder = wholeLadder(state, opened, { orders, decisions });
  if (!ladder.ok) return ladder;
  const round = state.programme?.round ?? "";
  const commitment = commitmentOfOrders({ round, orders, decisions, salt });
  return ok([{ type: "reveal-checked", commitment, by }]);
}

function next(state: RoundState, { opened = [], parted }: Opened): Answer {
  const { script, programme } = state;
  if (!programme) return refuse({ code: "not-opened" });
  if (script.how !== "ladder") return refuse({ code: "no-ladder" });
  if (script.paused) return refuse({ code: "paused" });
  // What is out already comes back to the screen before anything new does.
  if (script.back > 0) return ok([{ type: "screen-moved", back: script.back - 1 }]);
  if (!script.checked) return refuse({ code: "script-unchecked" });
  if (!parted || commitmentOfOrders(parted) !== script.checked.commitment)
    return refuse({ code: "sealed-broken" });
  const ladder = wholeLadder(state, opened, parted);
  if (!ladder.ok) return ladder;
  const [step] = ladder.value.steps;
  if (!step) return refuse({ code: "all-released" });
  const events: RoundEvent[] = [
    { type: "step-released", entries: step.lines.map(({ entry }) => entry) },
  ];
  for (const line of step.lines) {
    const entry = state.entries.find((one) => one.entry === line.entry);
    if (!entry) continue;
    const own = opened.filter((sheet) => sheet.entry === line.entry);
    const released = revealEvents(programme.rules, entry, "all", own);
    if (!released.ok) return released;
    const { place, shared, prize } = line;
    events.push(
      ...released.value.map((event) =>
        event.type === "placed" ? { ...event, at: { place, shared, prize } } : event,
      ),
    );
  }
  const out = new Set([...step.lines.map(({ entry }) => entry), ...placedOf(state.entries)]);
  for (const order of parted.orders)
    if (order.every((one) => out.has(one)) && order.some((one) => holds(step, one)))
      events.push({ type: "tied-ordered", entries: [...order] });
  const known = new Set(state.decisions.map((one) => canonicalJson(one as never)));
  for (const decision of parted.decisions ?? [])
    if (
      decision.awards.every(({ entry }) => out.has(entry)) &&
      !known.has(canonicalJson(decision as never))
    )
      events.push({
        type: "prizes-decided",
        awards: [...decision.awards],
        reason: decision.reason,
      });
  for (const one of ladder.value.moved) events.push({ type: "placed-anew", ...one });
  return ok(events);
}

const holds = ({ lines }: LadderStep, entry: EntryId) => lines.some((one) => one.entry === entry);

const placedOf = (entries: readonly EntryState[]): readonly EntryId[] =>
  entries.flatMap(({ entry, shown }) => (shown?.placed ? [entry] : []));

/** The steps that are left, once every result is there and nothing in them is open. */
function wholeLadder(
  state: RoundState,
  opened: readonly SealedSheet[],
  parting: Parting,
): Result<Ladder, Refusal> {
  if (state.script.how !== "ladder") return refuse({ code: "no-ladder" });
  const missing = state.entries.filter(
    ({ status }) => status !== "withdrawn" && status !== "confirmed",
  );
  if (missing.length > 0) return refuse({ code: "unconfirmed", count: missing.length });
  const ladder = ladderOf(state, fromSealed(opened), parting);
  if (!ladder.ok) return ladder;
  const { steps, open, undecided, idle } = ladder.value;
  if (idle) return refuse({ code: idle === "order" ? "not-tied" : "no-prize-line" });
  if (open.length > 0) return refuse({ code: "ties-sealed-open", count: open.length });
  if (undecided.length > 0) return refuse({ code: "prizes-sealed-open", count: undecided.length });
  return steps.length > 0 ? ladder : refuse({ code: "all-released" });
}
