import type { IncomingMessage } from "node:http";
import { Problem } from "../problem";

/** A request's body as JSON. Throws `too-large` beyond a number of bytes, and `bad-json`. */
export async function readJson(request: IncomingMessage, max: number): Promise<unknown> {
  const text = (await readBytes(request, max)).toString("utf8");
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem("bad-json");
  }
}

function readBytes(request: IncomingMessage, max: number): Promise<Buffer> {
  const tooLarge = () => new Problem("too-large", { max: `${max / 1_000_000} MB` });
  if (Number(request.headers["content-length"]) > max) return Promise.reject(tooLarge());
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= max) chunks.push(chunk);
      else reject(tooLarge());
    });
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", reject);
    // The other side went away in the middle: nobody waits for the answer.
    request.on("close", () => reject(new Problem("bad-json")));
  });
}
