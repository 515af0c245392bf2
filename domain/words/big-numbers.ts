/** Whole numbers of any size, given and shown in decimal digits. */

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A whole number in decimal digits as people read it: 1,234,567. */
export const digitsText = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");

/** A large whole number in short, such as 3.88 × 10¹⁷; small ones stay as they are. */
export function shortCount(digits: string): string {
  if (digits.length < 8) return digitsText(digits);
  const rounded = Math.round(Number(`${digits.charAt(0)}.${digits.slice(1, 6)}`) * 100);
  const power = digits.length - 1 + (rounded >= 1000 ? 1 : 0);
  const mantissa = (rounded >= 1000 ? rounded / 1000 : rounded / 100).toFixed(2);
  const exponent = [...String(power)].map((digit) => SUPERSCRIPTS.charAt(Number(digit))).join("");
  return `${mantissa} × 10${exponent}`;
}
