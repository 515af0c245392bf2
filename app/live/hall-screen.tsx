import { useEffect, useState } from "react";
import { useSay } from "../words";

/** Keeps the screen from going dark, where the browser lets a page ask for it; asks again whenever it is seen anew. */
export function useAwakeScreen(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    const ask = () => {
      if (document.visibilityState !== "visible") return;
      // Refused without https or with an empty battery; then the screen's own settings decide.
      navigator.wakeLock?.request("screen").then(
        (given) => {
          lock = given;
        },
        () => undefined,
      );
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      document.removeEventListener("visibilitychange", ask);
      void lock?.release();
    };
  }, []);
}

/** Seen when somebody moves the mouse or comes with the keyboard; a screen in a hall shows it to nobody. */
export function FullScreenButton() {
  const say = useSay();
  const [possible, setPossible] = useState(false);
  useEffect(() => setPossible(document.fullscreenEnabled), []);
  if (!possible) return null;
  const toggle = () =>
    document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
  return (
    <button
      type="button"
      onClick={toggle}
      aria-label={say("live.full-screen")}
      className="board-full"
    >
      <svg aria-hidden="true" viewBox="0 0 24 24" className="h-full w-full fill-none stroke-white">
        <path strokeWidth="2" d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />
      </svg>
    </button>
  );
}
