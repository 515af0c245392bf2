import { create } from "qrcode";
import { expect, test } from "vitest";
import { qrOf } from "../../../server/accounts/qr";

/** Paints a path of `Mx yhNv1h-Nz` pieces. */
function painted({ size, path }: { size: number; path: string }): string[] {
  const dark = Array.from({ length: size }, () => Array<string>(size).fill("."));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(width); at++) {
      const row = dark[Number(y)];
      if (row) row[Number(x) + at] = "#";
    }
  return dark.map((row) => row.join(""));
}

test.each(["http://localhost:3000/accounts/open/abc", "https://球.example/accounts/open/x"])(
  "the path paints exactly the code's modules inside a quiet rim of four: %s",
  (text) => {
    const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
    const rows = painted(qrOf(text));
    expect(rows).toHaveLength(size + 8);
    for (const row of [...rows.slice(0, 4), ...rows.slice(-4)]) expect(row).not.toContain("#");
    for (let y = 0; y < size; y++)
      expect(rows[y + 4]).toBe(
        `....${Array.from({ length: size }, (_, x) => (data[y * size + x] ? "#" : ".")).join("")}....`,
      );
  },
);
