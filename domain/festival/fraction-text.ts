import { UNITS } from "./panel";
import type { Fraction } from "./tally";

/** Decimals of a unit of 10⁻⁷, and the units of a whole point. */
const PLACES = 7;
const POINT = BigInt(UNITS * 1000);

/**
 * A fraction in units of 10⁻⁷ as people write it, in points: at least `least` decimals, and as many as it takes to be
 * whole, up to seven. What goes on after these is cut off and said by three dots: 9.3166666….
 */
export function fractionText({ over, under }: Fraction, least = 0): string {
  const [size, one] = [BigInt(Math.abs(over)), BigInt(under) * POINT];
  const scaled = (size * 10n ** BigInt(PLACES)) / one;
  const cut = scaled * one !== size * 10n ** BigInt(PLACES);
  const digits = String(scaled).padStart(PLACES + 1, "0");
  const decimals = digits.slice(-PLACES);
  const kept = cut ? decimals : decimals.replace(/0+$/, "").padEnd(least, "0");
  const sign = over < 0 ? "-" : "";
  return `${sign}${digits.slice(0, -PLACES)}${kept === "" ? "" : `.${kept}`}${cut ? "…" : ""}`;
}
