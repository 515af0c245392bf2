import type { IncomingHttpHeaders } from "node:http";

interface Asking {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/**
 * Where a request comes from, for counting. A proxy on this machine says it last in its list; what anybody else
 * says there counts for nothing.
 */
export function addressOf({ headers, socket }: Asking): string {
  const peer = socket.remoteAddress ?? "";
  if (!isLoopback(peer)) return peer;
  const told = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  return told || peer;
}

/** This machine itself. */
export const isLoopback = (address: string): boolean => /^(127\.|::1$|::ffff:127\.)/.test(address);
