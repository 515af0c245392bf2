import type { CSSProperties } from "react";
import { ProperName } from "../ui/proper-name";
import { widthOf } from "../ui/text-width";

/**
 * A text of the board in the largest size that fits its place: `most` and `room` in hundredths of the screen's height.
 * A long one may take several lines.
 */
export function Fitted({
  text,
  most,
  room,
  lines = 1,
}: {
  text: string;
  most: number;
  room: number;
  lines?: number;
}) {
  const one = room / Math.max(1, widthOf(text));
  // Lines break where they must, so a part of each stays empty.
  const size = Math.min(most, lines === 1 ? one : Math.max(one, Math.min(6, one * lines * 0.85)));
  return (
    <span className="award-fitted" style={{ "--size": size.toFixed(2) } as CSSProperties}>
      <ProperName>{text}</ProperName>
    </span>
  );
}
