import { z } from "zod";
import { entryId } from "../kernel/ids";
import { type Contest, ranksByEntry } from "./contest";
import type { Parting } from "./contest-ties";
import { PRESETS } from "./presets";
import type { PrizeRules } from "./rules";
import { thousandths } from "./tally-input";

/** What `leitai tally` reads for the ways of judging that are not by points (S5–S14). */

const id = z.string().min(1).max(64);
export const METHODS = ["skating", "rankSum", "majorityPreference", "majorityJudgment"] as const;

/** One judge's mark; null of a judge who marks nobody here. */
const mark = z.string().min(1).max(40).nullable();
const entries = z
  .array(
    z.object({
      id,
      /** The place in the running order; the place in the list when left out. */
      number: z.int().min(1).max(500).optional(),
      /** In the order of the judges, as a list; by judge; or, where each is one digit, written together: "31312". */
      marks: z.union([
        z.array(mark).max(60),
        z.record(z.string(), mark),
        z.string().regex(/^\d+$/),
      ]),
    }),
  )
  .min(1)
  .max(500);

export const contestInput = z
  .object({
    id: z.string().optional(),
    rules: z.object({
      preset: z.enum(PRESETS).optional(),
      panel: z.object({
        method: z.enum(METHODS),
        /** Of rank methods: whether marks are points, the highest best (when left out), or ranks. */
        marks: z.enum(["points", "ranks"]).optional(),
        /** Of majority judgment: the grades, best first. */
        grades: z.array(z.string().min(1).max(40)).min(2).max(20).optional(),
      }),
      ties: z
        .array(z.enum(["headToHead", "headJudge", "lot", "earlier", "share"]))
        .max(5)
        .optional(),
      prizes: z
        .array(z.object({ name: z.string().min(1).max(40), count: z.int().min(0).nullable() }))
        .max(12)
        .optional(),
      prizeTies: z.enum(["share", "extra", "fewer", "decide"]).optional(),
    }),
    judges: z.array(id).max(60).optional(),
    entries: entries.optional(),
    /** Of skating: several dances, each with the same entries. */
    dances: z
      .array(z.object({ id: id.optional(), entries }))
      .min(1)
      .max(20)
      .optional(),
    /** Orders that the head judge gave, or a lot, for tied entries, best first. */
    headJudge: z.array(z.array(id).min(2)).max(200).optional(),
  })
  .superRefine((file, context) => {
    for (const { path, why } of faultsOf(file))
      context.addIssue({ code: "custom", path: [...path], message: why });
  });

export type ContestFile = z.input<typeof contestInput>;
type Entry = NonNullable<ContestFile["entries"]>[number];

interface Fault {
  readonly path: readonly (string | number)[];
  readonly why: string;
}

/**
 * The file if it asks for one of these ways of judging, or else null. The method and what belongs to it stand under
 * `panel`, or straight in the rules.
 */
export function contestForm(json: unknown): object | null {
  if (!isObject(json) || !("rules" in json) || !isObject(json.rules)) return null;
  const { rules } = json;
  const panel = "panel" in rules && isObject(rules.panel) ? rules.panel : rules;
  if (!("method" in panel) || !METHODS.some((one) => one === panel.method)) return null;
  return panel === rules ? { ...json, rules: { ...rules, panel: rules } } : json;
}

const isObject = (json: unknown): json is object => typeof json === "object" && json !== null;

/** An entry's marks in the order of the judges; of a list of judges, or of the first entry's keys. */
function marksOf({ marks }: Entry, judges: readonly string[]): (string | null)[] {
  if (typeof marks === "string") return [...marks];
  return Array.isArray(marks) ? [...marks] : judges.map((judge) => marks[judge] ?? null);
}

const judgesIn = (file: ContestFile, among: readonly Entry[]): readonly string[] => {
  const [first] = among;
  if (file.judges) return file.judges;
  return first && typeof first.marks === "object" && !Array.isArray(first.marks)
    ? Object.keys(first.marks)
    : [];
};

/** The parts of a file: its dances, or its entries as one. */
const partsOf = (file: ContestFile) =>
  file.dances?.map(({ id: name, entries: among }, at) => ({
    id: name ?? String(at + 1),
    entries: among,
    path: ["dances", at, "entries"] as const,
  })) ?? [{ id: "1", entries: file.entries ?? [], path: ["entries"] as const }];

const grid = (file: ContestFile, among: readonly Entry[]) =>
  among.map((entry) => marksOf(entry, judgesIn(file, among)));

