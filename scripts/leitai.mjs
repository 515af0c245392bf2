#!/usr/bin/env node
/** The command line: whatever is missing, without a word on standard output, then the built program. */
import { prepare } from "./prepare.mjs";
import { stopOnFailure } from "./stop-on-failure.mjs";

await prepare({ quiet: true, asBuilt: true }).catch(stopOnFailure);
process.setSourceMapsEnabled(true);
await import("../build/leitai.js");
