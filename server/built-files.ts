import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import express, { type RequestHandler } from "express";

/** By the browser's preference; both were made by the build, so that a hall full of phones costs no computing. */
const PACKED = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;
const FOR_DOCUMENTS = [
  "Content-Security-Policy",
  "Referrer-Policy",
  "X-DNS-Prefetch-Control",
  "X-Download-Options",
  "X-Frame-Options",
  "X-Permitted-Cross-Domain-Policies",
  "X-Request-Id",
  "X-XSS-Protection",
];
const FOREVER = "public, max-age=31536000, immutable";

/**
 * The built pages' files and what lies in `public`. Files whose name changes with their content never need asking
 * again; the rest is asked for each time.
 */
export function builtFiles(folder: string): RequestHandler {
  const assets = path.join(folder, "assets");
  const names = new Set(readdirSync(assets));
  // Nobody asks again for what never changes; without the words for that a small file is a fifth smaller.
  const named = express.static(assets, {
    index: false,
    redirect: false,
    cacheControl: false,
    etag: false,
    lastModified: false,
    acceptRanges: false,
    // Only once the file is there: whoever answers for one that is gone begins with an untouched answer.
    setHeaders: (response, file) => {
      const { base, name, ext } = path.parse(file);
      const coding = PACKED.find(([, end]) => end === ext)?.[0];
      // A script or a style is no document: what guards pages would double the small ones.
      for (const header of FOR_DOCUMENTS) response.removeHeader(header);
      response.type(path.extname(coding ? name : base));
      if (coding) response.setHeader("Content-Encoding", coding);
      response.setHeader("Cache-Control", FOREVER);
      response.vary("Accept-Encoding");
    },
  });
  const policies = policiesOf(folder);
  const plain = express.static(folder, {
    index: false,
    redirect: false,
    dotfiles: "ignore",
    setHeaders: (response, file) => {
      const policy = policies.get(file);
      if (policy) response.setHeader("Content-Security-Policy", policy);
      response.setHeader("Cache-Control", "public, no-cache");
    },
  });
  return (request, response, next) => {
    const name = request.path.startsWith("/assets/") ? request.path.slice("/assets/".length) : "";
    if (!names.has(name)) return plain(request, response, next);
    const found = PACKED.find(
      ([coding, end]) => names.has(name + end) && request.acceptsEncodings(coding) === coding,
    );
    const asked = request.url;
    request.url = `/${name}${found?.[1] ?? ""}`;
    named(request, response, (fault) => {
      request.url = asked;
      if (fault) next(fault);
      else plain(request, response, next);
    });
  };
}

/** A document that carries its own policy, to work from anywhere, has the same one from here; only more strictly framed. */
function policiesOf(folder: string): ReadonlyMap<string, string> {
  const documents = readdirSync(folder).filter((name) => name.endsWith(".html"));
  return new Map(
    documents.flatMap((name) => {
      const file = path.join(folder, name);
      const said = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(
        readFileSync(file, "utf8"),
      )?.[1];
      return said ? [[file, `${said}; frame-ancestors 'none'`] as const] : [];
    }),
  );
}
