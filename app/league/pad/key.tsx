import { createContext, type ReactNode, useContext } from "react";
import type { Side } from "../../../domain/league/game/vocabulary";
import { type BubblePlace, RefusalBubble } from "../../live/refusal-bubble";
import { useSay } from "../../words";
import { usePad } from "./pad-context";

type Tone = "good" | "bad" | "ink" | "next" | "chip" | "out";

/** Whether keys wait until somebody has read that what they are for has changed. */
export const KeysHeld = createContext(false);

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
  bubble?: BubblePlace;
  className?: string;
}) {
  const held = useContext(KeysHeld);
  return (
    <div className="relative flex min-w-0">
      <button
        type="button"
        data-key={id}
        aria-pressed={pressed}
        aria-label={label}
        disabled={disabled || held}
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
export function Refusal({ of, place }: { of: string; place: BubblePlace }) {
  const [say, { refusal }] = [useSay(), usePad()];
  if (refusal?.key !== of) return null;
  return (
    <RefusalBubble of={of} text={refusal.text} place={place} width="max-w-[min(20rem,52vw)]">
      {refusal.insist && (
        <button
          type="button"
          data-insist
          onClick={refusal.insist}
          className="mt-2 block min-h-16 w-full rounded-lg border-2 border-white px-3 font-bold"
        >
          {say("pad.insist")}
        </button>
      )}
    </RefusalBubble>
  );
}
