import type { IncomingHttpHeaders } from "node:http";

/** Where requests may come from: the configured origin, or whatever host the request itself was sent to. */
export interface OriginRule {
  /** Is this Origin header our own for a request with this Host header? */
  isOurs(origin: string, host: string | undefined): boolean;
  /** May this request change something? Its sender must be one of our pages, or no browser at all. */
  mayChange(headers: IncomingHttpHeaders, path: string): boolean;
}

/** @param fixed the public origin when it is configured */
export function originRule(fixed: string | null): OriginRule {
  const isOurs = (origin: string, host: string | undefined): boolean => {
    if (fixed !== null) return origin === fixed;
    try {
      return host !== undefined && new URL(origin).host === new URL(`http://${host}`).host;
    } catch {
      return false;
    }
  };
  return {
    isOurs,
    mayChange: (headers, path) => {
      const site = headers["sec-fetch-site"];
      if (site !== undefined && site !== "same-origin") return false;
      if (headers.origin !== undefined) return isOurs(headers.origin, headers.host);
      if (site === "same-origin") return true;
      // A program sends neither header. No page of another site can send JSON without either.
      return path === "/live/submit" && isJson(headers["content-type"]);
    },
  };
}

const isJson = (type: string | undefined): boolean => /^application\/json\b/i.test(type ?? "");
