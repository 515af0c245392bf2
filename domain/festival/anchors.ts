/** What a mark means in words: from this mark on, for one criterion, or for all that have no words of their own. */
export interface Anchor {
  /** Null for all criteria. */
  readonly criterion: string | null;
  /** Thousandths. */
  readonly from: number;
  readonly word: string;
}

/** The words that count for a criterion, the highest mark first (J24). */
export function anchorsFor(anchors: readonly Anchor[], criterion: string): readonly Anchor[] {
  const own = anchors.filter((one) => one.criterion === criterion);
  const all = own.length > 0 ? own : anchors.filter((one) => one.criterion === null);
  return all.toSorted((a, b) => b.from - a.from);
}

/** The word for a mark in thousandths: that of the highest anchor it reaches; null below all of them (J24). */
export const anchorOf = (
  anchors: readonly Anchor[],
  criterion: string,
  mark: number,
): string | null => anchorsFor(anchors, criterion).find(({ from }) => mark >= from)?.word ?? null;

/** Which words a contest of this form has that has entered none: of the stage, of works, of skills. */
export function anchorPreset(form: string): "stage" | "works" | "skills" {
  if (/书画|摄影|书法|绘画|美术/.test(form)) return "works";
  return /比武|技能|练兵/.test(form) ? "skills" : "stage";
}
