import { ok, type Result, refuse } from "../../kernel/result";
import type { Refusal } from "../../live/decider";
import { isRelative } from "../methods";
import type { TallyRules } from "../rules";
import { tallyEntry } from "../tally";
import { commitmentOf, type SealedSheet } from "./commitment";
import { type EntryState, NOTHING_SHOWN, termsOf } from "./state";
import type { RevealHow, RevealStep, RoundEvent } from "./vocabulary";

/** Whether a contest strikes the highest or lowest totals (not single marks, R25), so that its reveal has something to show of it. */
export const strikes = ({ panel }: Pick<TallyRules, "panel">): boolean =>
  panel.method === "trimmedMean" &&
  panel.trim !== "criterion" &&
  panel.dropHigh + panel.dropLow > 0;

/**
 * The next step of an entry's reveal, in the order of the script; null when all of it is shown. Where nothing is
 * struck, the score comes right after the sheets (J6).
 */
export function nextStep(
  entry: EntryState,
  rules: Pick<TallyRules, "panel" | "criteria">,
  how: RevealHow = "judges",
): Exclude<RevealStep, "sheets" | "all"> | null {
  const shown = entry.shown ?? NOTHING_SHOWN;
  if (shown.sheets.length === 0 && nextCriterion(entry, rules, how) !== null) return "criterion";
  if (shown.sheets.length < (entry.confirmed?.sheets.length ?? 0)) return "sheet";
  if (!shown.extremes && strikes(rules)) return "extremes";
  // Where an entry by itself comes to nothing (S12, S13) its sheets are all there is to show.
  if (!shown.tally && !isRelative(rules)) return "score";
  return shown.placed ? null : "place";
}

/** The criterion that is shown next where a round goes by criteria and no sheet is out yet (J22); null where none is. */
export function nextCriterion(
  { shown }: Pick<EntryState, "shown">,
  { criteria }: Pick<TallyRules, "criteria">,
  how: RevealHow,
): TallyRules["criteria"][number] | null {
  if (how !== "criteria") return null;
  return criteria.find(({ id }) => !shown?.criteria?.[id]) ?? null;
}

/** The commitments whose sheets a step needs: the next one, all that are left, or none (J6, J22). */
export function toOpen(entry: EntryState, step: RevealStep): readonly string[] {
  const sheets = entry.confirmed?.sheets ?? [];
  const left = sheets.slice(entry.shown?.sheets.length ?? 0).map(({ commitment }) => commitment);
  if (step === "sheet") return left.slice(0, 1);
  return step === "sheets" || step === "all" || step === "criterion" ? left : [];
}

/**
 * What a step of the reveal says, given the sheets that it opens. Refuses a step out of turn (`wrong-step`, with the
 * `next` one) and a sheet that is not what was committed to (`sealed-broken`). A score carries how it came about, so
 * that whoever reads the log later needs no program of ours to know it (J6, J7).
 */
export function revealEvents(
  rules: TallyRules,
  entry: EntryState,
  step: RevealStep,
  opened: readonly SealedSheet[],
  how: RevealHow = "judges",
): Result<readonly RoundEvent[], Refusal> {
  const next = nextStep(entry, rules, how);
  if (next === null) return refuse({ code: "all-revealed", entry: entry.entry });
  const first = step === "sheets" ? (next === "criterion" ? next : "sheet") : step;
  // Whoever began the script before this was left out says it still.
  const early = step === "extremes" && next === "score" && !entry.shown?.extremes;
  if (step !== "all" && first !== next && !early)
    return refuse({ code: "wrong-step", entry: entry.entry, step, next });
  const wanted = toOpen(entry, step);
  const events: RoundEvent[] = [];
  for (const commitment of wanted) {
    const sheet = opened.find((one) => commitmentOf(one) === commitment);
    if (!sheet) return refuse({ code: "sealed-broken", entry: entry.entry });
    const { seat, marks, salt, reason } = sheet;
    events.push({
      type: "sheet-revealed",
      entry: entry.entry,
      seat,
      commitment,
      marks,
      salt,
      ...(reason ? { reason } : {}),
    });
  }
  if (step === "criterion") return ok(criterionEvents(rules, entry, opened, events));
  if (step === "sheet" || step === "sheets") return ok(events);
  const about = { entry: entry.entry };
  const shown = entry.shown ?? NOTHING_SHOWN;
  if (!shown.extremes) events.push({ type: "extremes-revealed", ...about });
  if (step === "extremes") return ok(events);
  if (!shown.tally) {
    const sheets = [...shown.sheets, ...opened].map(({ seat, marks }) => ({ seat, marks }));
    const tally = tallyEntry(rules, { sheets, ...termsOf(rules, entry) });
    if (!tally.ok) return refuse({ ...tally.refusal, ...about });
    events.push({
      type: "score-revealed",
      ...about,
      tally: { ...tally.value, totals: [...tally.value.totals] },
    });
  }
  if (step === "score") return ok(events);
  events.push({ type: "placed", ...about });
  return ok(events);
}

/** One criterion of all sheets; with the last one the sheets themselves, so that anybody can check what was said. */
function criterionEvents(
  rules: TallyRules,
  entry: EntryState,
  opened: readonly SealedSheet[],
  sheets: readonly RoundEvent[],
): readonly RoundEvent[] {
  const criterion = nextCriterion(entry, rules, "criteria");
  if (!criterion) return sheets;
  const marks: Record<string, number> = {};
  for (const { seat, commitment } of entry.confirmed?.sheets ?? []) {
    const sheet = opened.find((one) => commitmentOf(one) === commitment);
    marks[seat] = sheet?.marks[criterion.id] ?? 0;
  }
  const said = { type: "criterion-revealed", entry: entry.entry, criterion: criterion.id, marks };
  const last = rules.criteria.every(
    ({ id }) => id === criterion.id || entry.shown?.criteria?.[id] !== undefined,
  );
  return [said as RoundEvent, ...(last ? sheets : [])];
}
