import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { SignedOut } from "../live/signed-out";
import { useSay } from "../words";

/** Whoever lost their right reads so within five seconds. */
const AGAIN_MS = 4000;

/**
 * A page of somebody who is signed in. While it is open it asks who this device is, at intervals and when it is
 * looked at again; once it is nobody, or somebody else, what the page holds is hidden until they are back. What was
 * typed stays behind it. Without an answer nothing changes: a network that is away signs nobody out.
 */
export function StillSignedIn({ children }: { children: ReactNode }) {
  const say = useSay();
  const [out, setOut] = useState(false);
  const was = useRef<string | null>(null);
  const ask = useCallback(async () => {
    if (document.visibilityState === "hidden") return;
    const account = await whoIsThis();
    if (account === undefined) return;
    was.current ??= account;
    setOut(account === null || account !== was.current);
  }, []);
  useEffect(() => {
    const timer = setInterval(ask, AGAIN_MS);
    document.addEventListener("visibilitychange", ask);
    window.addEventListener("focus", ask);
    void ask();
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
      window.removeEventListener("focus", ask);
    };
  }, [ask]);
  return (
    <>
      {out && (
        <SignedOut
          waiting={0}
          over={null}
          why={say("signed-out.page")}
          onAgain={() => void ask()}
        />
      )}
      <div hidden={out} className={out ? undefined : "contents"}>
        {children}
      </div>
    </>
  );
}

/** The account of this device; null for none, undefined when nobody answers. */
async function whoIsThis(): Promise<string | null | undefined> {
  try {
    const answer = await fetch("/accounts/still", { cache: "no-store" });
    if (!answer.ok) return undefined;
    const { account }: { account: string | null } = await answer.json();
    return account;
  } catch {
    return undefined;
  }
}
