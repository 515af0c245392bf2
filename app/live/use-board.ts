import { useEffect, useState } from "react";
import { connection } from "./connection";
import { useReload } from "./use-reload";

/**
 * Follows a board that the server makes from many streams. A board comes whole each time, so the newest number
 * simply wins. When there is none any more, something else is published, and the page asks for it.
 */
export function useBoard<State>(board: string, delivered: State): { state: State; skew: number } {
  const [lost, setLost] = useState(false);
  useReload(lost);
  const [held, setHeld] = useState({ state: delivered, skew: 0 });
  // A navigation within the page delivers a newer state than the one held.
  useEffect(() => {
    setHeld((old) => ({ ...old, state: delivered }));
    setLost(false);
  }, [delivered]);

  useEffect(() => {
    let gone = false;
    let leave: () => void = () => undefined;
    void connection.socket().then((socket) => {
      if (gone) return;
      let seq = 0;
      const take = (news: { seq: number; t: number; state: State }) => {
        if (gone || news.seq < seq) return;
        seq = news.seq;
        setLost(false);
        setHeld({ state: news.state, skew: news.t - Date.now() });
      };
      const ask = () => {
        // After a restart of the server its boards count anew.
        seq = 0;
        socket.emit(
          "join",
          { stream: board },
          (answer: { seq: number; t: number; state: State } | { code: string }) => {
            if ("seq" in answer) take(answer);
          },
        );
      };
      const hear = (news: { board: string; seq: number; t: number; state: State }) => {
        if (news.board === board) take(news);
      };
      const lose = (news: { board: string }) => {
        if (news.board === board && !gone) setLost(true);
      };
      socket.on("board", hear);
      socket.on("gone", lose);
      socket.on("connect", ask);
      if (socket.connected) ask();
      leave = () => {
        socket.off("board", hear);
        socket.off("gone", lose);
        socket.off("connect", ask);
        socket.emit("leave", { stream: board });
      };
    });
    return () => {
      gone = true;
      leave();
    };
  }, [board]);

  return held;
}
