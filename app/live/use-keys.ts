import { useEffect, useRef } from "react";

/**
 * A working page by keyboard. Nothing of it happens while somebody types or holds a key of the browser's own.
 * `pressed` says whether a key meant something there, `space` whether the space bar has a meaning now.
 */
export function useKeys(keys: {
  readonly pressed: (event: KeyboardEvent) => boolean;
  readonly space: boolean;
}): void {
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (now.current.pressed(event)) event.preventDefault();
    };
    // A focused button would be pressed as well when the space bar comes up.
    const up = (event: KeyboardEvent) => {
      if (event.key === " " && now.current.space && !isTyping(event.target)) event.preventDefault();
    };
    window.addEventListener("keydown", down);
    window.addEventListener("keyup", up);
    return () => {
      window.removeEventListener("keydown", down);
      window.removeEventListener("keyup", up);
    };
  }, []);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Presses the page's own button of that name: it refuses, lights up and explains itself there. */
export function pressKey(key: string | undefined): boolean {
  const button = document.querySelector<HTMLButtonElement>(`[data-key="${key}"]`);
  button?.click();
  return button !== null;
}
