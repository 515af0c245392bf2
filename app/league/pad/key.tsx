import type { ReactNode } from "react";
import type { Side } from "../../../domain/league/game/vocabulary";
import { usePad } from "./pad-context";

type Tone = "good" | "bad" | "ink" | "next" | "chip" | "out";

/** A key of the pad. When what it asked for is refused, the reason stands next to it until the next tap. */
export function Key({
  id,
  onTap,
  children,
  tone,
  edge,
  pressed,
  label,
  disabled,
  bubble = "below left",
  className = "",
}: {
  id: string;
  onTap: () => void;
  children: ReactNode;
  tone?: Tone | undefined;
  /** The side to which it belongs, as a stripe. */
  edge?: Side;
  /** Undefined for keys that are not switched on and off. */
  pressed?: boolean;
  /** Where what is written on it does not say all. */
  label?: string;
  disabled?: boolean;
  bubble?: `${"above" | "below"} ${"left" | "right"}`;
  className?: string;
}) {
  return (
    <div className="relative flex min-w-0">
      <button
        type="button"
        data-key={id}
        aria-pressed={pressed}
        aria-label={label}
        disabled={disabled}
        onClick={onTap}
        data-tone={tone}
        data-edge={edge}
        className={`pad-key ${className}`}
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
  const { refusal } = usePad();
  if (refusal?.key !== of) return null;
  const [height, edge] = place.split(" ");
  return (
    <p
      role="alert"
      data-refusal={of}
      className={`absolute z-40 w-max max-w-[min(20rem,52vw)] rounded-xl bg-bad px-3 py-2 text-left text-[15px] font-semibold text-white shadow-lg ${height === "below" ? "top-[calc(100%+6px)]" : "bottom-[calc(100%+6px)]"} ${edge === "left" ? "left-0" : "right-0"}`}
    >
      {refusal.text}
    </p>
  );
}
