import { fileURLToPath } from "node:url";

/** What `new Worker` is given: a file, or a text to be run. */
export type ThreadProgram = readonly [program: string | URL, how: { readonly eval?: true }];

/**
 * The program of a thread: the built file beside the caller's; while editing and testing, the source beside it, packed
 * once for all threads.
 */
export function threadProgram(caller: string, name: string): () => Promise<ThreadProgram> {
  if (!caller.endsWith(".ts")) return async () => [new URL(`./${name}.js`, caller), {}];
  let packed: Promise<string> | null = null;
  return async () => {
    packed ??= pack(fileURLToPath(new URL(`./${name}.ts`, caller)));
    return [await packed, { eval: true }];
  };
}

async function pack(file: string): Promise<string> {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    platform: "node",
    // What is evaluated as text is a script and no module.
    format: "cjs",
    packages: "external",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
