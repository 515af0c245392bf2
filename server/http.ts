import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import compression from "compression";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { isLoopback } from "./address";
import { builtFiles } from "./built-files";
import { Flood } from "./flood";
import { HealthCheck } from "./health";
import { Door } from "./live/door";
import { Sockets } from "./live/sockets";
import { type Logger, pathForLog } from "./log";
import { mayJoin } from "./may-join";
import { metrics } from "./metrics";
import { CLIENT_BUILD } from "./paths";
import { Problem } from "./problem";
import { type OriginRule, originRule } from "./same-origin";
import { plainHeaders, securityHeaders } from "./security";
import type { Services } from "./services";
import { discardUnread } from "./unread";
import { checkBody } from "./uploads";

/** How people get their pages: built ones, or ones that are rebuilt as they are edited. */
export interface PageSource {
  /** Everything that is not answered before. */
  readonly handler: (report: Report) => Promise<RequestHandler>;
  /** What answers scripts and styles before that, when they do not lie in the build. */
  readonly assets?: RequestHandler;
  readonly editing: boolean;
  /** The server to use, when others listen on it as well. */
  readonly server?: Server;
  /** Lets go of what would keep connections open. */
  readonly close?: () => Promise<void>;
}

export type Report = (bug: unknown, facts: Record<string, unknown>) => void;

export interface Http {
  readonly server: Server;
  readonly sockets: Sockets;
}

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const CHANGING = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** The one port: hot paths first, then Express with static files and pages, sockets beside them. */
export async function openHttp(services: Services, log: Logger, source: PageSource): Promise<Http> {
  const server = source.server ?? createServer();
  const origins = originRule(services.env.origin);
  const report: Report = (bug, facts) => log.error({ err: bug, ...facts }, "bug");
  const door = new Door(
    services.live,
    (cookie) => services.sessions.identify(cookie),
    services.gateFor,
    services.mayRead,
  );
  const sockets = new Sockets(
    server,
    services.live,
    services.boards,
    services.now,
    ({ origin, host }) => origin === undefined || origins.isOurs(origin, host),
    {
      identify: (cookie) => services.sessions.look(cookie),
      mayJoin,
      onRevoked: (listener) => services.sessions.onRevoked(listener),
      mayRead: services.mayRead,
    },
  );
  services.registry.onChanged(() => sockets.askReaders());
  services.boards.onError = (bug) => report(bug, { board: true });
  sockets.onError = (bug) => report(bug, { socket: true });
  const flood = new Flood();
  const app = await expressApp(services, sockets, source, report);

  server.on("request", (request, response) => {
    // Socket.IO has answered its own path already; it listens on the same server.
    if (request.url?.startsWith("/socket.io/")) return;
    const requestId = randomBytes(5).toString("hex");
    plainHeaders(response, requestId);
    discardUnread(request, response);
    const fail = (thrown: unknown) => answerFailure(thrown, request, response, requestId, report);
    try {
      const url = checkedUrl(request, origins);
      if (!Door.handles(url.pathname)) {
        if (!CHANGING.has(request.method ?? "")) return app(request, response);
        flood.take(request).then(() => app(request, response), fail);
        return;
      }
      door.answer(request, response, url).catch(fail);
    } catch (thrown) {
      fail(thrown);
    }
  });
  server.headersTimeout = 20_000;
  server.requestTimeout = 120_000;
  // Longer than the idle time of the usual proxies, so that they and not we close a connection first.
  server.keepAliveTimeout = 75_000;
  return { server, sockets };
}

