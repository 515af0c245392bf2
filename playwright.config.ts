import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

// `npm test` finds or installs a browser and names it; a run by hand takes the system's.
const chromium =
  process.env.LEITAI_CHROMIUM ?? ["/usr/bin/chromium"].find((file) => existsSync(file));

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "tests/e2e/support/demo-server.ts",
  outputDir: "test-results",
  // More at once would measure each other.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  use: {
    // Named by the global setup, before the workers read this file again.
    ...(process.env.LEITAI_E2E_URL ? { baseURL: process.env.LEITAI_E2E_URL } : {}),
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    launchOptions: { ...(chromium ? { executablePath: chromium } : {}) },
  },
});
