import { useEffect, useRef, useState } from "react";

/** The score for those who hear the page, at most this often, in ms: a game must not talk without pause. */
const PAUSE_MS = 15_000;

export function ScoreAnnouncer({ text }: { text: string }) {
  const [said, setSaid] = useState("");
  const newest = useRef(text);
  const spokenAt = useRef(0);
  const first = useRef(text);
  useEffect(() => {
    newest.current = text;
    // What the page showed when it came was read with the page.
    if (text === first.current) return;
    const wait = Math.max(0, spokenAt.current + PAUSE_MS - Date.now());
    const timer = setTimeout(() => {
      spokenAt.current = Date.now();
      setSaid(newest.current);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p aria-live="polite" className="sr-only">
      {said}
    </p>
  );
}
