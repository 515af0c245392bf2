import type { Sheet } from "../../domain/registration/findings";
import { readCsv } from "./csv";
import { FileFault, LIMITS } from "./file-fault";
import { readXlsx } from "./xlsx";

const SIGNS: readonly (readonly [sign: string, code: "pdf" | "picture" | "not-a-table"])[] = [
  ["25504446", "pdf"],
  ["89504e47", "picture"],
  ["ffd8ff", "picture"],
  ["47494638", "picture"],
  ["1f8b", "not-a-table"],
  ["52617221", "not-a-table"],
  ["377abcaf", "not-a-table"],
];
const OLE = "d0cf11e0a1b11ae1";
const ZIP = "504b0304";
/** How a packed file says that it holds nothing. */
const EMPTY_ZIP = "504b0506";

/** Reads a file by what is in it, whatever it is called. Throws FileFault when it is no table that we read. */
export async function readBytes(file: Buffer): Promise<Sheet[]> {
  if (file.length === 0) throw new FileFault("empty");
  if (file.length > LIMITS.bytes)
    throw new FileFault("too-large", { max: LIMITS.bytes / 1_000_000 });
  const begins = (sign: string) => file.toString("hex", 0, sign.length / 2) === sign;
  if (begins(OLE)) throw new FileFault(oldKind(file));
  if (begins(EMPTY_ZIP)) throw new FileFault("empty");
  const known = SIGNS.find(([sign]) => begins(sign));
  if (known) throw new FileFault(known[1]);
  const sheets = begins(ZIP) ? await readXlsx(file) : readCsv(file);
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows === 0) throw new FileFault("empty");
  if (rows > LIMITS.rows) throw new FileFault("too-many-rows", { n: rows, max: LIMITS.rows });
  return sheets;
}

/** The old container holds old workbooks and documents, and new ones that have a password. */
function oldKind(file: Buffer): "encrypted" | "word" | "old-excel" {
  const holds = (name: string) => file.includes(Buffer.from(name, "utf16le"));
  if (holds("EncryptedPackage")) return "encrypted";
  return holds("WordDocument") ? "word" : "old-excel";
}
