import type { Decider, Oddity } from "../../live/decider";
import { type DrawWish, decide } from "./decide";
import { evolve } from "./evolve";
import { type DrawShow, UNANNOUNCED } from "./state";
import type { DrawEvent } from "./vocabulary";

/** The public draw of a season's groups as a live thing. */
export const draw: Decider<DrawShow, DrawWish, DrawEvent> = {
  initial: UNANNOUNCED,
  decide,
  evolve,
  oddities,
  closed: ({ opened }) => (opened ? { code: "draw-closed" } : null),
};

/** W5: only the newest balls go back into their pots, and nothing under them can be taken away. */
function oddities({ announced, started, shown, opened }: DrawShow): readonly Oddity[] {
  const odd: Oddity[] = [];
  if (started && !announced) odd.push({ code: "begun-unannounced" });
  if (shown.length > 0 && !started) odd.push({ code: "shown-unbegun" });
  if (opened && !started) odd.push({ code: "opened-unbegun" });
  for (const [at, { step }] of shown.entries())
    if (step !== at + 1) odd.push({ code: "ball-missing", step: at + 1 });
  return odd;
}
