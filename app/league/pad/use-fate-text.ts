import { useSay } from "../../words";
import type { Fate } from "./fate";
import { usePad } from "./pad-context";
import { useLineText } from "./use-line-text";

/** What has become of an entry, in words. */
export function useFateText(): (fate: Fate) => string {
  const [say, text, { lines }] = [useSay(), useLineText(), usePad()];
  return (fate) => {
    if (fate.kind !== "replaced") return say(`pad.changed.entry.${fate.kind}`);
    const line = lines.find((one) => one.id === fate.by);
    return say("pad.changed.entry.replaced", { text: line ? text(line) : "" });
  };
}
