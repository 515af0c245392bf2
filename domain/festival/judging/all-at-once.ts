import { ok, type Result, refuse } from "../../kernel/result";
import type { Refusal } from "../../live/decider";
import { confirm } from "./confirm";
import { revealEvents } from "./reveal";
import { heldBack, type Opened } from "./script";
import { owing, type RoundState } from "./state";
import type { RoundEvent } from "./vocabulary";

type Answer = Result<readonly RoundEvent[], Refusal>;

/**
 * J29: where all entries were called with the opening, all whose sheets are in are confirmed with one word, under the
 * same conditions as each alone. Refuses `none-complete` where none is, with how many still wait.
 */
export function confirmAll(state: RoundState): Answer {
  if (!state.programme?.atOnce) return refuse({ code: "one-by-one" });
  const called = state.entries.filter(({ status }) => status === "called");
  const ready = called.filter((one) => owing(one).length === 0);
  if (ready.length === 0) return refuse({ code: "none-complete", count: called.length });
  const events: RoundEvent[] = [];
  let stops: Refusal | null = null;
  for (const entry of ready) {
    const said = confirm(state, entry);
    if (said.ok) events.push(...said.value);
    else stops ??= said.refusal;
  }
  return events.length === 0 && stops ? refuse(stops) : ok(events);
}

/**
 * J29: and all that is confirmed is released with one word, once nothing waits for its confirmation. Refuses as the
 * release of a single one does.
 */
export function revealAll(state: RoundState, { opened = [] }: Opened): Answer {
  const { programme, entries } = state;
  if (!programme?.atOnce) return refuse({ code: "one-by-one" });
  const held = heldBack(state);
  if (held) return refuse(held);
  const missing = entries.filter(({ status }) => status === "called" || status === "waiting");
  if (missing.length > 0) return refuse({ code: "unconfirmed", count: missing.length });
  const events: RoundEvent[] = [];
  for (const entry of entries) {
    if (!entry.confirmed || entry.shown?.placed) continue;
    const own = opened.filter((sheet) => sheet.entry === entry.entry);
    const said = revealEvents(programme.rules, entry, "all", own, state.script.how);
    if (!said.ok) return said;
    events.push(...said.value);
  }
  return events.length > 0 ? ok(events) : refuse({ code: "all-released" });
}
