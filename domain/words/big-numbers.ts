/** Whole numbers of any size, given and shown in decimal digits. */

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A whole number in decimal digits as people read it: 1,234,567. */
export const digitsText = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");

/** A large whole number as a mantissa and a power of ten, such as 3.88 and 17; small ones have no power. */
export function shortParts(digits: string): { readonly front: string; readonly power: string } {
  if (digits.length < 8) return { front: digitsText(digits), power: "" };
  const rounded = Math.round(Number(`${digits.charAt(0)}.${digits.slice(1, 6)}`) * 100);
  const power = digits.length - 1 + (rounded >= 1000 ? 1 : 0);
  return { front: (rounded / (rounded >= 1000 ? 1000 : 100)).toFixed(2), power: String(power) };
}

/** The same as text: 3.88 × 10¹⁷. */
export function shortCount(digits: string): string {
  const { front, power } = shortParts(digits);
  if (power === "") return front;
  const raised = [...power].map((digit) => SUPERSCRIPTS.charAt(Number(digit))).join("");
  return `${front} × 10${raised}`;
}
