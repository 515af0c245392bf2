import { markText } from "../../../domain/festival/mark-text";
import type { TallyRules } from "../../../domain/festival/rules";

/** The marks a judge may give, in thousandths. */
export type Scale = TallyRules["mark"];

const SIZES = [1, 5, 10, 50, 100, 500, 1000, 5000, 10_000, 50_000];

/** How far the keys beside a slider go: the scale's own step and two larger ones, in thousandths. */
export function keySizes({ min, max, step }: Scale): readonly number[] {
  const fitting = SIZES.filter((size) => size > step && size % step === 0 && 4 * size <= max - min);
  return [step, ...fitting].slice(0, 3);
}

/** More places than this a finger cannot tell apart on a phone. */
const PLACES = 220;

/** The steps in which a slider that is dragged goes; the keys go finer. */
export function dragStep(scale: Scale): number {
  const sizes = [scale.step, ...SIZES.filter((size) => size > scale.step)];
  const coarse = sizes.find(
    (size) => size % scale.step === 0 && (scale.max - scale.min) / size <= PLACES,
  );
  return coarse ?? scale.step;
}

/** The nearest mark on the scale, counting from its lowest by `by`. */
export function onScale(scale: Scale, value: number, by = scale.step): number {
  const steps = Math.round((value - scale.min) / by);
  return Math.min(scale.max, Math.max(scale.min, scale.min + steps * by));
}

export const LEVELS = ["excellent", "good", "fair", "pass", "weak"] as const;
export type Level = (typeof LEVELS)[number];

/** From which tenth of the scale on a level begins. */
const FROM: Readonly<Record<Level, number>> = {
  excellent: 9,
  good: 8,
  fair: 7,
  pass: 6,
  weak: 0,
};

/** What the marks mean, best first: each level with its lowest and highest mark as text. */
export function levels(scale: Scale): readonly { level: Level; from: string; to: string }[] {
  return LEVELS.map((level, index) => {
    const above = LEVELS[index - 1];
    const to = above === undefined ? scale.max : floorOf(scale, above) - scale.step;
    return { level, from: markText(floorOf(scale, level)), to: markText(to) };
  });
}

/** The level of a mark. */
export const levelOf = (scale: Scale, mark: number): Level =>
  LEVELS.find((level) => mark >= floorOf(scale, level)) ?? "weak";

/** The first mark on the scale at or above the level's tenth. */
function floorOf({ min, max, step }: Scale, level: Level): number {
  const exact = ((max - min) * FROM[level]) / 10;
  return min + Math.ceil(exact / step) * step;
}
