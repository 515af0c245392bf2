import { useEffect, useState } from "react";
import { useSay } from "../words";

/**
 * Says that this device was signed out, what became of what was entered, and whom to ask. `over`: the work here is
 * done, and that is why.
 */
export function SignedOut({
  waiting,
  over,
  why,
  onAgain,
}: {
  waiting: number;
  over: { readonly title: string; readonly why: string } | null;
  /** Where nothing is kept beyond the page: what to do instead. */
  why?: string;
  onAgain: () => void;
}) {
  const say = useSay();
  const path = usePath();
  return (
    <section
      role="alert"
      data-signed-out={over ? "over" : "revoked"}
      className={`rounded-2xl border-2 px-5 py-4 text-text ${over && waiting === 0 ? "border-line bg-card" : "border-away bg-warn-soft"}`}
    >
      <h2 className="text-lg font-bold">{over ? over.title : say("signed-out.title")}</h2>
      <p className="mt-1">{over ? over.why : (why ?? say("signed-out.why"))}</p>
      {waiting > 0 && (
        <p className="mt-1 font-semibold">{say("signed-out.waiting", { n: waiting })}</p>
      )}
      {(!over || waiting > 0) && (
        <p className="mt-3 flex flex-wrap gap-3">
          <button
            type="button"
            data-key="signed-in-again"
            onClick={onAgain}
            className="min-h-11 rounded-xl bg-ink px-4 font-bold text-white"
          >
            {say("signed-out.again")}
          </button>
          <a
            href={`/accounts/sign-in?to=${encodeURIComponent(path)}`}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-11 items-center px-2 font-bold underline"
          >
            {say("signed-out.sign-in")}
          </a>
        </p>
      )}
    </section>
  );
}

function usePath(): string {
  const [path, setPath] = useState("/");
  useEffect(() => setPath(location.pathname), []);
  return path;
}
