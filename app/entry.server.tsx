import { Transform } from "node:stream";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { NonceProvider } from "./nonce";

/** Beyond this a page that still waits for data is cut off. */
export const streamTimeout = 5000;

/**
 * React 18 fills buffers of 2048 bytes. When a character of several bytes does not fit into the rest of one, that
 * rest is sent as zeros: one Chinese page in three would hold them, in its text or in its data. No page holds a
 * zero otherwise.
 */
export const wholeCharacters = (): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? Buffer.from(chunk.filter((byte) => byte !== 0)) : chunk);
    },
  });

/** Renders a page: people get it as soon as its frame stands, crawlers when all of it does. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, report }: AppLoadContext,
): Promise<Response> {
  const whole = isbot(request.headers.get("user-agent")) || remixContext.isSpaMode;
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.append("Vary", "Cookie, Accept-Language");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
  return new Promise((resolve, reject) => {
    let begun = false;
    const begin = () => {
      begun = true;
      const body = wholeCharacters();
      resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </NonceProvider>,
      {
        nonce,
        [whole ? "onAllReady" : "onShellReady"]: begin,
        onShellError: reject,
        onError(error) {
          // What fails before the frame stands is reported by whoever gets the rejection.
          if (begun && !request.signal.aborted) report(error);
        },
      },
    );
    setTimeout(abort, streamTimeout + 1000).unref();
  });
}

/** What a page asks for on its way to another page: it depends on who asks, and in which language, just as pages do. */
export function handleDataRequest(response: Response): Response {
  response.headers.append("Vary", "Cookie, Accept-Language");
  if (!response.headers.has("Cache-Control"))
    response.headers.set("Cache-Control", "private, no-cache");
  return response;
}

/** Bugs in loaders, actions and rendering; refusals never come here. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  // A method or an address that is none is the asker's mistake.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  // So is an address of Remix's older kind.
  if (error instanceof Error && error.message.includes("should not be making ?_data")) return;
  context.report(error);
}
