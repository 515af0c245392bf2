/** `npm test`: gets what it needs and runs every suite. The last line is `N passed, N failed`. */
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { browser } from "./browser.mjs";
import { prepare } from "./prepare.mjs";
import { ROOT, run } from "./run.mjs";
import { stopOnFailure } from "./stop-on-failure.mjs";

await prepare({ build: false }).catch(stopOnFailure);
const chromium = await browser().catch(stopOnFailure);
const env = { ...process.env, LEITAI_CHROMIUM: chromium, NODE_ENV: "test" };
const REPORTS = path.join(ROOT, ".cache/reports");
await rm(REPORTS, { recursive: true, force: true });

const suites = [
  ["check", () => step("scripts/check.mjs")],
  ["build", () => prepare()],
  ["unit and integration", () => vitest()],
  ["browser", () => playwright()],
];
const total = { passed: 0, failed: 0 };
const closing = [];
for (const [name, suite] of suites) {
  console.log(`\n━━ ${name}`);
  const begun = performance.now();
  const { passed, failed } = await counted(suite);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  closing.push(
    `${failed > 0 ? "✗" : "✓"} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`,
  );
}
console.log(`\n${closing.join("\n")}\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

/** What a suite says of itself; one that broke off or ran nothing has failed. */
async function counted(suite) {
  try {
    const count = (await suite()) ?? { passed: 1, failed: 0 };
    return count.passed + count.failed > 0 ? count : { passed: 0, failed: 1 };
  } catch (error) {
    console.error(`✗ ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

function step(script, ...args) {
  return run(process.execPath, [path.join(ROOT, script), ...args], { env });
}

async function vitest() {
  const report = path.join(REPORTS, "vitest.json");
  const outcome = await ended(
    step(
      "node_modules/vitest/vitest.mjs",
      ...["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ),
  );
  const { numPassedTests, numTotalTests, testResults } = await readJson(report);
  // A file that does not even load holds no tests that could fail; skipped ones did not pass.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  ).length;
  return settled(outcome, numPassedTests, numTotalTests - numPassedTests + broken);
}

async function playwright() {
  const report = path.join(REPORTS, "playwright.json");
  env.PLAYWRIGHT_JSON_OUTPUT_NAME = report;
  const outcome = await ended(
    step("node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"),
  );
  const { stats } = await readJson(report);
  return settled(outcome, stats.expected, stats.unexpected + stats.flaky + stats.skipped);
}

function ended(running) {
  return running.then(
    () => "well",
    () => "badly",
  );
}

/** A runner that ended badly without naming a failed test has failed all the same. */
function settled(outcome, passed, failed) {
  return { passed, failed: outcome === "badly" ? Math.max(1, failed) : failed };
}

async function readJson(file) {
  return JSON.parse(await readFile(file, "utf8"));
}
