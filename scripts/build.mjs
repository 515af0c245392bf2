/** Builds everything that runs: the pages with Remix and Vite, the server and the command line with esbuild. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { ROOT, run } from "./run.mjs";
import { stopOnFailure } from "./stop-on-failure.mjs";

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const OUT = path.join(ROOT, "build");

/** @param {{ quiet?: boolean }} [how] with `quiet` only errors are shown, on standard error */
export async function build({ quiet = false } = {}) {
  const [server] = await Promise.all([bundleServer(), buildPages(quiet)]);
  // Only now: Remix empties the folder before it writes into it.
  for (const { path: file, contents } of server.outputFiles) await writeFile(file, contents);
  await pack(path.join(OUT, "client/assets"));
}

async function buildPages(quiet) {
  const remix = path.join(ROOT, "node_modules/@remix-run/dev/dist/cli.js");
  const how = quiet ? ["--logLevel", "error"] : ["--logLevel", "warn"];
  await run(process.execPath, [remix, "vite:build", ...how], {
    env: { ...process.env, NODE_ENV: "production" },
    quiet,
  });
}

async function bundleServer() {
  const { build: bundle } = await import("esbuild");
  return bundle({
    absWorkingDir: ROOT,
    // The last three run in threads of their own: reading spreadsheets, and searching for a timetable.
    entryPoints: [
      "server/main.ts",
      "server/cli/leitai.ts",
      "server/registration/sheet-worker.ts",
      "server/schedule/engine-worker.ts",
      "server/schedule/season-worker.ts",
    ],
    outdir: OUT,
    // Flat: server/paths.ts finds the project one folder above whatever file it stands in.
    entryNames: "[name]",
    chunkNames: "chunk-[hash]",
    bundle: true,
    write: false,
    splitting: true,
    platform: "node",
    target: "node20.19",
    format: "esm",
    packages: "external",
    sourcemap: true,
    logLevel: "warning",
  });
}

/** Puts packed copies beside scripts and styles: server/built-files.ts sends them as they are. */
async function pack(folder) {
  const names = (await readdir(folder)).filter((name) => /\.(js|css|svg)$/.test(name));
  const jobs = names.map(async (name) => {
    const file = path.join(folder, name);
    const plain = await readFile(file);
    if (plain.length < 1000) return;
    await writeFile(`${file}.br`, await brotli(plain));
    await writeFile(`${file}.gz`, await gzip(plain, { level: 9 }));
  });
  await Promise.all(jobs);
}

if (process.argv[1] === import.meta.filename) {
  // Not awaited: it loads this very file, which would wait for itself.
  import("./prepare.mjs").then(({ prepare }) => prepare({ fresh: true })).catch(stopOnFailure);
}
