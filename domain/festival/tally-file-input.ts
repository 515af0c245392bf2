import { z } from "zod";
import { type EntryId, entryId } from "../kernel/ids";
import { ok, type Result, refuse } from "../kernel/result";
import type { Refusal } from "../live/decider";
import { timeDeduction } from "./deductions";
import { parseMark, parseMarks } from "./marks";
import type { Marks, PrizeRules, TallyRules } from "./rules";
import type { Sheet } from "./tally";
import {
  fitsDecimals,
  fromPrizesFile,
  fromTallyRulesFile,
  tallyRulesInput,
  thousandths,
} from "./tally-input";

/** The shape of what `leitai tally` reads. Unknown keys are ignored; marks and points are decimals as text. */

const id = z.string().min(1).max(64);
const TEXT = /^\d{1,4}(\.\d{1,3})?$/;
const decimal = z.string().refine((text) => TEXT.test(text), "a decimal as text is expected");

/** One judge's: a mark, a mark for each criterion, null for absent, or `{"recused": true}`. */
const given = z.union([
  z.string().max(20),
  z.record(z.string(), z.string().max(20)),
  z.strictObject({ recused: z.literal(true) }),
  z.null(),
]);

const ROLES = ["judge", "reserve", "headJudge"] as const;

export const tallyInput = z
  .object({
    id: z.string().optional(),
    rules: tallyRulesInput,
    /** Who judges, in the order of the seats. With it a judge who marks any entry must be named in each. */
    judges: z
      .array(z.union([id, z.object({ id, role: z.enum(ROLES).optional() })]))
      .max(60)
      .optional(),
    entries: z
      .array(
        z.object({
          id,
          /** The place in the running order; the place in the list when left out. */
          number: z.int().min(1).max(500).optional(),
          /** By judge, or as a list in the order of the judges. */
          marks: z.union([z.array(given).max(60), z.record(z.string(), given)]),
          /** Points taken off, beside those for the time. */
          deduction: decimal.optional(),
          /** Points added after the panel's value. */
          bonus: decimal.optional(),
          durationSec: z.union([z.int().min(0).max(7200), decimal]).optional(),
          /** For the quotas of those who go on. */
          category: id.optional(),
        }),
      )
      .min(1)
      .max(500),
    /** Orders that the head judge gave for tied entries, best first. */
    headJudge: z.array(z.array(id).min(2)).max(200).optional(),
  })
  .superRefine((file, context) => {
    // Rules with a fault of their own have been reported; nothing can be read by them.
    if (!tallyRulesInput.safeParse(file.rules).success) return;
    for (const { path, why } of faultsOf(file, fromTallyRulesFile(file.rules)))
      context.addIssue({ code: "custom", path: [...path], message: why });
  });

export type TallyFile = z.input<typeof tallyInput>;
type Entry = TallyFile["entries"][number];
type Given = z.input<typeof given>;

/** What is to be tallied. `totals`: the judges gave one mark each though there are criteria. */
export interface TallyTask {
  readonly rules: TallyRules;
  readonly prizes: PrizeRules;
  readonly entries: readonly {
    readonly entry: EntryId;
    readonly number: number;
    readonly sheets: readonly Sheet[];
    readonly deduction: number;
    readonly bonus: number;
    /** Seats for which the mean of the others stands. */
    readonly missing: readonly string[];
    readonly ms?: number;
    readonly category: string;
  }[];
  readonly advance: readonly {
    readonly to: string;
    readonly categories: readonly string[];
    readonly best: number;
    readonly by?: "count" | "place" | undefined;
  }[];
  readonly headJudge: readonly (readonly EntryId[])[];
}

interface Judge {
  readonly id: string;
  readonly role: (typeof ROLES)[number];
}

interface Fault {
  readonly path: readonly (string | number)[];
  readonly why: string;
}

const judgesOf = (file: TallyFile): Judge[] | null =>
  file.judges?.map((judge) =>
    typeof judge === "string"
      ? { id: judge, role: "judge" }
      : { id: judge.id, role: judge.role ?? "judge" },
  ) ?? null;

/** An entry's marks by judge; in a list they stand in the order of the judges. */
const marksOf = ({ marks }: Entry, judges: readonly Judge[] | null): [string, Given][] =>
  Array.isArray(marks)
    ? marks.map((one, index) => [judges?.[index]?.id ?? String(index + 1), one])
    : Object.entries(marks);

const isRecused = (one: Given): boolean =>
  one !== null && typeof one === "object" && one.recused === true;

/**
 * R21: judges who gave one mark each, although there are criteria, gave their totals: these count as they are, with up
 * to three decimals, and a tie step that looks at a criterion parts nobody.
 */
function rulesInForce(file: TallyFile, rules: TallyRules): TallyRules {
  const totals =
    rules.criteria.length > 1 &&
    file.entries.some((entry) => marksOf(entry, null).some(([, one]) => typeof one === "string"));
  if (!totals) return rules;
  return {
    ...rules,
    criteria: [{ id: "mark", name: "mark", weight: 10_000 }],
    mark: { ...rules.mark, step: 1 },
    ties: rules.ties.filter((step) => !step.startsWith("criterion:")),
  };
}

/** A sheet's marks; null where a judge gave none. */
function readMarks(one: Given, rules: TallyRules): Result<Marks | null, Refusal> {
  if (one === null || isRecused(one)) return ok(null);
  const [only, another] = rules.criteria;
  if (typeof one === "object") {
    const texts = Object.entries(one).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    return parseMarks(Object.fromEntries(texts), rules);
  }
  if (!only || another) return refuse({ code: "mark-total" });
  const mark = parseMark(one, rules.mark);
  return mark.ok ? ok({ [only.id]: mark.value }) : mark;
}

