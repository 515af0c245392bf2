import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import helmet from "helmet";

export interface Policy {
  /** Do people reach this installation by https? */
  readonly secure: boolean;
  /** While pages are rebuilt as they are edited, the tool for that puts scripts and styles of its own into them. */
  readonly editing: boolean;
}

/** Headers that tell browsers what our pages may do: nothing that is not ours. */
export function securityHeaders({ secure, editing }: Policy): RequestHandler {
  return (request, response, next) => {
    const nonce = randomBytes(16).toString("base64");
    response.locals.nonce = nonce;
    const own = ["'self'"];
    const style = editing ? [...own, "'unsafe-inline'"] : own;
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: own,
          scriptSrc: [...own, `'nonce-${nonce}'`],
          scriptSrcAttr: ["'none'"],
          // Charts and bars are placed by style attributes; browsers that know only style-src need the word for them.
          styleSrc: [...own, "'unsafe-inline'"],
          styleSrcElem: style,
          styleSrcAttr: ["'unsafe-inline'"],
          imgSrc: [...own, "data:", "blob:"],
          fontSrc: own,
          // Safari before 15.4 does not count sockets as 'self'.
          connectSrc: [...own, ...sockets(request.headers.host)],
          workerSrc: own,
          manifestSrc: own,
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: own,
          frameAncestors: ["'none'"],
          ...(secure ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      // Elsewhere not "no-referrer": with that browsers send `Origin: null` with our own forms.
      referrerPolicy: { policy: holdsSecret(request.path) ? "no-referrer" : "same-origin" },
      // Open data say for themselves that other sites may read them; said twice it would count for nothing.
      crossOriginResourcePolicy: isOpenData(request.path) ? false : { policy: "same-origin" },
      xFrameOptions: { action: "deny" },
      strictTransportSecurity: secure,
      // Browsers complain about these two on plain http.
      crossOriginOpenerPolicy: secure,
      originAgentCluster: secure,
    })(request, response, next);
  };
}

/** Is the address itself a secret? A one-time link is; its page says by itself what its form may tell. */
const holdsSecret = (path: string): boolean => /^\/+accounts\/+open\//i.test(path);

const isOpenData = (path: string): boolean => /^\/+(api|calendar)\//i.test(path);

/** What every answer carries, also those that are given before Express. */
export function plainHeaders(response: ServerResponse, requestId: string): void {
  response.setHeader("X-Request-Id", requestId);
  response.setHeader("X-Content-Type-Options", "nosniff");
}

function sockets(host: string | undefined): string[] {
  return host && /^[\w.:[\]-]+$/.test(host) ? [`ws://${host}`, `wss://${host}`] : [];
}
