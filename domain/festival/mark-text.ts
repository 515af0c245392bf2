import type { Criterion } from "./rules";

/** Thousandths as people write them: 92500 → "92.5", with at least so many decimals. */
export function markText(thousandths: number, decimals = 0): string {
  const sign = thousandths < 0 ? "-" : "";
  const size = Math.abs(thousandths);
  const rest = String(size % 1000).padStart(3, "0");
  const kept = rest.replace(/0+$/, "").padEnd(decimals, "0");
  return `${sign}${Math.floor(size / 1000)}${kept === "" ? "" : `.${kept}`}`;
}

/** How much a criterion counts, as people write it: 40%, or its factor ×1.5. */
export const weightText = ({ weight, factor }: Criterion): string =>
  factor === undefined ? `${markText(weight * 10)}%` : `×${markText(factor)}`;

/** How many decimals a step of thousandths needs: 100 → 1. */
export const decimalsOf = (step: number): number =>
  step % 1000 === 0 ? 0 : step % 100 === 0 ? 1 : step % 10 === 0 ? 2 : 3;
