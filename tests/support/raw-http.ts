import { connect } from "node:net";

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/**
 * Sends bytes as they are and reads one answer. Null when the other side closes without one, or says nothing for
 * `patience` ms.
 */
export function exchange(
  port: number,
  bytes: Buffer | string,
  patience = 20_000,
): Promise<RawAnswer | null> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let got = Buffer.alloc(0);
    const done = (closed: boolean) => {
      const answer = parsed(got, closed || isHead(bytes));
      if (!answer && !closed) return;
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(patience, () => done(true));
    socket.on("data", (chunk: Buffer) => {
      got = Buffer.concat([got, chunk]);
      done(false);
    });
    // The server may close while we still send; what it said before counts.
    socket.on("error", () => undefined);
    socket.on("close", () => done(true));
    socket.write(bytes);
  });
}

const isHead = (bytes: Buffer | string) => bytes.slice(0, 5).toString() === "HEAD ";

/** A whole answer, or null while there is none; `closed` means that nothing more will come. */
function parsed(bytes: Buffer, closed: boolean): RawAnswer | null {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const [line = "", ...lines] = bytes.subarray(0, end).toString("latin1").split("\r\n");
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(line)?.[1]);
  const rest = bytes.subarray(end + 4);
  // "Go on" is no answer yet.
  if (status === 100) return parsed(rest, closed);
  const headers = new Map(
    lines.map((text) => {
      const colon = text.indexOf(":");
      return [text.slice(0, colon).toLowerCase(), text.slice(colon + 1).trim()] as const;
    }),
  );
  const length = headers.get("content-length");
  if (headers.get("transfer-encoding") === "chunked") {
    const body = unchunked(rest);
    if (body) return { status, headers, body: body.toString() };
  } else if (length !== undefined && rest.length >= Number(length))
    return { status, headers, body: rest.subarray(0, Number(length)).toString() };
  return closed ? { status, headers, body: rest.toString() } : null;
}

/** The content of a chunked body, or null while its end is missing. */
function unchunked(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = bytes.indexOf("\r\n", at);
    if (line < 0) return null;
    const size = Number.parseInt(bytes.subarray(at, line).toString("latin1"), 16);
    if (size === 0) return Buffer.concat(parts);
    if (bytes.length < line + 2 + size + 2) return null;
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}
