/** Why a file cannot be read at all; the codes of `registration.file`. */
export const FILE_FAULTS = [
  "empty",
  "too-large",
  "old-excel",
  "encrypted",
  "pdf",
  "word",
  "picture",
  "not-a-table",
  "damaged",
  "unpacks-too-large",
  "forged-size",
  "too-many-parts",
  "too-many-sheets",
  "too-many-rows",
  "too-many-columns",
  "cell-too-long",
  "no-sheets",
  "too-slow",
] as const;
export type FileFaultCode = (typeof FILE_FAULTS)[number];

/** Thrown while a file is read; nothing of it is used then. */
export class FileFault extends Error {
  constructor(
    readonly code: FileFaultCode,
    readonly facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

/** What is read of a file at most. A city's season is a tenth of it. */
export const LIMITS = {
  bytes: 5_000_000,
  /** Parts of a packed file, and what they hold unpacked, one and all. */
  parts: 2000,
  partBytes: 40_000_000,
  allBytes: 60_000_000,
  sheets: 30,
  rows: 5000,
  columns: 60,
  /** Rows that are there but empty: some programs write every row that was ever formatted. */
  emptyRows: 100_000,
  cellLetters: 5000,
  findings: 200,
} as const;
