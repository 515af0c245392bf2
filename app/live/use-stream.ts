import { useEffect, useRef, useState } from "react";
import { type Frame, follow, resume, type View } from "../../domain/live/catch-up";
import type { Decider } from "../../domain/live/decider";
import { connection } from "./connection";

/** A stream as a page's loader delivers it. */
export interface Delivered<State> extends View<State> {
  /** The server's time in ms when its newest commit was received. */
  readonly at: number;
}

export interface Followed<State> extends Delivered<State> {
  /** What to add to this device's clock to get the server's, in ms. */
  readonly skew: number;
}

type Answer<State, Event> = {
  readonly epoch: string;
  readonly seq: number;
  readonly at: number;
  readonly t: number;
} & ({ readonly state: State } | { readonly commits: Frame<Event, State>["commits"] });

/**
 * Follows a stream from what the loader delivered: joins where the page stands, folds what arrives, and asks again
 * after a gap or a dropout. Without JavaScript or network the delivered state simply stays.
 */
export function useStream<State, Event>(
  decider: Pick<Decider<State, never, Event>, "evolve" | "initial">,
  stream: string,
  delivered: Delivered<State>,
): Followed<State> {
  const [followed, setFollowed] = useState<Followed<State>>({ ...delivered, skew: 0 });
  const held = useRef(followed);

  useEffect(() => {
    let gone = false;
    let leave: () => void = () => undefined;
    const take = (view: View<State>, at: number, t: number) => {
      held.current = { ...view, at, skew: t - Date.now() };
      setFollowed(held.current);
    };
    void connection.socket().then((socket) => {
      if (gone) return;
      const ask = (whole: boolean) => {
        const { epoch, seq } = held.current;
        const wanted = whole ? { stream } : { stream, epoch, after: seq };
        socket.emit("join", wanted, (answer: Answer<State, Event>) => {
          if (gone || !("seq" in answer)) return;
          const news =
            "state" in answer
              ? ({ ...answer, kind: "state" } as const)
              : ({ ...answer, kind: "tail" } as const);
          const view = resume(decider, held.current, news);
          if (view) take(view, answer.at, answer.t);
          else ask(true);
        });
      };
      const hear = (frame: Frame<Event, State>) => {
        if (frame.stream !== stream) return;
        const next = follow(decider, held.current, frame);
        if (next === "gap") ask(false);
        else if (next !== held.current) take(next, frame.commits.at(-1)?.at ?? frame.t, frame.t);
      };
      const connected = () => ask(false);
      socket.on("commits", hear);
      socket.on("connect", connected);
      if (socket.connected) ask(false);
      leave = () => {
        socket.off("commits", hear);
        socket.off("connect", connected);
        socket.emit("leave", { stream });
      };
    });
    return () => {
      gone = true;
      leave();
    };
  }, [stream, decider]);

  return followed;
}
