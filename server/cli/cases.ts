import type { z } from "zod";
import { inBoth } from "../../domain/words/command-line";
import { type InputFault, inputFault } from "../../domain/words/input-issues";
import { badInput, Complaint, type Exit, fileName } from "./complaint";
import { noteIgnored, tellIgnored } from "./ignored-keys";
import { print, printLine, tell } from "./print";
import { type Line, linesOf, type Place, parseJson, readInput } from "./read-input";

/** The answer to one case; throws a Complaint when there is none. */
export type Solve = (value: unknown, place: Place) => unknown;

/**
 * Answers the case of a file, or each of many: of a file with one case a line (`.jsonl`, or so on standard input), or
 * of a JSON list of cases, which gets a list of answers. There a bad case is answered by its error, and the others go
 * on.
 */
export async function answerCases(file: string, solve: Solve): Promise<Exit> {
  const bytes = await readInput(file);
  const lines = caseLines(file, bytes);
  return lines ? answerLines(file, lines, solve) : answerOne(file, bytes, solve);
}

/** Answers a file that is one JSON text: a case, or a list of cases. */
export function answerOne(file: string, bytes: Buffer, solve: Solve): Exit {
  const value = parseJson(bytes, { file });
  if (Array.isArray(value) && value.length === 0)
    throw badInput("empty-list", { file: fileName(file) }, { file });
  const count = counted();
  try {
    if (!isCaseList(value)) {
      print(solve(value, { file }));
      return 0;
    }
    print(value.map((one, at) => answer(count, () => solve(one, { file, case: at + 1 }))));
  } finally {
    tellIgnored(file);
  }
  return closing("cases", count);
}

/** A list without any object in it is no list of cases. */
const isCaseList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) &&
  value.some((one) => typeof one === "object" && one !== null && !Array.isArray(one));

/** The lines of a file that holds one JSON text a line; null when the whole is one. Only these names say which it is. */
export function caseLines(file: string, bytes: Buffer): Line[] | null {
  if (/\.(jsonl|ndjson)$/i.test(file)) return linesOf(bytes);
  if (/\.json$/i.test(file) || isOneText(bytes)) return null;
  const lines = linesOf(bytes);
  const whole = lines.filter(({ bytes }) => isOneText(bytes)).length;
  // One text that is spread over lines and has a mistake in it is not JSON Lines.
  return lines.length > 1 && whole * 2 >= lines.length ? lines : null;
}

function isOneText(bytes: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}

/** Answers line by line; the exit code is that of the worst line. */
export function answerLines(file: string, lines: readonly Line[], solve: Solve): Exit {
  if (lines.length === 0) throw badInput("empty", { file: fileName(file) }, { file });
  const count = counted();
  try {
    for (const { bytes, number } of lines) {
      const place = { file, line: number };
      printLine(JSON.stringify(answer(count, () => solve(parseJson(bytes, place), place))));
    }
  } finally {
    tellIgnored(file);
  }
  return closing("lines", count);
}

type Counted = Record<Exit, number>;
const counted = (): Counted => ({ 0: 0, 1: 0, 2: 0 });

/** One answer of many: a complaint stands in its place and stops no other. */
function answer(count: Counted, solve: () => unknown): unknown {
  try {
    const solved = solve();
    count[0]++;
    return solved;
  } catch (complaint) {
    if (!(complaint instanceof Complaint)) throw complaint;
    count[complaint.exit]++;
    return complaint.body();
  }
}

/** How the many went; the exit code is that of the worst. */
function closing(what: "lines" | "cases", { 0: done, 1: refused, 2: bad }: Counted): Exit {
  if (refused + bad > 0) tell({ [what]: done + refused + bad, done, refused, bad });
  return bad > 0 ? 2 : refused > 0 ? 1 : 0;
}

/** How many faults of a file are named beside the first. */
const MORE = 20;

/**
 * Reads a value by its schema; the complaint names the path and the reason of what is wrong. Keys that nobody reads are
 * told at the end of the run.
 */
export function parseCase<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place: Place,
): z.output<Schema> {
  noteIgnored(schema, value, place);
  return parseRecord(schema, value, place);
}

/** The same for what a program of ours wrote, which says more than one reader needs and has no slips. */
export function parseRecord<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place: Place,
): z.output<Schema> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw shapeComplaint(parsed.error.issues.map(inputFault), place);
}

/** The complaint about what is wrong in a file: the first fault, and the others beside it. */
export function shapeComplaint(faults: readonly InputFault[], place: Place): Complaint {
  const [first, ...others] = faults;
  const path = first?.path ?? "";
  const more = others.slice(0, MORE).map((fault) => ({ path: fault.path, message: fault.why }));
  return badInput(
    "bad-shape",
    { file: fileName(place.file), path: path || inBoth("whole"), why: first?.why ?? "" },
    { ...place, path, ...(more.length > 0 ? { more } : {}) },
  );
}
