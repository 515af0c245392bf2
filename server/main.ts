import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { holdBuild } from "./build-lock";
import { ROOT, SERVER_BUILD } from "./paths";
import { pages } from "./remix";
import { run } from "./run";

process.env.NODE_ENV ??= "production";

await holdBuild(ROOT);
await run(async (services) => {
  // Found at run time, because it is built beside this file and not into it.
  const build: ServerBuild = await import(pathToFileURL(SERVER_BUILD).href);
  return { editing: false, handler: async (report) => pages(build, services, report) };
});
