import type { Marks } from "../../../domain/festival/rules";
import type { DraftRow } from "../../../server/services";

/** What a judge has put on a sheet so far. */
export interface Content {
  readonly marks: Marks;
  readonly remark: string;
}

/** A sheet on this device, before and after it is handed in. */
export interface Draft extends Content {
  readonly entry: string;
  /** Grows with each change; 0 while nothing was touched. See `nextVersion`. */
  readonly version: number;
  /** As the server last had it; null when it has nothing that is known of. */
  readonly base: DraftRow | null;
  /** What was sent since then without an answer: any of it may be there. */
  readonly tried: readonly Content[];
  /** When the server first had the mark that stands, by criterion. */
  readonly savedAt: Readonly<Record<string, number>>;
  /** What was handed in from here, and as which command. */
  readonly handed: { readonly id: string; readonly marks: Marks } | null;
  /** Why a sheet that is in is being changed; null while it is not. */
  readonly changing: string | null;
  /** The judge was asked to step back and has declared to have no tie. */
  readonly stays: boolean;
}

export const newDraft = (entry: string): Draft => ({
  entry,
  marks: {},
  remark: "",
  version: 0,
  base: null,
  tried: [],
  savedAt: {},
  handed: null,
  changing: null,
  stays: false,
});

/** So many devices can be told apart. */
const DEVICES = 1000;

/** A device's own number for one visit, from chance below 1. */
export const deviceNumber = (chance: number): number => Math.floor(chance * DEVICES);

/**
 * A version after another one: a counter, and behind it the device, so that two devices never call different sheets
 * the same and everyone agrees which of two is the newer one.
 */
export const nextVersion = (after: number, device: number): number =>
  (Math.floor(after / DEVICES) + 1) * DEVICES + device;

const isBy = (version: number, device: number): boolean => version % DEVICES === device;

/** A change by the judge. */
export function changed(draft: Draft, change: Partial<Content>, device: number): Draft {
  return { ...draft, ...change, version: nextVersion(draft.version, device) };
}

export const sameMarks = (a: Marks, b: Marks): boolean => {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
};

const sameContent = (a: Content, b: Content): boolean =>
  a.remark === b.remark && sameMarks(a.marks, b.marks);

/** Whether the server lacks something of it. */
export const isUnsaved = (draft: Draft): boolean =>
  draft.version > 0 && !(draft.base && sameContent(draft, draft.base));

/** More unanswered sends than these say nothing new. */
const TRIED = 20;

/** A sheet on its way to the server. */
export function sending(draft: Draft): Draft {
  const { marks, remark } = draft;
  return { ...draft, tried: [...draft.tried, { marks, remark }].slice(-TRIED) };
}

/**
 * A sheet after the server has said what it holds. What only one of the two has changed since they last agreed is
 * kept; what both have changed goes by the newer version, unless it is this device's own word coming back. `foreign`:
 * another device of this seat has written.
 */
export function withRow(
  draft: Draft,
  row: DraftRow,
  device: number,
): { readonly draft: Draft; readonly foreign: boolean } {
  const { base } = draft;
  const at = (content: Content) => ({
    ...draft,
    ...content,
    base: row,
    tried: [],
    savedAt: times(row, draft),
  });
  // A backup was restored: what the server had once is sent again.
  if (base && row.version < base.version) return { draft: at(draft), foreign: false };
  if (base?.version === row.version || sameContent(draft, row))
    return {
      draft: { ...at(draft), version: Math.max(draft.version, row.version) },
      foreign: false,
    };
  const content = { marks: mergedMarks(draft, row), remark: mergedRemark(draft, row) };
  const newest = Math.max(draft.version, row.version);
  const version = sameContent(content, row) ? newest : nextVersion(newest, device);
  return { draft: { ...at(content), version }, foreign: !isBy(row.version, device) };
}

/** A sheet of which the server knows nothing any more: a backup was restored. */
export const withoutRow = (draft: Draft): Draft => ({
  ...draft,
  base: null,
  savedAt: {},
});

function mergedMarks(draft: Draft, row: DraftRow): Marks {
  const marks: Record<string, number> = {};
  for (const key of new Set([...Object.keys(draft.marks), ...Object.keys(row.marks)])) {
    const mark = merged(draft, row, (content) => content.marks[key]);
    if (mark !== undefined) marks[key] = mark;
  }
  return marks;
}

const mergedRemark = (draft: Draft, row: DraftRow): string =>
  merged(draft, row, ({ remark }) => remark);

function merged<T>(draft: Draft, row: DraftRow, of: (content: Content) => T): T {
  const [before, here, there] = [of(draft.base ?? NOTHING), of(draft), of(row)];
  if (there === before || draft.tried.some((sent) => of(sent) === there)) return here;
  if (here === before) return there;
  return row.version > draft.version ? there : here;
}

const NOTHING: Content = { marks: {}, remark: "" };

function times(row: DraftRow, { base, savedAt }: Draft): Draft["savedAt"] {
  const found: Record<string, number> = {};
  for (const [key, mark] of Object.entries(row.marks)) {
    const before = base?.marks[key] === mark ? savedAt[key] : undefined;
    found[key] = before ?? row.savedAt;
  }
  return found;
}

/** How safe one mark is. */
export type Tick =
  | { readonly kind: "none" | "unsaved" | "here" }
  | { readonly kind: "server"; readonly at: number };

/** The tick of a mark; `kept` is what this device's memory is known to hold of the sheet. */
export function tickOf(draft: Draft, criterion: string, kept: Marks | null): Tick {
  const mark = draft.marks[criterion];
  if (mark === undefined) return { kind: "none" };
  const at = draft.savedAt[criterion];
  if (draft.base?.marks[criterion] === mark && at !== undefined) return { kind: "server", at };
  return { kind: kept?.[criterion] === mark ? "here" : "unsaved" };
}
