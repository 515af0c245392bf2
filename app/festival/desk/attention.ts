import type { EntryState, RoundState } from "../../../domain/festival/judging/state";
import { byPoints } from "../../../domain/festival/methods";
import type { DeskBoard, DeskEntry } from "../../../server/services";
import type { SeatRow } from "./seat-rows";

/** Something that the head judge should have seen before confirming. Nothing of it changes a score. */
export type Attention =
  | { readonly kind: "recusal"; readonly seat: string; readonly declared: boolean }
  /** Told, and nothing asked for. */
  | { readonly kind: "own-unit"; readonly seat: string }
  | {
      readonly kind: "sensitive";
      readonly seat: string;
      readonly from: number;
      readonly to: number;
    }
  /** `mean` in thousandths. */
  | {
      readonly kind: "drift";
      readonly seat: string;
      readonly mean: number;
      readonly entries: number;
    }
  /** Its place now, the nearest other one with the distance in thousandths, and the prize's line beside it. */
  | {
      readonly kind: "place";
      readonly place: number;
      readonly neighbour: { readonly place: number; readonly gap: number } | null;
      readonly prize: { readonly name: string; readonly last: number } | null;
    }
  | { readonly kind: "level"; readonly number: number }
  | { readonly kind: "changed"; readonly seat: string; readonly reason: string }
  | { readonly kind: "remark"; readonly seat: string; readonly remark: string };

/** Whose mark is still to come: afterwards it stands among the figures. */
const OWES: ReadonlySet<SeatRow["status"]> = new Set(["writing", "not-signed-in"]);
/** From here on a judge's drift is worth a word: half a point, in thousandths. */
const DRIFT = 500;
/** With fewer entries a mean says little. */
const DRIFT_ENTRIES = 3;
/** Somebody always lies farthest from the others. */
const MOST_DRIFTS = 2;

export function attentionFor(
  state: RoundState,
  board: DeskBoard,
  entry: EntryState,
  rows: readonly SeatRow[],
): readonly Attention[] {
  const desk = board.entries.find((one) => one.entry === entry.entry);
  return [
    ...rows
      .filter(({ proposed }) => proposed)
      .map(({ seat, tie }) => ({ kind: "recusal", seat, declared: tie === "declared" }) as const),
    ...rows
      .filter(({ told, status }) => told && OWES.has(status))
      .map(({ seat }) => ({ kind: "own-unit", seat }) as const),
    ...(desk ? ofPlace(state, board, desk) : []),
    ...rows.flatMap(({ seat, sheet }) => [
      ...(sheet?.reason ? [{ kind: "changed", seat, reason: sheet.reason } as const] : []),
      ...(sheet?.remark ? [{ kind: "remark", seat, remark: sheet.remark } as const] : []),
    ]),
    ...(isScored(state) ? board.drift : [])
      .filter(({ mean, entries }) => Math.abs(mean) >= DRIFT && entries >= DRIFT_ENTRIES)
      .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean))
      .slice(0, MOST_DRIFTS)
      .map((one) => ({ kind: "drift", ...one }) as const),
  ];
}

/** Whether there are points by which entries and judges can lie apart. */
const isScored = ({ programme }: RoundState): boolean =>
  programme !== null && byPoints(programme.rules);

function ofPlace(state: RoundState, board: DeskBoard, desk: DeskEntry): readonly Attention[] {
  const { place, tally, sensitive } = desk;
  if (place === null || tally === null) return [];
  const others = othersOf(state, board, desk);
  return [
    ...sensitive
      .filter((one) => one.place !== place)
      .map((one) => ({ kind: "sensitive", seat: one.seat, from: place, to: one.place }) as const),
    ...others
      .filter((one) => (isScored(state) ? one.score === tally.score : one.place === place))
      .map(({ number }) => ({ kind: "level", number }) as const),
    ...(isScored(state)
      ? [
          {
            kind: "place",
            place,
            neighbour: nearest(others, place, tally.score),
            prize: prizeLine(state, place),
          } as const,
        ]
      : []),
  ];
}

interface Placed {
  readonly number: number;
  readonly place: number;
  readonly score: number;
}

const othersOf = (state: RoundState, board: DeskBoard, desk: DeskEntry): readonly Placed[] =>
  board.entries.flatMap((one) => {
    const number = state.entries.find(({ entry }) => entry === one.entry)?.number;
    return one !== desk && one.place !== null && one.tally !== null && number !== undefined
      ? [{ number, place: one.place, score: one.tally.score }]
      : [];
  });

/** The entry right above; for the first place the one right below. */
function nearest(
  others: readonly Placed[],
  place: number,
  score: number,
): { readonly place: number; readonly gap: number } | null {
  const above = others.filter((one) => one.place < place).sort((a, b) => b.place - a.place)[0];
  const below = others.filter((one) => one.place > place).sort((a, b) => a.place - b.place)[0];
  const one = above ?? below;
  return one ? { place: one.place, gap: Math.abs(one.score - score) } : null;
}

/** The prize whose last place is this one or the one before it. */
function prizeLine(
  { programme }: RoundState,
  place: number,
): { readonly name: string; readonly last: number } | null {
  let last = 0;
  for (const { name, count } of programme?.prizes?.prizes ?? []) {
    if (count === null) return null;
    last += count;
    if (place === last || place === last + 1) return { name, last };
  }
  return null;
}
