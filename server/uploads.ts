import { Problem } from "./problem";

/**
 * The doors through which files come in, each with the largest body that it takes. A body of parts is refused at every
 * other one, before anybody reads it: a new door for files has its line here.
 */
const UPLOADS: readonly { readonly path: RegExp; readonly max: number }[] = [
  { path: /^\/office\/import(\/|$)/, max: 10_000_000 },
];

/** An ordinary form, and a list of wishes. */
const FORM_MAX = 1_000_000;

/** Throws when a body of this kind and length is not taken here. */
export function checkBody(path: string, type: string | undefined, length: number): void {
  const door = UPLOADS.find((one) => one.path.test(path.replace(/\.data$/, "")));
  const parts = /^\s*multipart\//i.test(type ?? "");
  if (parts && !door) throw new Problem("no-files");
  const max = parts && door ? door.max : FORM_MAX;
  if (length > max) throw new Problem("too-large", { max: `${max / 1_000_000} MB` });
}
