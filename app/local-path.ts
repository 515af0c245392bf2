/**
 * A path of this site to go to, from a form field or an address; the first page when it is anything else. Browsers
 * read `//host` and `/\host` as other sites and drop tabs and line breaks, so only plain paths pass.
 */
export function localPath(wanted: unknown): string {
  if (typeof wanted !== "string") return "/";
  return /^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(wanted) ? wanted : "/";
}
