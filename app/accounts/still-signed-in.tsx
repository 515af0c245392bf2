import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { connection } from "../live/connection";
import { SignedOut } from "../live/signed-out";
import { useSay } from "../words";

/** Whoever lost their right reads so within five seconds. */
const AGAIN_MS = 4000;

/**
 * A page of somebody who is signed in. While it is open it learns who this device is: from its socket where it has
 * one, else by asking at intervals, and always when it is looked at again. Once it is nobody, or somebody else, what
 * the page holds is hidden until they are back. What was typed stays behind it. Without an answer nothing changes: a
 * network that is away signs nobody out.
 */
export function StillSignedIn({ children }: { children: ReactNode }) {
  const say = useSay();
  const [out, setOut] = useState(false);
  const was = useRef<string | null>(null);
  /** The server keeps an eye on the socket of this account, and cuts it off when there is something to ask. */
  const kept = useRef(false);
  const ask = useCallback(async () => {
    if (document.visibilityState === "hidden") return;
    const account = await whoIsThis();
    if (account === undefined) return;
    was.current ??= account;
    const isOut = account === null || account !== was.current;
    setOut(isOut);
    kept.current = !isOut && (await isKeptBySocket(was.current));
  }, []);
  useEffect(() => {
    const timer = setInterval(() => kept.current || void ask(), AGAIN_MS);
    const forget = connection.listen(() => {
      if (connection.connected || !kept.current) return;
      kept.current = false;
      void ask();
    });
    document.addEventListener("visibilitychange", ask);
    window.addEventListener("focus", ask);
    void ask();
    return () => {
      clearInterval(timer);
      forget();
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

/** Whether the page's socket, if there is one, has come in as this account. One from before the sign-in has not. */
async function isKeptBySocket(account: string | null): Promise<boolean> {
  const socket = await connection.begun?.catch(() => null);
  if (!socket?.connected) return false;
  const answer: unknown = await socket
    .timeout(AGAIN_MS)
    .emitWithAck("join", { stream: `account/${account}` })
    .catch(() => null);
  return socket.connected && typeof answer === "object" && answer !== null && "seq" in answer;
}
