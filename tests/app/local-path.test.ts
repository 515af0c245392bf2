import fc from "fast-check";
import { expect, test } from "vitest";
import { localPath } from "../../app/local-path";
import { REDIRECT_TRICKS } from "../support/redirect-tricks";

const HERE = "https://leitai.example";

/** Where a browser ends up that is told to go there from one of our pages. */
const leadsTo = (location: string) => new URL(location, `${HERE}/accounts/sign-in`);

test.each(REDIRECT_TRICKS)("%j leads to a page of ours", (wanted) => {
  const path = localPath(wanted);
  expect(leadsTo(path).origin).toBe(HERE);
  // Also when somebody takes the answer apart and follows its path.
  expect(leadsTo(leadsTo(path).pathname).origin).toBe(HERE);
});

test("no text at all leads elsewhere, and following the answer again changes nothing", () => {
  const pieces = fc.constantFrom(..."/\\.:@?#%\t\n 5cfF20a中é".split(""), "//", "evil.example");
  const text = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        text.map((tail) => `/${tail}`),
        fc.string(),
      ),
      (wanted) => {
        const path = localPath(wanted);
        expect(leadsTo(path).origin).toBe(HERE);
        expect(localPath(path)).toBe(path);
        // A header holds nothing else.
        expect(path).toMatch(/^\/[\x21-\x7e]*$/);
      },
    ),
    { numRuns: 3000 },
  );
});

test.each([
  ["/office", "/office"],
  ["/schedule/plan?week=2026-11-23&game=A1-1", "/schedule/plan?week=2026-11-23&game=A1-1"],
  ["/league/球队", "/league/%E7%90%83%E9%98%9F"],
  ["/", "/"],
  ["/a/b#c", "/a/b#c"],
  ["/?to=//x", "/?to=//x"],
])("our own path %s stays", (wanted, path) => {
  expect(localPath(wanted)).toBe(path);
});

test.each([null, undefined, 7, ["/office"]])(
  "what is no text leads to the first page: %j",
  (one) => {
    expect(localPath(one)).toBe("/");
    expect(localPath(one, "/office")).toBe("/office");
  },
);
