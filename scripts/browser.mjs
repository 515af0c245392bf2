/** Finds a browser for the tests, or gets one. */
import { existsSync } from "node:fs";
import path from "node:path";
import { Failure, ROOT, run } from "./run.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const ELSEWHERE = [
  "/usr/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium; throws with what to do when none can be had. */
export async function browser() {
  const there = await find();
  if (there) return there;
  for (const attempt of [fromDebian, fromPlaywright]) {
    await attempt().catch((error) => console.error(`  ${error.message}`));
    const got = await find();
    if (got) return got;
  }
  throw new Failure(
    "没有浏览器，无法运行浏览器测试。请安装 Chromium，或用 LEITAI_CHROMIUM 指明它的路径。\n" +
      "No browser for the browser tests. Install Chromium, or name its path in LEITAI_CHROMIUM.",
  );
}

async function find() {
  const { LEITAI_CHROMIUM: chosen, PATH = "" } = process.env;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Failure(`LEITAI_CHROMIUM: ${chosen} is not there`);
  }
  const onPath = NAMES.flatMap((name) =>
    PATH.split(path.delimiter).map((folder) => path.join(folder, name)),
  );
  const { chromium } = await import("@playwright/test");
  return [...onPath, ...ELSEWHERE, chromium.executablePath()].find(existsSync) ?? null;
}

async function fromDebian() {
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return;
  console.error("Installing Chromium from Debian …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env, quiet: true });
  const packages = ["chromium", "fonts-noto-cjk"];
  await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], {
    env,
    quiet: true,
  });
}

async function fromPlaywright() {
  console.error("Installing Chromium through Playwright …");
  const cli = path.join(ROOT, "node_modules/@playwright/test/cli.js");
  await run(process.execPath, [cli, "install", "chromium"]);
}
