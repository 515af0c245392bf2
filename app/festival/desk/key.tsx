import type { ReactNode } from "react";
import { type BubblePlace, RefusalBubble } from "../../live/refusal-bubble";
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
  bubble?: BubblePlace;
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
export function Refusal({ of, place }: { of: string; place: BubblePlace }) {
  const { refusal } = useDesk();
  if (refusal?.key !== of) return null;
  return (
    <RefusalBubble of={of} text={refusal.text} place={place} width="max-w-[min(24rem,80vw)]" />
  );
}
