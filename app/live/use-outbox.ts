import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Frame, PublicCommit } from "../../domain/live/catch-up";
import type { Decider } from "../../domain/live/decider";
import { connection } from "./connection";
import { newUuid } from "./new-uuid";
import { Outbox, type Sheet } from "./outbox";
import { OutboxStore } from "./outbox-store";

/** The scoring page's stream: what to draw, and how to say something. */
export function useOutbox<State, Command, Event>(
  decider: Decider<State, Command, Event>,
  stream: string,
  delivered: { readonly epoch: string; readonly commits: readonly PublicCommit<Event>[] },
): {
  outbox: Outbox<State, Command, Event>;
  sheet: Sheet<State, Event>;
  storage: "opening" | "ready" | "missing";
} {
  // Made once a stream: later deliveries of the loader come through the socket anyway.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const outbox = useMemo(
    () =>
      new Outbox(
        stream,
        decider,
        delivered.epoch,
        delivered.commits,
        new OutboxStore(),
        fetcher(stream),
        newUuid,
      ),
    [stream, decider],
  );
  const sheet = useSyncExternalStore(
    outbox.subscribe,
    () => outbox.sheet,
    () => outbox.sheet,
  );
  const [storage, setStorage] = useState<"opening" | "ready" | "missing">("opening");

  useEffect(() => {
    let gone = false;
    let leave: () => void = () => undefined;
    outbox.open().then(
      () => !gone && setStorage("ready"),
      () => !gone && setStorage("missing"),
    );
    void connection.socket().then((socket) => {
      if (gone) return;
      const ask = () => {
        // Joining is what makes the frames come; the commits themselves are asked for whole.
        socket.emit("join", { stream }, () => void outbox.refresh());
        outbox.send();
      };
      const hear = (frame: Frame<Event, State>) => {
        if (frame.stream === stream && !outbox.take(frame.epoch, frame.commits))
          void outbox.refresh();
      };
      socket.on("commits", hear);
      socket.on("connect", ask);
      if (socket.connected) ask();
      leave = () => {
        socket.off("commits", hear);
        socket.off("connect", ask);
      };
    });
    const hope = () => outbox.send();
    window.addEventListener("online", hope);
    return () => {
      gone = true;
      window.removeEventListener("online", hope);
      leave();
      outbox.close();
    };
  }, [outbox, stream]);

  return { outbox, sheet, storage };
}

/** How long an answer may take before the network counts as gone. */
const PATIENCE_MS = 8000;

const fetcher = (stream: string) => ({
  post: async (items: readonly unknown[]) => {
    const response = await patient("/live/submit", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(items),
    });
    return { status: response.status, body: await response.json() };
  },
  tail: async (after: number) => {
    const response = await patient(`/live/${stream}?after=${after}`, {});
    const answer = await response.json();
    if (Array.isArray(answer.commits)) return answer;
    // Corrected meanwhile: the server offers the state, but a table keeps the whole history.
    return after > 0 && response.ok ? { epoch: "", commits: [] } : null;
  },
});

async function patient(url: string, init: RequestInit): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    return await fetch(url, { ...init, signal: stop.signal, cache: "no-store" });
  } finally {
    clearTimeout(timer);
  }
}
