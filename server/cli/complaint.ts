import {
  type Bilingual,
  type BilingualFacts,
  type CommandLineKey,
  inBoth,
} from "../../domain/words/command-line";

/** 0 done, 1 refused by a rule, 2 bad input. */
export type Exit = 0 | 1 | 2;

/** Facts that a program may want beside the sentence, such as the line of a file. */
export type Details = Readonly<Record<string, unknown>>;

/** An expected "no" on its way to the person at the command line. */
export class Complaint extends Error {
  constructor(
    readonly exit: 1 | 2,
    readonly code: string,
    readonly text: Bilingual,
    readonly details: Details = {},
  ) {
    super(text.en);
  }

  /** Whoever reads only the sentence finds the row, too. */
  body(): { readonly error: Details } {
    const { code, text, details } = this;
    const where = whereText(details);
    const message =
      where === null || text.en.includes(where.en)
        ? text
        : { zh: `${where.zh}：${text.zh}`, en: `${capital(where.en)}: ${text.en}` };
    return { error: { code, message, ...details } };
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Which of a file's rows or cases is meant; null when the file is one. */
export function whereText({ line, case: number }: Details): Bilingual | null {
  if (typeof line === "number") return inBoth("at-line", { line });
  return typeof number === "number" ? inBoth("at-case", { n: number }) : null;
}

/** What was given cannot be used: exit 2. Facts go into the sentence, details beside it. */
export const badInput = (
  code: CommandLineKey,
  facts: BilingualFacts = {},
  details: Details = facts,
): Complaint => new Complaint(2, code, inBoth(code, facts), details);

/** A rule says no: exit 1. */
export const refused = (
  code: CommandLineKey,
  facts: BilingualFacts = {},
  details: Details = facts,
): Complaint => new Complaint(1, code, inBoth(code, facts), details);

/** How a file is named in a sentence. */
export const fileName = (file: string): string | Bilingual =>
  file === "-" ? inBoth("standard-input") : file;

/** What the operating system says of a file, as a complaint; any other error as it came. */
export function fileTrouble(error: unknown, file: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  const facts = { file: fileName(file) };
  const details = { file };
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return badInput("no-such-file", facts, details);
    case "EISDIR":
      return badInput("is-folder", facts, details);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return badInput("no-permission", facts, details);
    case "ENOSPC":
    case "EDQUOT":
      return refused("no-room", facts, details);
    default:
      return typeof code === "string" && /^E[A-Z]+$/.test(code)
        ? badInput("unreadable", { ...facts, why: message }, details)
        : error;
  }
}
