import { PassThrough, type Transform } from "node:stream";
import { text } from "node:stream/consumers";
import { renderToPipeableStream } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { wholeCharacters } from "../../app/entry.server";

const LINE = "赛".repeat(40);
/** Many short texts fill React's buffers; the bytes before them decide where the buffers end. */
const lines = Array.from(Array(60).keys(), (n) => <li key={n}>{LINE}</li>);

const rendered = (before: number, through: Transform): Promise<string> => {
  renderToPipeableStream(<ul title={"a".repeat(before)}>{lines}</ul>).pipe(through);
  return text(through);
};

describe("a rendered page", () => {
  it("holds every character whole, wherever the buffers end", async () => {
    for (const before of [1, 2, 3])
      expect(await rendered(before, wholeCharacters())).toBe(
        `<ul title="${"a".repeat(before)}">${`<li>${LINE}</li>`.repeat(60)}</ul>`,
      );
  });

  it("would hold zeros otherwise", async () => {
    const pages = await Promise.all([1, 2, 3].map((n) => rendered(n, new PassThrough())));
    expect(pages.some((html) => html.includes("\0"))).toBe(true);
  });
});
