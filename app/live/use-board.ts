import { useEffect, useState } from "react";
import { connection } from "./connection";

/**
 * Follows a board that the server makes from many streams. A board comes whole each time, so the newest number
 * simply wins.
 */
export function useBoard<State>(board: string, delivered: State): { state: State; skew: number } {
  const [held, setHeld] = useState({ state: delivered, skew: 0 });
  // A navigation within the page delivers a newer state than the one held.
  useEffect(() => setHeld((old) => ({ ...old, state: delivered })), [delivered]);

  useEffect(() => {
    let gone = false;
    let leave: () => void = () => undefined;
    void connection.socket().then((socket) => {
      if (gone) return;
      let seq = 0;
      const take = (news: { seq: number; t: number; state: State }) => {
        if (gone || news.seq < seq) return;
        seq = news.seq;
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
      socket.on("board", hear);
      socket.on("connect", ask);
      if (socket.connected) ask();
      leave = () => {
        socket.off("board", hear);
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
