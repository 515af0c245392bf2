import { create } from "qrcode";

/** A QR code as one path in a square of `size` units, its quiet zone included: a page draws it without a picture. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** The white rim that readers need, in modules. */
const RIM = 4;

/** M: a crease or a thumb's smear on a printed card does no harm, and the modules stay large. */
export function qrOf(text: string): QrCode {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  const rows: string[] = [];
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      let end = x;
      while (end < size && data[y * size + end]) end++;
      if (end === x) continue;
      rows.push(`M${x + RIM} ${y + RIM}h${end - x}v1h${x - end}z`);
      x = end;
    }
  return { size: size + 2 * RIM, path: rows.join("") };
}
