import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dragStep,
  keySizes,
  LEVELS,
  levelOf,
  levels,
  onScale,
  type Scale,
} from "../../../../app/festival/sheet/scale";
import { parseMark } from "../../../../domain/festival/marks";

const HUNDRED: Scale = { min: 0, max: 100_000, step: 100 };
const TEN: Scale = { min: 0, max: 10_000, step: 10 };

const scale: fc.Arbitrary<Scale> = fc
  .record({
    min: fc.nat(20).map((points) => points * 1000),
    step: fc.constantFrom(1, 5, 10, 50, 100, 250, 500, 1000),
    steps: fc.integer({ min: 2, max: 2000 }),
  })
  .map(({ min, step, steps }) => ({ min, step, max: min + step * steps }));

const isMark = (of: Scale, mark: number) =>
  mark >= of.min && mark <= of.max && (mark - of.min) % of.step === 0;

describe("the keys beside a slider", () => {
  it("go 0.1, 0.5 and 1 on a scale of hundred in tenths, 0.01 to 0.1 on one of ten in hundredths", () => {
    expect(keySizes(HUNDRED)).toEqual([100, 500, 1000]);
    expect(keySizes(TEN)).toEqual([10, 50, 100]);
    expect(keySizes({ min: 0, max: 100_000, step: 1000 })).toEqual([1000, 5000, 10_000]);
    expect(keySizes({ min: 0, max: 5000, step: 500 })).toEqual([500, 1000]);
  });

  it("lead from mark to mark on every scale, and never off it", () => {
    fc.assert(
      fc.property(scale, fc.nat(), fc.boolean(), (of, n, down) => {
        const mark = of.min + (n % ((of.max - of.min) / of.step + 1)) * of.step;
        for (const size of keySizes(of))
          expect(isMark(of, onScale(of, mark + (down ? -size : size)))).toBe(true);
      }),
    );
  });
});

describe("a slider", () => {
  it("goes in halves under a finger where tenths are too fine", () => {
    expect(dragStep(HUNDRED)).toBe(500);
    expect(dragStep({ min: 0, max: 10_000, step: 100 })).toBe(100);
  });

  it("gives marks of the scale wherever the finger is", () => {
    fc.assert(
      fc.property(scale, fc.double({ min: 0, max: 1, noNaN: true }), (of, at) => {
        const mark = onScale(of, of.min + at * (of.max - of.min), dragStep(of));
        expect(isMark(of, mark)).toBe(true);
      }),
    );
  });
});

describe("levels", () => {
  it("say what marks mean on a scale of hundred", () => {
    expect(levels(HUNDRED).map(({ from, to }) => `${from}–${to}`)).toEqual([
      "90–100",
      "80–89.9",
      "70–79.9",
      "60–69.9",
      "0–59.9",
    ]);
    expect(levelOf(HUNDRED, 89_900)).toBe("good");
    expect(levelOf(HUNDRED, 90_000)).toBe("excellent");
  });

  it("cover a scale of at least ten steps without a hole, and their limits are marks themselves", () => {
    fc.assert(
      fc.property(scale, (of) => {
        fc.pre((of.max - of.min) / of.step >= 10);
        const read = (text: string) => {
          const mark = parseMark(text, of);
          return mark.ok ? mark.value : Number.NaN;
        };
        const found = levels(of).map(({ level, from, to }) => ({
          level,
          from: read(from),
          to: read(to),
        }));
        expect(found.map(({ level }) => level)).toEqual(LEVELS);
        expect(found[0]?.to).toBe(of.max);
        expect(found.at(-1)?.from).toBe(of.min);
        for (const { level, from, to } of found) {
          expect(levelOf(of, from)).toBe(level);
          expect(levelOf(of, to)).toBe(level);
        }
        for (const [index, { from }] of found.slice(0, -1).entries())
          expect(found[index + 1]?.to).toBe(from - of.step);
      }),
    );
  });
});
