import { useEffect, useState } from "react";
import { type Say, useSay } from "../words";
import { connection, SILENCE_MS } from "./connection";

export type Freshness =
  | { readonly kind: "unknown" }
  | { readonly kind: "live" }
  | { readonly kind: "behind" }
  | { readonly kind: "offline"; readonly ageMs: number };

/** How fresh what this page shows is, checked every second. Unknown until the page has had contact once. */
export function useFreshness(): Freshness {
  const [freshness, setFreshness] = useState<Freshness>({ kind: "unknown" });
  useEffect(() => {
    const look = () => setFreshness((old) => same(old, now()));
    const timer = setInterval(look, 1000);
    const forget = connection.listen(look);
    return () => {
      clearInterval(timer);
      forget();
    };
  }, []);
  return freshness;
}

function now(): Freshness {
  const { silence, connected } = connection;
  if (silence === null) return { kind: "unknown" };
  if (silence > SILENCE_MS) return { kind: "offline", ageMs: silence };
  return { kind: connected ? "live" : "behind" };
}

/** The same object while nothing visible has changed, so that the page is not drawn anew each second. */
const same = (old: Freshness, next: Freshness): Freshness =>
  old.kind === next.kind && next.kind !== "offline" ? old : next;

export function ageText(say: Say, ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 90
    ? say("live.age.seconds", { n: seconds })
    : say("live.age.minutes", { n: Math.round(seconds / 60) });
}

const SHAPE = "inline-flex items-center gap-2 rounded-full px-[0.9em] py-[0.35em] font-semibold";

/** A small honest mark: live, catching up, or since when there is no contact. `dark` for boards. */
export function FreshnessMark({
  freshness,
  dark = false,
}: {
  freshness: Freshness;
  dark?: boolean;
}) {
  const say = useSay();
  // Until there was contact it keeps its place, so that nothing jumps when it comes.
  if (freshness.kind === "unknown")
    return (
      <span aria-hidden="true" className={`${SHAPE} invisible`}>
        <span className="size-[0.5em]" />
        {say("live.fresh.live")}
      </span>
    );
  const offline = freshness.kind === "offline";
  const text = offline
    ? say("live.fresh.offline", { age: ageText(say, freshness.ageMs) })
    : say(freshness.kind === "live" ? "live.fresh.live" : "live.fresh.behind");
  const tone =
    freshness.kind === "live"
      ? "bg-live-deep text-white"
      : dark
        ? "bg-white/10 text-white/80"
        : "bg-black/5 text-black/70";
  return (
    <output data-freshness={freshness.kind} aria-live="off" className={`${SHAPE} ${tone}`}>
      <span
        aria-hidden="true"
        className={`size-[0.5em] ${offline ? "rounded-none" : "rounded-full"} bg-current`}
      />
      {text}
    </output>
  );
}
