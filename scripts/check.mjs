/** `npm run check`: types, lint and format, dead code, import rules. Needs no browser and no database. */
import { spawn } from "node:child_process";
import { prepare } from "./prepare.mjs";
import { ROOT } from "./run.mjs";
import { stopOnFailure } from "./stop-on-failure.mjs";

const CHECKS = [
  ["types", "typescript/bin/tsc", "-p", "tsconfig.json", ...kept("types")],
  ["types of the domain", "typescript/bin/tsc", "-p", "domain/tsconfig.json", ...kept("domain")],
  ["lint and format", "@biomejs/biome/bin/biome", "check", "--error-on-warnings"],
  ["dead code", "knip/bin/knip.js", "--no-progress"],
  ["import rules", "vitest/vitest.mjs", "run", "tests/architecture.test.ts"],
];

await prepare({ build: false }).catch(stopOnFailure);
const results = await Promise.all(CHECKS.map(([name, bin, ...args]) => check(name, bin, args)));
for (const { ok, said } of results) if (!ok) console.log(said.trim());
for (const { name, ok, seconds } of results)
  console.log(`${ok ? "✓" : "✗"} ${name} (${seconds.toFixed(1)} s)`);
const failed = results.filter(({ ok }) => !ok).length;
console.log(failed === 0 ? "check: all is well" : `check: ${failed} of ${results.length} failed`);
process.exit(failed === 0 ? 0 : 1);

function kept(name) {
  return ["--noEmit", "--incremental", "--tsBuildInfoFile", `.cache/tsc-${name}.json`];
}

async function check(name, bin, args) {
  const begun = performance.now();
  const child = spawn(process.execPath, [`node_modules/${bin}`, ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = [];
  child.stdout.on("data", (chunk) => said.push(chunk));
  child.stderr.on("data", (chunk) => said.push(chunk));
  const code = await new Promise((resolve) => child.on("close", resolve));
  return {
    name,
    ok: code === 0,
    said: `── ${name}\n${Buffer.concat(said)}`,
    seconds: (performance.now() - begun) / 1000,
  };
}
