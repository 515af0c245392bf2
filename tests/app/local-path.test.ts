import fc from "fast-check";
import { expect, test } from "vitest";
import { localPath } from "../../app/local-path";

const SITE = "https://league.example";

test("a path of this site is taken as it is", () => {
  for (const path of ["/", "/league?x=1&y=%E5%AE%9D", "/a/b#c", "/?to=//x"])
    expect(localPath(path)).toBe(path);
});

test("whatever leads elsewhere leads to the first page", () => {
  const elsewhere = [
    "//evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/\n/evil.example",
    " /league",
    "",
    null,
    undefined,
    7,
  ];
  for (const wanted of elsewhere) expect(localPath(wanted)).toBe("/");
});

test("a browser that follows the answer never leaves the site", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    "\t",
    "\n",
    ":",
    "@",
    "evil.example",
    "..",
    " ",
    "a",
    "?",
    "#",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      expect(new URL(localPath(pieces.join("")), SITE).origin).toBe(SITE);
    }),
    { numRuns: 2000 },
  );
});
