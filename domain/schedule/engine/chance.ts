/**
 * The search's own chance: the same seed gives the same numbers in every JavaScript engine, so nothing here asks for
 * more than 32-bit integers and exact products.
 */
export interface Chance {
  /** 32 random bits, as a signed integer. */
  next(): number;
  /** A whole number from 0 to `bound − 1`; `bound` is at most 2^20. */
  below(bound: number): number;
}

/** xorshift by Marsaglia, its output scrambled by a product. */
export function chanceOf(seed: number): Chance {
  // Zero would stay zero for ever; seeds next to each other must not begin alike.
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ (seed >>> 13);
  if (state === 0) state = 0x2545f491;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.imul(state, 0x9e3779b1);
  };
  for (let i = 0; i < 8; i++) next();
  return { next, below: (bound) => (((next() >>> 0) * bound) / 4294967296) | 0 };
}

const STEPS = 4096;

/**
 * −ln of the middles of 4096 equal steps from 0 to 1, in 1024ths: how much worse than before, at temperature 1, a move
 * may be. From sums and quotients alone, for engines round `Math.log` as they like.
 */
export const PATIENCE: Int32Array = Int32Array.from({ length: STEPS }, (_, step) =>
  Math.round(1024 * minusLn((2 * step + 1) / (2 * STEPS))),
);

function minusLn(x: number): number {
  let halvings = 0;
  let rest = x;
  while (rest < 0.75) {
    rest *= 2;
    halvings++;
  }
  // ln r = 2 artanh((r − 1) / (r + 1))
  const y = (rest - 1) / (rest + 1);
  let power = y;
  let sum = 0;
  for (let k = 1; k < 30; k += 2) {
    sum += power / k;
    power *= y * y;
  }
  return halvings * Math.LN2 - 2 * sum;
}
