import type { ReactNode } from "react";

/** On which side of its key a reason stands, and with which edges in line. */
export type BubblePlace = `${"above" | "below"} ${"left" | "right"}`;

/** Why the key beside it did nothing; `width` is how wide it may grow. */
export function RefusalBubble({
  of,
  text,
  place,
  width,
  children,
}: {
  of: string;
  text: string;
  place: BubblePlace;
  width: string;
  /** What can be done about it. */
  children?: ReactNode;
}) {
  const [height, edge] = place.split(" ");
  return (
    <div
      role="alert"
      data-refusal={of}
      className={`absolute z-40 w-max rounded-xl bg-bad px-3 py-2 text-left text-[15px] font-semibold text-white shadow-lg ${width} ${height === "below" ? "top-[calc(100%+6px)]" : "bottom-[calc(100%+6px)]"} ${edge === "left" ? "left-0" : "right-0"}`}
    >
      {text}
      {children}
    </div>
  );
}
