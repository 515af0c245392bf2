import { strikes } from "../../../domain/festival/judging/reveal";
import { type EntryState, NOTHING_SHOWN } from "../../../domain/festival/judging/state";
import type { RevealHow, RoundEvent } from "../../../domain/festival/judging/vocabulary";
import type { TallyRules } from "../../../domain/festival/rules";
import { type Step, stepsAbout } from "./steps";

type ScriptName = "announce" | "criteria" | "sheets" | "extremes" | "score" | "place";

/** One line of the reveal's script. */
export interface ScriptLine {
  readonly name: ScriptName;
  readonly state: "done" | "now" | "later";
  /** The server's time in ms at which it was done, or its last part. */
  readonly at: number | null;
  /** How many of how many sheets are shown; null for the other lines. */
  readonly count: { readonly shown: number; readonly of: number } | null;
}

const EVENT: Readonly<Record<ScriptName, RoundEvent["type"]>> = {
  announce: "called",
  criteria: "criterion-revealed",
  sheets: "sheet-revealed",
  extremes: "extremes-revealed",
  score: "score-revealed",
  place: "placed",
};

/** The script of an entry's reveal: what is done and when, what comes now, what comes later. */
export function scriptOf(
  entry: EntryState,
  steps: readonly Step[],
  rules: Pick<TallyRules, "panel" | "criteria">,
  how: RevealHow = "judges",
): readonly ScriptLine[] {
  const { shown, confirmed, status } = entry;
  const { sheets, extremes, tally, placed } = shown ?? NOTHING_SHOWN;
  // A correction begins the reveal anew; the act was announced all the same.
  const called = steps.findLast(
    ({ first }) => first.type === "called" && first.entry === entry.entry,
  );
  const about = stepsAbout(steps, entry.entry);
  const of = confirmed?.sheets.length ?? 0;
  const done: Readonly<Record<ScriptName, boolean>> = {
    announce: status !== "waiting",
    criteria: confirmed !== null && sheets.length === of,
    sheets: confirmed !== null && sheets.length === of,
    extremes,
    score: tally !== null,
    place: placed,
  };
  const all = Object.keys(EVENT) as ScriptName[];
  const left = how === "criteria" ? "sheets" : "criteria";
  const names = all.filter((name) => name !== left && (name !== "extremes" || strikes(rules)));
  const now = names.find((name) => !done[name]);
  return names.map((name) => {
    const last =
      name === "announce"
        ? called
        : about.findLast(({ events }) => events.some(({ type }) => type === EVENT[name]));
    const state = done[name] ? "done" : name === now && confirmed !== null ? "now" : "later";
    return {
      name,
      state,
      at: last && last.at > 0 ? last.at : null,
      count:
        name === "criteria"
          ? { shown: Object.keys(shown?.criteria ?? {}).length, of: rules.criteria.length }
          : name === "sheets" && of > 0
            ? { shown: sheets.length, of }
            : null,
    };
  });
}
