import type { PlayerId } from "../../../domain/kernel/ids";
import type { Side } from "../../../domain/league/game/vocabulary";
import type { Deed, Doer } from "./deeds";

/** What has been tapped so far and waits for the tap that completes it. */
export type Taps =
  | { readonly kind: "none" }
  | { readonly kind: "doer"; readonly doer: Doer }
  | { readonly kind: "deed"; readonly deed: Deed }
  | {
      readonly kind: "change";
      readonly side: Side;
      readonly out: readonly PlayerId[];
      readonly in: readonly PlayerId[];
    };

export const NO_TAPS: Taps = { kind: "none" };

/** What a tap completes. */
export type Complete =
  | { readonly kind: "deed"; readonly deed: Deed; readonly doer: Doer }
  | {
      readonly kind: "change";
      readonly side: Side;
      readonly out: readonly PlayerId[];
      readonly in: readonly PlayerId[];
    };

export interface Tapped {
  readonly taps: Taps;
  readonly complete: Complete | null;
}

const waiting = (taps: Taps): Tapped => ({ taps, complete: null });

/** A deed's key: completes what a player's key began, or waits for a player. The same key again takes it back. */
export function tapDeed(taps: Taps, deed: Deed): Tapped {
  if (taps.kind === "doer") return { taps, complete: { kind: "deed", deed, doer: taps.doer } };
  if (taps.kind === "deed" && taps.deed === deed) return waiting(NO_TAPS);
  return waiting({ kind: "deed", deed });
}

/** A player's key, or the team's when `player` is null. In a change of players it says who leaves and who comes. */
export function tapDoer(taps: Taps, doer: Doer, onCourt: boolean): Tapped {
  if (taps.kind === "change" && taps.side === doer.side && doer.player !== null)
    return change(taps, doer.player, onCourt);
  if (taps.kind === "deed") return { taps, complete: { kind: "deed", deed: taps.deed, doer } };
  if (taps.kind === "doer" && taps.doer.side === doer.side && taps.doer.player === doer.player)
    return waiting(NO_TAPS);
  return waiting({ kind: "doer", doer });
}

function change(
  taps: Extract<Taps, { kind: "change" }>,
  player: PlayerId,
  onCourt: boolean,
): Tapped {
  const next = onCourt
    ? { ...taps, out: toggled(taps.out, player) }
    : { ...taps, in: toggled(taps.in, player) };
  // As many come as leave: that is a whole change. Others are confirmed by a key of their own.
  const even = next.in.length > 0 && next.in.length === next.out.length;
  return { taps: next, complete: even ? next : null };
}

const toggled = (list: readonly PlayerId[], player: PlayerId): readonly PlayerId[] =>
  list.includes(player) ? list.filter((one) => one !== player) : [...list, player];

/** The key of a change. A player of that side who was tapped before is the first to leave. */
export function tapChange(taps: Taps, side: Side, onCourt: readonly PlayerId[]): Taps {
  if (taps.kind === "change" && taps.side === side) return NO_TAPS;
  const chosen = taps.kind === "doer" && taps.doer.side === side ? taps.doer.player : null;
  const out = chosen !== null && onCourt.includes(chosen) ? [chosen] : [];
  return { kind: "change", side, out, in: [] };
}
