import { createServer } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { pages } from "./remix";
import { run } from "./run";

process.env.NODE_ENV ??= "development";

/** The same program with pages that change as they are edited; `tsx watch` starts it anew when the server changes. */
const { createServer: createVite } = await import("vite");
const server = createServer();
const vite = await createVite({ server: { middlewareMode: true, hmr: { server } } });

await run(async (services) => ({
  editing: true,
  server,
  close: () => vite.close(),
  assets: vite.middlewares,
  handler: async (report) =>
    pages(
      () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>,
      services,
      report,
    ),
}));
