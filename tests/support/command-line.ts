import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { build, type Metafile } from "esbuild";
import { temporaryFolder } from "./database";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** How a run of the command line ended. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CommandLine {
  /** Runs `leitai ARGS` as a process of its own. */
  readonly run: (args: readonly string[], given?: Given) => Promise<Ran>;
  /** A file in a folder of this test's own; without a content only its name. */
  readonly file: (name: string, content?: string | Uint8Array) => Promise<string>;
  /** What was bundled, and what imports what. */
  readonly outputs: Metafile["outputs"];
  readonly entry: string;
  readonly remove: () => Promise<void>;
}

export interface Given {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** The command line as it is now, bundled for one test file, so that no test depends on an earlier build. */
export async function commandLine(): Promise<CommandLine> {
  await mkdir(path.join(ROOT, ".cache"), { recursive: true });
  // Inside the project, where the packages are found.
  const folder = await mkdtemp(path.join(ROOT, ".cache/command-line-"));
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [
      "server/cli/leitai.ts",
      "server/registration/sheet-worker.ts",
      "server/schedule/engine-worker.ts",
    ],
    outdir: folder,
    entryNames: "[name]",
    bundle: true,
    splitting: true,
    platform: "node",
    target: "node20.19",
    format: "esm",
    packages: "external",
    metafile: true,
    logLevel: "error",
    // As if it lay in `build/`, from where it finds the project.
    define: { "import.meta.dirname": JSON.stringify(path.join(ROOT, "build")) },
  });
  const { folder: files, remove: removeFiles } = await temporaryFolder();
  const program = path.join(folder, "leitai.js");
  return {
    run: (args, given = {}) => run([program, ...args], given),
    file: async (name, content) => {
      const file = path.join(files, name);
      if (content !== undefined) await writeFile(file, content);
      return file;
    },
    outputs: metafile.outputs,
    entry: path.relative(ROOT, program),
    remove: async () => {
      await Promise.all([rm(folder, { recursive: true, force: true }), removeFiles()]);
    },
  };
}

function run(args: readonly string[], { stdin = "", env = {} }: Given): Promise<Ran> {
  const own = { LEITAI_DATA: undefined, LEITAI_ORIGIN: undefined, PORT: undefined };
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...own, ...env },
  });
  const texts = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => {
    texts.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    texts.err += text;
  });
  // A command that does not read what it is given closes the pipe.
  child.stdin.on("error", () => undefined).end(stdin);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, ...texts }));
  });
}

/** The lines of an output, each read as JSON. */
export const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** The one answer of a run that must have gone well. */
export function answer({ code, out, err }: Ran): Record<string, unknown> {
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  const [only, ...others] = jsonLines(out);
  if (!only || others.length > 0) throw new Error(`not one answer: ${out}`);
  return only;
}

export interface ErrorBody {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly [fact: string]: unknown;
}

/** The error of a run that must have failed in order: one line of JSON, both languages, no stack trace. */
export function errorOf({ err }: Ran): ErrorBody {
  const errors = jsonLines(err).filter((line) => "error" in line);
  const [only, ...others] = errors as { error: ErrorBody }[];
  if (!only || others.length > 0) throw new Error(`not one error: ${err}`);
  if (!/[一-鿿]/.test(only.error.message.zh) || !/[a-z]/.test(only.error.message.en))
    throw new Error(`not in both languages: ${err}`);
  return only.error;
}
