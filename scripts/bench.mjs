/** `npm run bench`: prepares what it needs, then prints the table. */
import { prepare } from "./prepare.mjs";
import { run } from "./run.mjs";
import { stopOnFailure } from "./stop-on-failure.mjs";

await prepare().catch(stopOnFailure);
await run(process.execPath, [
  "node_modules/tsx/dist/cli.mjs",
  "bench/index.ts",
  ...process.argv.slice(2),
]).catch(stopOnFailure);
