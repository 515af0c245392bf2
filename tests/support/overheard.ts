import { io, type Socket } from "socket.io-client";
import type { Twin } from "./twin-servers";

/** Every frame that somebody's socket was sent, as it came over the line: what, how long, how many, in which order. */
export interface Overheard {
  readonly who: string;
  readonly frames: string[];
  readonly socket: Socket;
}

/** Somebody who asks to be let into every room there is, and keeps all that comes. */
export async function overhear(
  { url }: Twin,
  who: string,
  cookie: string,
  rooms: readonly string[],
): Promise<Overheard> {
  const socket = io(url, {
    transports: ["websocket"],
    forceNew: true,
    extraHeaders: cookie ? { cookie } : {},
  });
  await new Promise<void>((resolve) => socket.once("connect", resolve));
  const frames: string[] = [];
  socket.io.engine.on("packet", ({ type, data }: { type: string; data?: unknown }) => {
    // The line is kept open by pings at times of its own.
    if (type === "message") frames.push(String(data));
  });
  for (const stream of rooms) await socket.timeout(10_000).emitWithAck("join", { stream });
  return { who, frames, socket };
}

/**
 * Boards are told at most four times a second, which would make their number a matter of luck: here they wait until
 * the test lets them go.
 */
export function heldBoards({ services: { boards } }: Twin): { readonly letGo: () => void } {
  const touched = new Set<string>();
  const touch = boards.touch.bind(boards);
  boards.touch = (names = boards.names()) => {
    for (const name of names) touched.add(name);
  };
  return {
    letGo: () => {
      const names = [...touched];
      touched.clear();
      touch(names);
    },
  };
}
