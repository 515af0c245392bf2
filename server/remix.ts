import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { addressOf } from "./address";
import { languageOf } from "./language";
import { pathForLog } from "./log";
import { Problem } from "./problem";
import type { Services } from "./services";
import { readUnsent } from "./unsent";

type Handled = ServerBuild["routes"][string]["module"]["loader"];
type Args = Parameters<NonNullable<Handled>>[0];

/** Remix with the services in its load context. `build` is a function where the pages are rebuilt while running. */
export function pages(
  build: ServerBuild | (() => Promise<ServerBuild>),
  services: Services,
  report: (bug: unknown, facts: Record<string, unknown>) => void,
): RequestHandler {
  const prepared =
    typeof build === "function" ? async () => withProblems(await build()) : withProblems(build);
  return createRequestHandler({
    build: prepared,
    getLoadContext: async (request, response) => {
      const { nonce, requestId } = response.locals as { nonce: string; requestId: string };
      const { actor, session } = await services.sessions.identify(request.headers.cookie);
      return {
        services,
        actor,
        device: session,
        lang: languageOf(request.headers),
        nonce,
        requestId,
        address: addressOf(request),
        report: (bug) => report(bug, { requestId, path: pathForLog(request.path) }),
      };
    },
  });
}

/** Every loader and action answers a Problem with its status and its sentence, and a malformed body likewise. */
function withProblems(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route] as const;
    const { loader, action } = route.module;
    const module = {
      ...route.module,
      ...(loader ? { loader: answering(loader) } : {}),
      ...(action ? { action: answering(action) } : {}),
    };
    return [id, { ...route, module }] as const;
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

function answering(handled: NonNullable<Handled>): NonNullable<Handled> {
  return async (args: Args) => {
    try {
      return await handled(withStrictBody(args));
    } catch (thrown) {
      if (thrown instanceof Response && thrown.status === 401) throw await withUnsent(thrown, args);
      if (!(thrown instanceof Problem)) throw thrown;
      throw Response.json(thrown.body(args.context.requestId), {
        status: thrown.status,
        headers: { "Cache-Control": "no-store" },
      });
    }
  };
}

/** A form that came too late, on a device that time has signed out, is handed back with the answer instead of lost. */
async function withUnsent(answer: Response, { request, context }: Args): Promise<Response> {
  if (request.method === "GET" || request.method === "HEAD") return answer;
  const { sessions } = (context as AppLoadContext).services;
  if (!(await sessions.lapsed(request.headers.get("cookie")))?.login) return answer;
  const unsent = await readUnsent(request).catch(() => null);
  if (!unsent) return answer;
  const body = { ...(await answer.json()), unsent };
  return Response.json(body, { status: 401, headers: { "Cache-Control": "no-store" } });
}

/** A body that cannot be read is the sender's mistake, not a bug. */
function withStrictBody(args: Args): Args {
  const { request } = args;
  for (const read of ["formData", "json", "text"] as const) {
    const original = request[read].bind(request);
    Object.defineProperty(request, read, {
      value: () =>
        original().catch((why: unknown) => {
          throw new Problem("bad-shape", {
            field: "body",
            why: why instanceof Error ? why.message : "",
          });
        }),
    });
  }
  return args;
}
