/** Brings a working copy to the point where it can run, doing only what has changed since the last time. */
import "./node-version.mjs";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { alone } from "./alone.mjs";
import { buildInUse } from "./build-in-use.mjs";
import { Failure, ROOT, run } from "./run.mjs";

const at = (...parts) => path.join(ROOT, ...parts);
const SCHEMA = ["prisma/schema.prisma", "prisma.config.ts"];
const SOURCES = [
  ...["app", "domain", "server", "public", "prisma"],
  ...["vite.config.ts", "remix.config.js", "tsconfig.json", "package-lock.json"],
  "scripts/build.mjs",
];
// The database client is made from the schema; the packages' own files are the lock file's business.
const NOT_SOURCES = new Set(["prisma-client", "node_modules"]);

const IN_USE = {
  zh: "有服务器正在从这个文件夹运行，它的文件不能更换。请先停止它，再重试。",
  en: "A server runs from this folder, and its files must not be replaced. Stop it first, then try again.",
};
const AS_BUILT = {
  zh: "源文件有改动，但有服务器正在从这个文件夹运行：这次用的是与它相同的旧版本。重新启动服务器后改动才生效。",
  en: "Sources have changed, but a server runs from this folder: this uses the same older build. Start the server anew for the changes.",
};

/**
 * Installs when the lock file asks for other packages than are there, generates when the database schema changed,
 * and builds when a source did; packages and the build only while no server runs from them.
 * @param {{ build?: boolean, fresh?: boolean, quiet?: boolean, asBuilt?: boolean }} [how] `fresh` builds in any case;
 *   with `quiet` only failures are told, on standard error; with `asBuilt` a running server's own build will do
 */
export async function prepare({ build = true, fresh, quiet, asBuilt } = {}) {
  const say = (words) => quiet || console.error(words);
  if (!fresh && (await isReady(build))) return;
  if (asBuilt && existsSync(at("build/leitai.js")) && (await buildInUse())) {
    console.error(JSON.stringify({ note: AS_BUILT }));
    return;
  }
  await mkdir(at(".cache"), { recursive: true });
  await alone(at(".cache/preparing.lock"), async () => {
    if (!(await isInstalled())) {
      await refuseInUse();
      say("正在安装依赖 Installing packages …");
      await install(quiet);
    }
    if (!(await isGenerated())) {
      say("正在生成数据库接口 Generating the database client …");
      await generate();
    }
    if (build && (fresh || !(await isBuilt()))) {
      await refuseInUse();
      say("正在构建 Building …");
      const sources = await hash(SOURCES);
      const { build: make } = await import("./build.mjs");
      await make({ quiet });
      await writeFile(at("build/.sources"), sources);
    }
  });
}

async function refuseInUse() {
  if (await buildInUse()) throw new Failure(`${IN_USE.zh}\n${IN_USE.en}`);
}

const isReady = async (build) =>
  (await isInstalled()) && (await isGenerated()) && (!build || (await isBuilt()));

/** Does npm's own record of what it installed name every package of the lock file in its version? */
async function isInstalled() {
  const record = await readJson("node_modules/.package-lock.json");
  const lock = await readJson("package-lock.json");
  if (!record) return false;
  return Object.entries(lock.packages).every(([where, wanted]) => {
    const there = record.packages[where];
    // Packages for other platforms are in the lock file and not on the disk.
    return where === "" || (there ? there.version === wanted.version : wanted.optional === true);
  });
}

async function install(quiet) {
  // Builds need what package.json calls development, whatever NODE_ENV says.
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const env = prismaEnv();
  const npm = process.env.npm_execpath;
  if (npm?.endsWith(".js")) await run(process.execPath, [npm, ...args], { env, quiet });
  else await run("npm", args, { env, quiet });
}

const isGenerated = async () =>
  existsSync(at("server/prisma-client/client.ts")) &&
  (await readText(".cache/generated")) === (await hash(SCHEMA));

async function generate() {
  const prisma = at("node_modules/prisma/build/index.js");
  await run(process.execPath, [prisma, "generate"], { env: prismaEnv(), quiet: true });
  await writeFile(at(".cache/generated"), await hash(SCHEMA));
}

/** Prisma would download a program that only its own migrations need; ours run from its npm package. */
const prismaEnv = () => ({ ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath });

const isBuilt = async () => (await readText("build/.sources")) === (await hash(SOURCES));

async function hash(sources) {
  const sum = createHash("sha256").update(process.versions.node);
  for (const file of (await Promise.all(sources.map(filesUnder))).flat().sort())
    sum.update(`\n${file}\n`).update(await readFile(at(file)));
  return sum.digest("hex");
}

async function filesUnder(place) {
  const entries = await readdir(at(place), { withFileTypes: true }).catch(() => null);
  if (!entries) return existsSync(at(place)) ? [place] : [];
  const inside = entries
    .filter((entry) => !NOT_SOURCES.has(entry.name) && !entry.name.startsWith("."))
    .map((entry) => filesUnder(`${place}/${entry.name}`));
  return (await Promise.all(inside)).flat();
}

const readText = (file) => readFile(at(file), "utf8").catch(() => null);

async function readJson(file) {
  const text = await readText(file);
  return text === null ? null : JSON.parse(text);
}
