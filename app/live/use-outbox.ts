import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Frame, PublicCommit } from "../../domain/live/catch-up";
import type { Decider } from "../../domain/live/decider";
import { connection } from "./connection";
import { newUuid } from "./new-uuid";
import { Outbox } from "./outbox";
import { streamFetcher } from "./outbox-fetch";
import type { Sheet } from "./outbox-sheet";
import { BrowserStore, type OutboxStore } from "./outbox-store";
import { ownWishes } from "./own-wishes";

/** While there is no socket, the server is asked this often. */
const ASK_MS = 4000;

const everything = () => true;

/** The scoring page's stream: what to draw, how to say something, and where the device keeps things. */
export function useOutbox<State, Command, Event>(
  decider: Decider<State, Command, Event>,
  stream: string,
  delivered: { readonly epoch: string; readonly commits: readonly PublicCommit<Event>[] },
  /** Which of the wishes that the device keeps for this stream are this page's. */
  isOwn: (command: unknown) => boolean = everything,
): {
  outbox: Outbox<State, Command, Event>;
  sheet: Sheet<State, Event>;
  store: OutboxStore;
  storage: "opening" | "ready" | "missing";
} {
  // Made once a stream: later deliveries of the loader come through the socket anyway.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const { outbox, store } = useMemo(() => {
    const store = ownWishes(new BrowserStore(), isOwn);
    const fetcher = streamFetcher(stream);
    return { store, outbox: new Outbox(stream, decider, delivered, store, fetcher, newUuid) };
  }, [stream, decider]);
  const sheet = useSyncExternalStore(
    outbox.subscribe,
    () => outbox.sheet,
    () => outbox.sheet,
  );
  const [storage, setStorage] = useState<"opening" | "ready" | "missing">("opening");

  useEffect(() => {
    let gone = false;
    outbox.open().then(
      () => !gone && setStorage("ready"),
      () => !gone && setStorage("missing"),
    );
    const leave = follow(outbox);
    return () => {
      gone = true;
      leave();
      outbox.close();
    };
  }, [outbox]);

  return { outbox, sheet, store, storage };
}

/** Keeps the outbox in touch with the world, until the returned function is called. */
function follow<State, Command, Event>(outbox: Outbox<State, Command, Event>): () => void {
  const { stream } = outbox;
  let gone = false;
  let leave: () => void = () => undefined;
  const look = () => {
    if (document.visibilityState !== "visible") return;
    outbox.send();
    void outbox.refresh();
  };
  // Somebody has come back to this page, maybe from signing in.
  const back = () => {
    if (document.visibilityState !== "visible") return;
    if (outbox.sheet.link === "signed-out") void outbox.knock();
    look();
  };
  const lost = () => outbox.unreachable();
  const timer = setInterval(() => {
    if (!connection.connected || outbox.sheet.link === "offline") look();
  }, ASK_MS);
  document.addEventListener("visibilitychange", back);
  window.addEventListener("focus", back);
  window.addEventListener("online", back);
  window.addEventListener("offline", lost);
  // A page that came from this device's own memory is offline from the start and will not be told so.
  if (!navigator.onLine) lost();
  connection.socket().then(
    (socket) => {
      if (gone) return;
      // Joining is what makes the frames come; the commits themselves are asked for by HTTP.
      const join = () => socket.emit("join", { stream, after: outbox.seq }, look);
      const hear = (frame: Frame<Event, State>) => {
        if (frame.stream !== stream || outbox.take(frame.epoch, frame.commits)) return;
        void outbox.refresh();
      };
      socket.on("commits", hear);
      // Whoever was signed out is cut off, and comes back to hear that.
      const come = () => void outbox.knock();
      socket.on("connect", join);
      socket.on("connect", come);
      if (socket.connected) join();
      leave = () => {
        socket.off("commits", hear);
        socket.off("connect", join);
        socket.off("connect", come);
        socket.emit("leave", { stream });
      };
    },
    // The socket's script did not come; asking goes on without it.
    () => undefined,
  );
  return () => {
    gone = true;
    clearInterval(timer);
    document.removeEventListener("visibilitychange", back);
    window.removeEventListener("focus", back);
    window.removeEventListener("online", back);
    window.removeEventListener("offline", lost);
    leave();
  };
}
