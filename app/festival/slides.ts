import type { RoundState } from "../../domain/festival/judging/state";
import type { TieReason } from "../../domain/festival/ranking";
import type { Line, Standing } from "./standing";

/** One picture of the award ceremony. Long lists take several. */
export type Slide = { readonly part: number; readonly parts: number } & (
  | { readonly kind: "title" }
  | { readonly kind: "prize"; readonly prize: string; readonly lines: readonly Line[] }
  | { readonly kind: "onward"; readonly to: string; readonly lines: readonly Line[] }
  | { readonly kind: "table"; readonly lines: readonly Line[] }
  | { readonly kind: "reasons"; readonly reasons: readonly TieReason[] }
);

/** Lines that fit on one picture. */
export const ON_ONE = 8;
const REASONS = 3;

/** The ceremony of a round that is over: the prizes from the last one up, then everything. */
export function slidesOf(standing: Standing, results: RoundState["results"]): readonly Slide[] {
  const { lines, reasons } = standing;
  const prizes = [...new Set(lines.flatMap(({ prize }) => (prize === null ? [] : [prize])))];
  const slides: Slide[] = [{ kind: "title", part: 1, parts: 1 }];
  for (const prize of prizes.toReversed()) {
    // The best of a prize is read out last.
    const own = lines.filter((line) => line.prize === prize).toReversed();
    slides.push(
      ...inParts(own, ON_ONE).map((part) => ({ kind: "prize", prize, ...part }) as const),
    );
  }
  for (const { to, entries } of results?.advance ?? []) {
    const own = lines.filter(({ entry }) => entries.includes(entry));
    slides.push(...inParts(own, ON_ONE).map((part) => ({ kind: "onward", to, ...part }) as const));
  }
  slides.push(...inParts(lines, ON_ONE).map((part) => ({ kind: "table", ...part }) as const));
  slides.push(
    ...inParts(reasons, REASONS).map(
      ({ lines, ...part }) => ({ kind: "reasons", reasons: lines, ...part }) as const,
    ),
  );
  return slides;
}

function inParts<Item>(items: readonly Item[], size: number) {
  const parts = Math.ceil(items.length / size);
  // Equal parts look better than a full one and a rest.
  const each = Math.ceil(items.length / Math.max(1, parts));
  return Array.from(Array(parts).keys(), (n) => ({
    lines: items.slice(n * each, (n + 1) * each),
    part: n + 1,
    parts,
  }));
}