function* faultsOf(file: TallyFile, stated: TallyRules): Generator<Fault> {
  const judges = judgesOf(file);
  const rules = rulesInForce(file, stated);
  yield* twice(judges?.map(({ id }) => id) ?? [], (index) => ["judges", index]);
  yield* twice(
    file.entries.map(({ id }) => id),
    (index) => ["entries", index, "id"],
  );
  yield* twice(
    file.entries.map((entry, index) => String(entry.number ?? index + 1)),
    (index) => ["entries", index, "number"],
  );
  const marking = new Set(
    file.entries.flatMap((entry) => marksOf(entry, judges).map(([judge]) => judge)),
  );
  for (const [index, entry] of file.entries.entries()) {
    const at = (...path: (string | number)[]) => ["entries", index, ...path];
    if (entry.deduction && !fitsDecimals(entry.deduction, rules.rounding.decimals))
      yield { path: at("deduction"), why: "more decimals than the score has" };
    const named = file.rules.advance?.some(({ categories = [] }) => categories.length > 0);
    if (named && entry.category === undefined)
      yield { path: at("category"), why: "a category is expected: who goes on depends on it" };
    if (entry.bonus && !fitsDecimals(entry.bonus, rules.rounding.decimals))
      yield { path: at("bonus"), why: "more decimals than the score has" };
    const marks = marksOf(entry, judges);
    if (judges && marks.length > judges.length && Array.isArray(entry.marks))
      yield { path: at("marks"), why: "more marks than judges" };
    for (const { id, role } of judges ?? [])
      if (role === "judge" && marking.has(id) && !marks.some(([judge]) => judge === id))
        yield { path: at("marks"), why: `missing (null while absent): ${id}` };
    for (const [place, [judge, one]] of marks.entries()) {
      const key = Array.isArray(entry.marks) ? place : judge;
      const seated = judges?.find(({ id }) => id === judge);
      if (judges && !seated)
        yield { path: at("marks", key), why: `not one of the judges: ${judge}` };
      if (seated?.role === "headJudge" && one !== null)
        yield { path: at("marks", key), why: "the head judge gives no marks" };
      const read = readMarks(one, rules);
      if (read.ok) continue;
      const { criterion } = read.refusal;
      const inside = typeof one === "object" && typeof criterion === "string" ? [criterion] : [];
      yield { path: at("marks", key, ...inside), why: markFault(read.refusal) };
    }
  }
  const known = new Set(file.entries.map(({ id }) => id));
  for (const [index, order] of (file.headJudge ?? []).entries()) {
    yield* twice(order, (place) => ["headJudge", index, place]);
    for (const [place, name] of order.entries())
      if (!known.has(name))
        yield { path: ["headJudge", index, place], why: `not one of the entries: ${name}` };
  }
}

function* twice(
  names: readonly string[],
  path: (index: number) => (string | number)[],
): Generator<Fault> {
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) yield { path: path(index), why: `named twice: ${name}` };
    seen.add(name);
  }
}

function markFault({ code, value, min, max, step, criterion }: Refusal): string {
  if (code === "mark-missing") return "a mark is missing for this criterion";
  if (code === "mark-foreign") return `not one of the criteria: ${criterion}`;
  if (code === "mark-total") return "a mark for each criterion is expected";
  const hint =
    code === "mark-comma" || code === "mark-digits" ? ", with plain digits and a point" : "";
  return `a mark from ${min} to ${max} in steps of ${step} is expected${hint}: ${value}`;
}

/** What `tallyContest` takes, from a file that `tallyInput` has accepted. */
export function fromTallyFile(file: TallyFile): TallyTask {
  const rules = rulesInForce(file, fromTallyRulesFile(file.rules));
  const judges = judgesOf(file);
  return {
    rules,
    prizes: fromPrizesFile(file.rules),
    entries: file.entries.map((entry, index) => ({
      entry: entryId(entry.id),
      number: entry.number ?? index + 1,
      ...standingOf(marksOf(entry, judges), rules, judges),
      bonus: thousandths(entry.bonus ?? "0"),
      category: entry.category ?? "",
      ...(entry.durationSec === undefined ? {} : { ms: thousandths(String(entry.durationSec)) }),
      deduction:
        thousandths(entry.deduction ?? "0") +
        (entry.durationSec === undefined
          ? 0
          : timeDeduction(rules.time, thousandths(String(entry.durationSec)))),
    })),
    advance: (file.rules.advance ?? []).map((one) => ({
      ...one,
      categories: one.categories ?? [],
    })),
    headJudge: (file.headJudge ?? []).map((order) => order.map(entryId)),
  };
}

/**
 * R7, R22: the sheets that stand: the panel's, and one of the reserve's for each seat of it that the rule gives to the
 * reserve; and the seats for which the mean of the others stands.
 */
function standingOf(
  marks: readonly (readonly [string, Given])[],
  rules: TallyRules,
  judges: readonly Judge[] | null,
): { readonly sheets: readonly Sheet[]; readonly missing: readonly string[] } {
  const roleOf = (seat: string) => judges?.find(({ id }) => id === seat)?.role ?? "judge";
  const empty = (method: "reserve" | "meanOfOthers") =>
    marks.filter(
      ([seat, one]) =>
        roleOf(seat) === "judge" &&
        ((one === null && rules.absent === method) || (isRecused(one) && rules.recused === method)),
    );
  let called = empty("reserve").length;
  return {
    sheets: marks.flatMap(([seat, one]) => {
      const read = readMarks(one, rules);
      if (!read.ok || read.value === null) return [];
      if (roleOf(seat) === "reserve" && called-- <= 0) return [];
      return [{ seat, marks: read.value }];
    }),
    missing: empty("meanOfOthers").map(([seat]) => seat),
  };
}
