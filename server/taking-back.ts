import { ORDER_DRAWN, type Orders } from "./festival/orders";
import { GROUPS_DRAWN } from "./league/season-setup";
import type { Live } from "./live/live";
import { guardShown } from "./registry/one-shown";
import type { Registry } from "./registry/registry";
import { MOVED, PLANNED } from "./schedule/changes";
import { PUBLISHED } from "./schedule/publishing";
import { drawsBack, movesBack, tellsBack } from "./schedule/taking-back";

/** Tells the registry how large acts are taken back whose rows do not say it all. */
export function teachTakingBack(
  registry: Registry,
  {
    live,
    orders,
    now,
  }: { readonly live: Live; readonly orders: Orders; readonly now: () => number },
): void {
  for (const action of [MOVED, PLANNED]) registry.takesBack(action, movesBack(live));
  registry.takesBack(PUBLISHED, tellsBack(live, now));
  registry.takesBack(GROUPS_DRAWN, drawsBack(live));
  registry.takesBack(ORDER_DRAWN, orders.backwards);
  guardShown(registry);
}
