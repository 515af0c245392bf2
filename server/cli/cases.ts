import type { z } from "zod";
import { inBoth } from "../../domain/words/command-line";
import { type InputFault, inputFault } from "../../domain/words/input-issues";
import { badInput, Complaint, type Exit, fileName } from "./complaint";
import { print, printLine, tell } from "./print";
import { type Line, linesOf, type Place, parseJson, readInput } from "./read-input";

/** The answer to one case; throws a Complaint when there is none. */
export type Solve = (value: unknown, place: Place) => unknown;

/**
 * Answers the case of a file, or in a file with one case a line (`.jsonl`, or so on standard input) each of them:
 * there a bad line is answered by its error, and the others go on.
 */
export async function answerCases(file: string, solve: Solve): Promise<Exit> {
  const bytes = await readInput(file);
  const lines = caseLines(file, bytes);
  return lines ? answerLines(file, lines, solve) : answerOne(file, bytes, solve);
}

/** Answers a file that is one case. */
export function answerOne(file: string, bytes: Buffer, solve: Solve): Exit {
  print(solve(parseJson(bytes, { file }), { file }));
  return 0;
}

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
  const count = { 0: 0, 1: 0, 2: 0 };
  for (const { bytes, number } of lines) {
    const place = { file, line: number };
    try {
      printLine(JSON.stringify(solve(parseJson(bytes, place), place)));
      count[0]++;
    } catch (complaint) {
      if (!(complaint instanceof Complaint)) throw complaint;
      printLine(JSON.stringify(complaint.body()));
      count[complaint.exit]++;
    }
  }
  if (count[0] < lines.length)
    tell({ lines: lines.length, done: count[0], refused: count[1], bad: count[2] });
  return count[2] > 0 ? 2 : count[1] > 0 ? 1 : 0;
}

/** How many faults of a file are named beside the first. */
const MORE = 20;

/** Reads a value by its schema; the complaint names the path and the reason of what is wrong. */
export function parseCase<Schema extends z.ZodType>(
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
