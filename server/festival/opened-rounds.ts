import type { Registry } from "../registry/registry";
import type { Festival } from "./festival";

/** What an opened round says itself, with the refusal of putting it back beside its stream. */
const SAID = { seat: "panel-opened", roundEntry: "order-opened" } as const;
const WHATS = ["created", "updated", "removed"] as const;

/** Acts on panels and running orders are not undone once their round is open: the stream would know nothing of it. */
export function guardOpened(registry: Registry, festival: Festival): void {
  for (const [kind, code] of Object.entries(SAID))
    for (const what of WHATS)
      registry.takesBack(`${kind}.${what}`, {
        check: async (changes, { target }) => {
          const [, round = ""] = /^[^/]*\/([^:]*):/.exec(target) ?? [];
          if (festival.state(round).phase !== "unopened") changes.refuse({ code });
        },
      });
}
