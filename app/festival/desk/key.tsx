import type { ReactNode } from "react";
import { useDesk } from "./desk-context";

/**
 * A key of the desk. When what it asked for is refused, the reason stands next to it until the next press. A key that
 * can do nothing now stays in reach, so that nobody loses their place on the keyboard.
 */
export function Key({
  id,
  onPress,
  children,
  tone,
  label,
  off = false,
  pressed,
  bubble = "above left",
  className = "",
}: {
  id: string;
  onPress: () => void;
  children: ReactNode;
  tone?: "stage" | "ink" | "bad" | "small";
  /** Where what is written on it does not say all. */
  label?: string;
  off?: boolean;
  pressed?: boolean;
  bubble?: `${"above" | "below"} ${"left" | "right"}`;
  className?: string;
}) {
  const { busy } = useDesk();
  return (
    <div className="relative flex min-w-0">
      <button
        type="button"
        data-key={id}
        data-tone={tone}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={off || undefined}
        aria-busy={busy === id || undefined}
        onClick={() => !off && busy !== id && onPress()}
        className={`desk-key ${className}`}
      >
        {children}
      </button>
      <Refusal of={id} place={bubble} />
    </div>
  );
}

/** Why the key beside it did nothing. */
export function Refusal({
  of,
  place,
}: {
  of: string;
  place: `${"above" | "below"} ${"left" | "right"}`;
}) {
  const { refusal } = useDesk();
  if (refusal?.key !== of) return null;
  const [height, edge] = place.split(" ");
  return (
    <p
      role="alert"
      data-refusal={of}
      className={`absolute z-40 w-max max-w-[min(24rem,80vw)] rounded-xl bg-bad px-3 py-2 text-left text-[15px] font-semibold text-white shadow-lg ${height === "below" ? "top-[calc(100%+6px)]" : "bottom-[calc(100%+6px)]"} ${edge === "left" ? "left-0" : "right-0"}`}
    >
      {refusal.text}
    </p>
  );
}
