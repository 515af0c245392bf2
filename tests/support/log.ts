import { commandId } from "../../domain/kernel/ids";
import type { PublicCommit } from "../../domain/live/catch-up";
import type { Placed } from "../../domain/live/commit";
import type { Decider } from "../../domain/live/decider";

/** The plainest live thing: its state is the list of all that was said, so nothing can be out of place unseen. */
export const log: Decider<readonly string[], string, string> = {
  initial: [],
  decide: (state, command) =>
    command.startsWith("no ")
      ? { ok: false, refusal: { code: command, after: state.length } }
      : { ok: true, value: [command] },
  evolve: (state, event) => [...state, event],
  oddities: (state) =>
    state.flatMap((event, i) =>
      event === "b" && state[i - 1] !== "a" ? [{ code: "b-alone" }] : [],
    ),
};

/** A commit as spectators get it, with made-up names. */
export const published = <Event>(commit: Placed<Event>): PublicCommit<Event> => ({
  ...commit,
  id: commandId(`c${commit.seq}`),
  at: commit.seq,
  by: "u1",
});
