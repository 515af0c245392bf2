import { createReadStream } from "node:fs";
import { badInput, fileName, fileTrouble } from "./complaint";
import { givenPath } from "./given-path";
import { jsonFault } from "./json-fault";

/**
 * Where in what was given something stands; `line` counts from 1 in a file with one case a line, `case` from 1 in a
 * list of cases.
 */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly case?: number;
}

const MAX_MB = 256;

/** The bytes of a file, or of standard input for `-`. Pipes and devices work too, so the size is watched while reading. */
export async function readInput(file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const source = file === "-" ? process.stdin : createReadStream(givenPath(file));
    for await (const chunk of source) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > MAX_MB * 1_000_000) break;
    }
  } catch (error) {
    throw fileTrouble(error, file);
  }
  if (size > MAX_MB * 1_000_000)
    throw badInput("too-large", { file: fileName(file), max: MAX_MB }, { file });
  return Buffer.concat(chunks, size);
}

/** One JSON text. A byte order mark at its beginning is passed over, as editors on Windows write one. */
export function parseJson(bytes: Uint8Array, place: Place): unknown {
  const text = decode(bytes, place);
  const facts = { file: fileName(place.file) };
  if (text.trim() === "") throw badInput("empty", facts, { ...place });
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw badInput("too-deep", facts, { ...place });
    const at = whereItBreaks(text);
    const line = place.line ?? at.line;
    throw badInput("not-json", { ...facts, ...at, line }, { ...place, line, column: at.column });
  }
}

function decode(bytes: Uint8Array, place: Place): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw badInput("not-utf8", { file: fileName(place.file) }, { ...place });
  }
}

function whereItBreaks(text: string): { line: number; column: number } {
  const before = text.slice(0, jsonFault(text));
  return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
}

export interface Line {
  readonly bytes: Uint8Array;
  readonly number: number;
}

const NEWLINE = 0x0a;
const BLANK = /^[\s\uFEFF]*$/;

/** The lines that hold something, with their numbers; each keeps its bytes, so that one that is no text spoils no other. */
export function linesOf(bytes: Buffer): Line[] {
  const lines: Line[] = [];
  for (let from = 0, number = 1; from < bytes.length; number++) {
    const end = bytes.indexOf(NEWLINE, from);
    const to = end === -1 ? bytes.length : end;
    const line = bytes.subarray(from, to);
    if (!isBlank(line)) lines.push({ bytes: line, number });
    from = to + 1;
  }
  return lines;
}

/** Only a short line can be blank, and decoding a long one for that would be a waste. */
const isBlank = (line: Buffer): boolean => line.length < 100 && BLANK.test(line.toString("utf8"));
