const HERE = "http://here.invalid";

/**
 * A path of this site to go to, from a form field or an address; `otherwise` when it is anything else. Browsers read
 * `//host` and `/\host` as other sites and drop tabs and line breaks, so only plain paths pass; what passes is what a
 * browser would make of it, so that dot segments cannot leave two slashes in front.
 */
export function localPath(wanted: unknown, otherwise = "/"): string {
  if (typeof wanted !== "string" || !/^\/(?![/\\])[^\\\s\p{Cc}\p{Cf}]*$/u.test(wanted))
    return otherwise;
  if (!URL.canParse(wanted, HERE)) return otherwise;
  const { origin, pathname, search, hash } = new URL(wanted, HERE);
  return origin === HERE && !pathname.startsWith("//") ? pathname + search + hash : otherwise;
}
