/** `npm run dev`: pages change as they are edited, the server starts anew when it or the rules change. */
import { spawn } from "node:child_process";
import { prepare } from "./prepare.mjs";
import { ROOT } from "./run.mjs";
import { stopOnFailure } from "./stop-on-failure.mjs";

await prepare({ build: false }).catch(stopOnFailure);
const child = spawn(
  process.execPath,
  ["node_modules/tsx/dist/cli.mjs", "watch", "--clear-screen=false", "server/dev.ts"],
  { cwd: ROOT, stdio: "inherit", env: { ...process.env, NODE_ENV: "development" } },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("close", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
