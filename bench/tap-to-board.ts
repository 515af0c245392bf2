import { io, type Socket } from "socket.io-client";
import { installation, tap } from "./installation";
import { type Bench, percentile } from "./table";

const WATCHERS = 50;
const TAPS = 200;
const PAUSE_MS = 40;

/** From the press on the pad to the frame at every board, beside asking the same server for something it knows. */
export const tapToBoard: Bench = {
  name: "tap to board",
  run: async () => {
    const house = await installation(1);
    const scorer = house.scorers[0];
    if (!scorer) throw new Error("no game to score");
    const sockets: Socket[] = [];
    try {
      let pressed = 0;
      const delays: number[] = [];
      for (let n = 0; n < WATCHERS; n++) {
        const socket = io(house.url, { transports: ["websocket"], forceNew: true });
        sockets.push(socket);
        await new Promise<void>((resolve) => socket.once("connect", () => resolve()));
        await socket.emitWithAck("join", { stream: scorer.stream });
        socket.on("commits", () => delays.push(performance.now() - pressed));
      }
      const asks: number[] = [];
      for (let n = 0; n < TAPS; n++) {
        const asked = performance.now();
        await (await fetch(`${house.url}/live/${scorer.stream}?after=1`)).arrayBuffer();
        asks.push(performance.now() - asked);
        pressed = performance.now();
        await tap(house.url, scorer, n);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
      if (delays.length !== TAPS * WATCHERS) throw new Error(`${delays.length} frames arrived`);
      const row = (percent: number) => {
        const [board, ask] = [percentile(delays, percent), percentile(asks, percent)];
        return {
          what: `tap to board, p${percent}, ${WATCHERS} boards`,
          figure: `${board.toFixed(1)} ms`,
          against: `one snapshot over HTTP: ${ask.toFixed(1)} ms`,
          ratio: board / ask,
        };
      };
      return [row(50), row(99)];
    } finally {
      for (const socket of sockets) socket.close();
      await house.close();
    }
  },
};
