import { inflateRawSync } from "node:zlib";

/**
 * An answer as text, without what may differ: the date, the request's id, the nonce, the commitments with the hashes
 * over them, and what tells the two servers of a test apart: their ports, how long they run, and the seeds that a page
 * proposes by chance.
 */
export async function masked(response: Response): Promise<string> {
  const id = response.headers.get("x-request-id") ?? "no id";
  const policy = response.headers.get("content-security-policy") ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "no nonce";
  const isWorkbook = response.headers.get("content-type")?.includes("spreadsheetml") ?? false;
  const passing = isWorkbook ? ["date", "content-length"] : ["date"];
  const headers = [...response.headers].filter(([name]) => !passing.includes(name));
  const body = isWorkbook
    ? unpacked(Buffer.from(await response.arrayBuffer()))
    : await response.text();
  return (
    `${response.status} ${JSON.stringify(headers)} ${body}`
      // A workbook as data of a page, whose bytes are spoilt in that: the file itself is asked for beside it.
      .replace(/"PK\\u0003\\u0004(?:[^"\\]|\\.)*"/g, "#workbook")
      .replaceAll(id, "#id")
      .replaceAll(nonce, "#nonce")
      .replace(/127\.0\.0\.1:\d+/g, "#address")
      // The same address again as a picture; it stands beside it as text.
      .replace(/M\d+[ ,]\d+[hvzM\d ,.-]{200,}/g, "#qr")
      .replace(/\b\d{4}(-\d{4}){3}\b/g, "#seed")
      // How long a server runs has as many digits as it has, and so has the length of the answer.
      .replace(/"content-length","\d+"(?=[\s\S]*"uptime":\d)/, '"content-length",#')
      .replace(/"uptime":[\d.]+/, '"uptime":#')
      .replace(/[0-9a-f]{64}/g, "#hash")
  );
}

/** What stands in a packed file; when it was packed, by the wall's clock, stands around it and in it. */
function unpacked(zip: Buffer): string {
  const texts: string[] = [];
  const ENTRY = Buffer.from("PK\u0001\u0002");
  for (let at = zip.indexOf(ENTRY); at !== -1; at = zip.indexOf(ENTRY, at + 4)) {
    const size = zip.readUInt32LE(at + 20);
    const name = zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + size);
    const plain = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    texts.push(`${name} ${plain.toString("utf8")}`);
  }
  return texts.join("\n").replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "#time");
}

/** The same of a frame, of a line of the log, of anything that is text: what is hidden is as long as it was. */
export const withoutHashes = (text: string): string =>
  text.replace(/[0-9a-f]{64}/g, "#".repeat(64)).replace(/127\.0\.0\.1:\d+/g, "#address");

/** Where two texts part, for whoever has to find out why. */
export function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  return `${around(one)} ≠ ${around(other)}`;
}
