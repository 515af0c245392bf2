import { useEffect, useState } from "react";

/** Keeps the screen on while the page is in sight. False where the browser cannot or will not. */
export function useWakeLock(): boolean {
  const [held, setHeld] = useState(true);
  useEffect(() => {
    let gone = false;
    let lock: WakeLockSentinel | null = null;
    const ask = () => {
      if (gone || document.visibilityState !== "visible" || (lock && !lock.released)) return;
      const asked = navigator.wakeLock?.request("screen") ?? Promise.reject(new Error("none"));
      asked.then(
        (given) => {
          lock = given;
          if (gone) void given.release();
          else setHeld(true);
        },
        () => !gone && setHeld(false),
      );
    };
    ask();
    // It is lost with every change of tab, and some browsers give it only after a tap.
    document.addEventListener("visibilitychange", ask);
    document.addEventListener("pointerup", ask);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", ask);
      document.removeEventListener("pointerup", ask);
      void lock?.release();
    };
  }, []);
  return held;
}
