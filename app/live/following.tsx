import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useStream } from "./use-stream";

/** Nothing is folded here: only the server knows what such a page shows. */
const NOTHING = { initial: null, evolve: () => null };

/** Asks for the page anew whenever something was said in its stream since it was made: nobody works from an old one. */
export function Following({
  upTo: { stream, epoch, seq, at },
}: {
  upTo: {
    readonly stream: string;
    readonly epoch: string;
    readonly seq: number;
    readonly at: number;
  };
}) {
  const { seq: now } = useStream(NOTHING, stream, { epoch, seq, at, state: null });
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (now > seq) revalidate();
  }, [now, seq, revalidate]);
  return null;
}
