import path from "node:path";

/**
 * A file as the person at the command line means it. npm runs a script in the project's folder, wherever the person
 * stands, and says in INIT_CWD where that is.
 */
export function givenPath(file: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === "leitai" && folder ? path.resolve(folder, file) : file;
}