function* faultsOf(file: ContestFile): Generator<Fault> {
  const { method, grades } = file.rules.panel;
  if (file.dances && method !== "skating")
    yield { path: ["dances"], why: "only skating has dances" };
  if (!file.dances && !file.entries) yield { path: ["entries"], why: "entries are expected" };
  if (method === "majorityJudgment" && !grades)
    yield { path: ["rules", "panel", "grades"], why: "the grades are expected, best first" };
  if (new Set(grades).size < (grades?.length ?? 0))
    yield { path: ["rules", "panel", "grades"], why: "a grade is named twice" };
  const parts = partsOf(file);
  const same = (among: readonly Entry[]) => JSON.stringify(among.map((one) => one.id).sort());
  for (const { entries: among, path } of parts) {
    if (same(among) !== same(parts[0]?.entries ?? []))
      yield { path: [...path], why: "not the entries of the first dance" };
    const ids = among.map((one) => one.id);
    for (const [at, name] of ids.entries())
      if (ids.indexOf(name) < at) yield { path: [...path, at, "id"], why: `named twice: ${name}` };
    yield* markFaults(file, among, path);
  }
  const known = new Set(parts[0]?.entries.map((one) => one.id));
  for (const [at, order] of (file.headJudge ?? []).entries())
    for (const [place, name] of order.entries())
      if (!known.has(name))
        yield { path: ["headJudge", at, place], why: `not one of the entries: ${name}` };
}

function* markFaults(
  file: ContestFile,
  among: readonly Entry[],
  path: readonly (string | number)[],
): Generator<Fault> {
  const { method, marks: kind, grades } = file.rules.panel;
  const judges = judgesIn(file, among);
  const rows = grid(file, among);
  const size = judges.length || Math.max(0, ...rows.map((row) => row.length));
  const ordered = method === "skating" || (method !== "majorityJudgment" && kind === "ranks");
  for (const [at, row] of rows.entries()) {
    const { marks } = among[at] ?? {};
    const foreign =
      typeof marks === "object" && !Array.isArray(marks)
        ? Object.keys(marks).find((judge) => !judges.includes(judge))
        : undefined;
    if (foreign !== undefined)
      yield { path: [...path, at, "marks", foreign], why: `not one of the judges: ${foreign}` };
    else if (row.length !== size)
      yield { path: [...path, at, "marks"], why: `${size} marks are expected, one a judge` };
    if (row.every((one) => one === null))
      yield { path: [...path, at, "marks"], why: "a mark is expected" };
    for (const [judge, one] of row.entries()) {
      if (one === null) continue;
      const why = markFault(one, among.length, method, ordered, grades);
      if (why) yield { path: [...path, at, "marks", judges[judge] ?? judge], why };
    }
  }
  if (method === "majorityJudgment") return;
  for (let judge = 0; judge < size; judge++) {
    const column = rows.map((row) => row[judge] ?? null);
    const given = column.filter((one) => one !== null);
    if (given.length > 0 && given.length < among.length)
      yield { path: [...path, column.indexOf(null), "marks"], why: COMPLETE };
    else if (ordered && new Set(given).size < given.length)
      yield { path: [...path], why: `judge ${judges[judge] ?? judge + 1} placed two alike` };
  }
}

const COMPLETE = "a judge marks all entries or, with null for each, none of them";

function markFault(
  text: string,
  most: number,
  method: string,
  ordered: boolean,
  grades: readonly string[] | undefined,
): string | null {
  if (method === "majorityJudgment")
    return grades === undefined || grades.includes(text) ? null : `not one of the grades: ${text}`;
  if (!ordered)
    return /^\d{1,4}(\.\d{1,3})?$/.test(text) ? null : `a decimal as text is expected: ${text}`;
  const good = /^[1-9]\d*$/.test(text) && Number(text) <= most;
  return good ? null : `a place from 1 to ${most} is expected: ${text}`;
}

/** What `rankContest` takes, from a file that `contestInput` has accepted. */
export function fromContestFile(file: ContestFile): Contest {
  const { method, marks, grades = [] } = file.rules.panel;
  const parts = partsOf(file).map((part) => {
    const rows = grid(file, part.entries);
    return {
      ...part,
      of: (read: (text: string) => number) =>
        new Map(
          part.entries.map((entry, at) => [
            entryId(entry.id),
            (rows[at] ?? []).flatMap((one) => (one === null ? [] : [read(one)])),
          ]),
        ),
    };
  });
  const parting: Parting = {
    numbers: new Map(
      (parts[0]?.entries ?? []).map((entry, at) => [entryId(entry.id), entry.number ?? at + 1]),
    ),
    ties: file.rules.ties ?? (method === "rankSum" ? ["headToHead"] : []),
    headJudge: (file.headJudge ?? []).map((order) => order.map(entryId)),
  };
  if (method === "skating") {
    const dances = parts.map((part) => ({ id: part.id, marks: part.of(Number) }));
    return { method, dances, ...parting };
  }
  const [only] = parts;
  const of = only?.of ?? (() => new Map());
  if (method === "majorityJudgment")
    return { method, names: grades, grades: of((text) => grades.indexOf(text)), ...parting };
  return {
    method,
    ranks: marks === "ranks" ? of((text) => 2 * Number(text)) : ranksByEntry(of(thousandths)),
    ...parting,
  };
}

/** The prizes of a file that `contestInput` has accepted. */
export const contestPrizeRules = ({
  rules: { prizes = [], prizeTies = "share" },
}: ContestFile): PrizeRules => ({ prizes, ties: prizeTies });
