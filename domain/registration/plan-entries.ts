import { type Change, type Counts, countsOf, differences, type Fate } from "./changes";
import type { EntryField } from "./fields";
import { error, type Finding, type FindingCode, type Spot, warning } from "./findings";
import type { EntryRead } from "./read-entries";
import { nearest, sameKey } from "./text";
import { type KnownUnit, type NewUnit, UnitFinder, type UnitRef } from "./units";

export interface KnownEntry {
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  readonly category: string;
  readonly performers: number;
  readonly durationSec: number | null;
  readonly contact: string;
  readonly people: readonly string[];
  readonly withdrawn: boolean;
}

/** The contest into which entries are imported. */
export interface ContestNow {
  readonly units: readonly KnownUnit[];
  readonly entries: readonly KnownEntry[];
  /** Empty where the contest has none. */
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  /** How long an act may last, in seconds; null where any length will do. */
  readonly limits: { readonly min: number; readonly max: number } | null;
  /** A running order is drawn: who comes now is in none. */
  readonly drawn: boolean;
}

export interface EntryChoices {
  readonly createUnits: boolean;
}

export interface PlannedEntry extends Spot {
  readonly fate: Exclude<Fate, "removed">;
  /** Null for a new one. */
  readonly id: string | null;
  readonly unit: UnitRef;
  readonly title: string;
  /** A category's id; what the file says where the contest has no categories of its own. */
  readonly category: string;
  readonly performers: number;
  readonly durationSec: number | null;
  readonly contact: string;
  readonly people: readonly string[];
  readonly changes: readonly Change[];
}

export interface EntryPlan {
  readonly kind: "entries";
  readonly units: readonly NewUnit[];
  readonly entries: readonly PlannedEntry[];
  readonly counts: { readonly entries: Counts };
  readonly findings: readonly Finding[];
}

/**
 * What importing these entries into a contest would do. An entry is known by its unit and its title. A length outside
 * the contest's limits is a warning, since it costs points and not the place.
 */
export function planEntries(
  read: readonly EntryRead[],
  now: ContestNow,
  choices: EntryChoices,
): EntryPlan {
  const units = new UnitFinder(now.units, choices.createUnits);
  const findings: Finding[] = [];
  const entries: PlannedEntry[] = [];
  const seen = new Map<string, PlannedEntry>();
  const known = new Map(now.entries.map((one) => [`${one.unitId} ${sameKey(one.title)}`, one]));
  for (const one of read) {
    const unit = units.find(one.unit, spotOf(one, "unit"));
    const category = categoryOf(one, now);
    if (typeof category !== "string" && category !== undefined) {
      findings.push(category);
      continue;
    }
    const key = `${sameKey(unit.name)} ${sameKey(one.title)}`;
    const twice = seen.get(key);
    if (twice) {
      findings.push(error(one, "entry-twice", { value: one.title, facts: { other: twice.row } }));
      continue;
    }
    const before = unit.id === null ? undefined : known.get(`${unit.id} ${sameKey(one.title)}`);
    const found = planned(one, unit, category, before);
    if (typeof found === "string") findings.push(error(spotOf(one, fieldOf(found)), found));
    else {
      findings.push(...doubts(one, found, before, now));
      entries.push(found);
      seen.set(key, found);
    }
  }
  const spokenOf = new Set(entries.map(({ id }) => id));
  const untouched = now.entries.filter(({ id }) => !spokenOf.has(id));
  return {
    kind: "entries",
    units: units.created,
    entries,
    counts: {
      entries: countsOf(
        entries.map(({ fate }) => fate),
        untouched.length,
      ),
    },
    findings: [...units.findings, ...findings],
  };

  function planned(
    one: EntryRead,
    unit: UnitRef,
    category: string | undefined,
    before: KnownEntry | undefined,
  ): PlannedEntry | "category-missing" | "performers-missing" {
    const counted = one.performers ?? one.people?.length;
    if (!before && category === undefined && now.categories.length > 1) return "category-missing";
    if (!before && counted === undefined) return "performers-missing";
    const people = one.people?.join("、");
    const { performers = before ? undefined : counted, durationSec, contact } = one;
    const given = { category, performers, durationSec, contact, people };
    const changes = before ? differences({ ...told(before) }, given) : [];
    return {
      ...place(one),
      fate: before ? (changes.length > 0 ? "changed" : "same") : "new",
      id: before?.id ?? null,
      unit,
      title: before?.title ?? one.title,
      category: category ?? before?.category ?? now.categories[0]?.id ?? "",
      performers: performers ?? before?.performers ?? 1,
      durationSec: durationSec ?? before?.durationSec ?? null,
      contact: contact ?? before?.contact ?? "",
      people: one.people ?? before?.people ?? [],
      changes,
    };
  }
}

const place = ({ sheet, row, column }: Spot): Spot => ({ sheet, row, column });

const told = ({ category, performers, durationSec, contact, people }: KnownEntry) => ({
  category,
  performers,
  durationSec,
  contact,
  people: people.join("、"),
});

const spotOf = ({ sheet, row, at }: EntryRead, field: EntryField): Spot => ({
  sheet,
  row,
  column: at[field] ?? null,
});

const fieldOf = (code: FindingCode): EntryField =>
  code === "category-missing" ? "category" : "performers";

/** The category's id, undefined where the file names none, or why it is none. */
function categoryOf(one: EntryRead, { categories }: ContestNow): string | undefined | Finding {
  if (one.category === undefined) return undefined;
  if (categories.length === 0) return one.category;
  const wanted = sameKey(one.category);
  const alike = (text: string) => sameKey(text) === wanted || sameKey(text) === `${wanted}组`;
  const known = categories.find(({ id, name }) => alike(name) || sameKey(id) === wanted);
  if (known) return known.id;
  const near = nearest(
    one.category,
    categories.map(({ name }) => name),
  );
  return error(spotOf(one, "category"), "category-unknown", {
    value: one.category,
    ...(near === null ? {} : { suggestion: near }),
    facts: { known: categories.map(({ name }) => name).join("、") },
  });
}

function doubts(
  one: EntryRead,
  { performers, durationSec, people, changes, fate }: PlannedEntry,
  before: KnownEntry | undefined,
  { limits, drawn }: ContestNow,
): Finding[] {
  const findings: Finding[] = [];
  const touched = (...fields: string[]) =>
    fate === "new" || changes.some(({ field }) => fields.includes(field));
  if (people.length > 0 && people.length !== performers && touched("people", "performers"))
    findings.push(
      warning(spotOf(one, "people"), "people-differ", {
        value: String(people.length),
        facts: { n: people.length, performers },
      }),
    );
  const outside =
    limits !== null &&
    durationSec !== null &&
    (durationSec < limits.min || durationSec > limits.max);
  if (outside && touched("durationSec"))
    findings.push(
      warning(spotOf(one, "duration"), "duration-outside", {
        value: clockOf(durationSec),
        facts: { min: clockOf(limits.min), max: clockOf(limits.max) },
      }),
    );
  if (drawn && fate === "new") findings.push(warning(one, "order-drawn", { value: one.title }));
  if (before?.withdrawn) findings.push(warning(one, "entry-withdrawn", { value: one.title }));
  return findings;
}

/** `4:05` for 245 seconds. */
export const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
