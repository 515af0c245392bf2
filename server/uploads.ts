import { Problem } from "./problem";

/**
 * The doors through which files come in. A body of parts is refused at every other one, before anybody reads it: a new
 * door for files has its line here. How long one may be is said by the page behind the door, in words and beside the
 * field: it reads none further than that.
 */
const UPLOADS: readonly RegExp[] = [/^\/office\/import(\/|$)/];

/** An ordinary form, and a list of wishes. */
const FORM_MAX = 1_000_000;

/** Throws when a body of this kind and length is not taken here. */
export function checkBody(path: string, type: string | undefined, length: number): void {
  if (/^\s*multipart\//i.test(type ?? "")) {
    if (!UPLOADS.some((door) => door.test(path.replace(/\.data$/, ""))))
      throw new Problem("no-files");
  } else if (length > FORM_MAX)
    throw new Problem("too-large", { max: `${FORM_MAX / 1_000_000} MB` });
}
