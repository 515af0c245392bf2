/**
 * An answer as text, without what may differ: the date, the request's id, the nonce, the commitments with the hashes
 * over them, and what tells the two servers of a test apart: their ports, how long they run, and the seeds that a page
 * proposes by chance.
 */
export async function masked(response: Response): Promise<string> {
  const id = response.headers.get("x-request-id") ?? "no id";
  const policy = response.headers.get("content-security-policy") ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "no nonce";
  const headers = [...response.headers].filter(([name]) => name !== "date");
  return (
    `${response.status} ${JSON.stringify(headers)} ${await response.text()}`
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