/** What a request must be before anybody looks at it. */
function checkedUrl(request: IncomingMessage, origins: OriginRule): URL {
  const { method = "", url: target = "", headers } = request;
  if (!METHODS.has(method)) throw new Problem("method");
  headers.host ??= "localhost";
  // Remix would build its addresses from it, and anybody can send it.
  delete headers["x-forwarded-host"];
  const base = `http://${headers.host}`;
  if (!target.startsWith("/") || !URL.canParse(base) || !URL.canParse(base + target))
    throw new Problem("not-found");
  const url = new URL(base + target);
  if (!decodes(url.pathname)) throw new Problem("not-found");
  // Remix's older kind of address for data; none of our pages has it, and its answer would carry no reason.
  if (url.searchParams.has("_data")) throw new Problem("not-found");
  if (CHANGING.has(method)) {
    if (!origins.mayChange(headers, url.pathname)) throw new Problem("wrong-origin");
    checkBody(url.pathname, headers["content-type"], Number(headers["content-length"] ?? 0));
    // Browsers always say how long a form is; what does not say it cannot be bounded before it is read.
    if (headers["transfer-encoding"] !== undefined && !Door.handles(url.pathname))
      throw new Problem("bad-shape", { field: "Content-Length", why: "missing" });
  }
  return url;
}

function decodes(path: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

async function expressApp(
  services: Services,
  sockets: Sockets,
  source: PageSource,
  report: Report,
): Promise<RequestHandler & express.Express> {
  const health = new HealthCheck(services);
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", false);
  const secure = services.env.origin?.startsWith("https:") ?? false;
  app.use((_request, response, next) => {
    response.locals.requestId = String(response.getHeader("x-request-id"));
    next();
  });
  app.use(securityHeaders({ secure, editing: source.editing }));
  app.get("/healthz", (_request, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    health
      .read()
      .then((now) => response.status(now.writable ? 200 : 503).json(now))
      .catch(next);
  });
  // Pages that are open ask it: being asked is no use of the session, so that it ends when nobody is there.
  app.get("/accounts/still", (request, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    services.sessions
      .look(request.headers.cookie)
      .then(({ actor }) => response.json({ account: actor.kind === "account" ? actor.id : null }))
      .catch(next);
  });
  app.get("/metrics", (request, response, next) => {
    if (!isFromHere(request)) return next();
    response.type("text/plain").send(metrics(services, sockets.io.engine.clientsCount));
  });
  app.use(source.assets ?? builtFiles(CLIENT_BUILD));
  app.use(compression({ threshold: 1024 }));
  app.use(await source.handler(report));
  const failed: ErrorRequestHandler = (thrown, request, response, _next) =>
    answerFailure(thrown, request, response, response.locals.requestId, report);
  app.use(failed);
  return app;
}

/** The last word on anything thrown: a Problem says what it is, all else is a bug and says only its number. */
function answerFailure(
  thrown: unknown,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  report: Report,
): void {
  const problem = thrown instanceof Problem ? thrown : fromExpress(thrown);
  if (!problem) report(thrown, { requestId, method: request.method, path: pathOf(request) });
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (problem?.code === "too-many" && problem.facts.seconds)
    response.setHeader("Retry-After", String(problem.facts.seconds));
  const { status, body } = problem
    ? { status: problem.status, body: problem.body(requestId) }
    : { status: 500, body: new Problem("bug").body(requestId) };
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": bytes.length,
    "Cache-Control": "no-store",
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/** Express and its parts say with a status in the four hundreds that a request was malformed. */
function fromExpress(thrown: unknown): Problem | null {
  const { status } = (thrown ?? {}) as { status?: unknown };
  if (typeof status !== "number" || status < 400 || status >= 500) return null;
  return new Problem(status === 413 ? "too-large" : "not-found", { max: "1 MB" });
}

/** Without its query, which may hold what nobody should read in a log. */
const pathOf = (request: IncomingMessage): string =>
  pathForLog((request.url ?? "").split("?")[0] ?? "");

/** From this machine, and not through a proxy on it that speaks for the whole world. */
const isFromHere = ({ socket, headers }: IncomingMessage): boolean =>
  isLoopback(socket.remoteAddress ?? "") &&
  headers["x-forwarded-for"] === undefined &&
  headers.forwarded === undefined;
