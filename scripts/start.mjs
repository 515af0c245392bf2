/** `npm start`: whatever is missing, then the server itself, in this very process so that signals reach it. */
import { prepare } from "./prepare.mjs";
import { stopOnFailure } from "./stop-on-failure.mjs";

await prepare().catch(stopOnFailure);
process.env.NODE_ENV = "production";
process.setSourceMapsEnabled(true);
await import("../build/main.js");
