import type { Refusal } from "../../live/decider";
import { parseMark } from "../marks";
import type { TallyRules } from "../rules";

/** Whose scores stand in a list. */
export interface Listed {
  readonly entry: string;
  readonly number: number;
  readonly name: string;
}

/** A row that says nothing that can be used, as it stands in the list; lines count from 1. */
export type ListFault = Refusal & { readonly line: number; readonly text: string };

export interface ScoreList {
  /** By entry, as written. */
  readonly scores: ReadonlyMap<string, string>;
  /** Said to have been absent, or left empty. */
  readonly absent: readonly string[];
  readonly faults: readonly ListFault[];
}

/** Between a number (or a name) and a score: what spreadsheets, lists and people put there. */
const BETWEEN = /[\t,;:，；：、\s]+/;
const ABSENT = /^(缺考|缺席|缺|弃考|弃权|未到|absent|-|–|—|\/)$/i;

/**
 * Reads a list of scores, a row each: the number in the running order or the name, then the score. Whatever else a row
 * holds in between (a number and a name, a team) is passed over; a first row of headings is none. Refuses row by row:
 * `list-row` for what is no row, `list-numbers` for one with several numbers, `list-unknown` for whom the round does not have, `list-other-name` where number and name
 * are those of two people, `list-same-name` where a name is not
 * enough, `list-twice` for a second row about somebody, and whatever `parseMark` refuses (M10).
 */
export function readScoreList(
  text: string,
  listed: readonly Listed[],
  scale: TallyRules["mark"],
): ScoreList {
  const scores = new Map<string, string>();
  const absent: string[] = [];
  const faults: ListFault[] = [];
  const seen = new Map<string, number>();
  for (const [at, row] of text.split(/\r\n|\r|\n/).entries()) {
    const written = row.trim();
    if (written === "") continue;
    const line = at + 1;
    const no = (refusal: Refusal) => faults.push({ ...refusal, line, text: written.slice(0, 80) });
    const parts = written.split(BETWEEN).filter((part) => part !== "");
    const [first = "", ...more] = parts;
    const score = more.at(-1);
    if (score === undefined) {
      no({ code: "list-row" });
      continue;
    }
    // A second number is a decimal comma, or a column too many: nobody knows which one is meant.
    if (more.slice(0, -1).some((part) => /^\d+(\.\d+)?$/.test(part))) {
      no({ code: "list-numbers" });
      continue;
    }
    const found = whoIs(first, more.slice(0, -1), listed);
    if (isRefusal(found)) {
      const isHeading = line === 1 && !/\p{Nd}/u.test(written);
      if (!isHeading) no(found);
      continue;
    }
    const before = seen.get(found.entry);
    if (before !== undefined) {
      no({ code: "list-twice", number: found.number, name: found.name, before });
      continue;
    }
    seen.set(found.entry, line);
    if (ABSENT.test(score)) {
      absent.push(found.entry);
      continue;
    }
    const mark = parseMark(score, scale);
    if (mark.ok) scores.set(found.entry, score);
    else no(mark.refusal);
  }
  return { scores, absent, faults };
}

/** By number, and by the name that stands beside it where there is one: a slipped row is found out. */
function whoIs(
  first: string,
  beside: readonly string[],
  listed: readonly Listed[],
): Listed | Refusal {
  const byName = (name: string) => listed.filter((one) => one.name === name);
  if (/^\d{1,4}$/.test(first)) {
    const found = listed.find(({ number }) => number === Number(first));
    if (!found) return { code: "list-unknown", who: first };
    const named = beside.flatMap(byName);
    const other = named.length > 0 && !named.includes(found) ? named[0] : undefined;
    return other
      ? { code: "list-other-name", number: found.number, name: found.name, who: other.name }
      : found;
  }
  const named = byName(first);
  const [found] = named;
  if (!found) return { code: "list-unknown", who: first.slice(0, 20) };
  return named.length > 1 ? { code: "list-same-name", name: first } : found;
}

const isRefusal = (found: Listed | Refusal): found is Refusal => "code" in found;
