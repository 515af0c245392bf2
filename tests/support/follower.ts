import { io, type Socket } from "socket.io-client";
import { game } from "../../domain/league/game";
import type { GameState } from "../../domain/league/game/state";
import type { GameEvent } from "../../domain/league/game/vocabulary";
import { type Frame, follow, resume, type View } from "../../domain/live/catch-up";

export type GameFrame = Frame<GameEvent, GameState>;
export type Joined = {
  readonly stream: string;
  readonly epoch: string;
  readonly seq: number;
  readonly at: number;
  readonly t: number;
} & ({ readonly state: GameState } | { readonly commits: GameFrame["commits"] });

/** A socket of its own, connected. */
export async function connected(address: string): Promise<Socket> {
  const socket = io(address, { transports: ["websocket"], forceNew: true, reconnection: false });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  return socket;
}

export const ask = <Answer = Joined>(socket: Socket, message: unknown): Promise<Answer> =>
  socket.timeout(10_000).emitWithAck("join", message);

/** Somebody who watches a game and does with frames what a page does. */
export class Follower {
  view: View<GameState> | null;
  socket: Socket | null = null;
  /** Every number that was shown, in order. */
  readonly shown: number[] = [];
  asked = 0;
  /** Whether a frame comes through. */
  hears: () => boolean = () => true;

  constructor(
    private readonly address: string,
    private readonly stream: string,
    delivered: View<GameState> | null = null,
  ) {
    this.view = delivered;
  }

  async connect(): Promise<void> {
    const socket = await connected(this.address);
    this.socket = socket;
    socket.on("commits", (frame: GameFrame) => {
      if (this.hears()) void this.#hear(frame);
    });
    await this.#ask(socket, false);
  }

  /** As a network does it: without a word to the server. */
  drop(): void {
    this.socket?.io.engine?.close();
    this.socket?.close();
    this.socket = null;
  }

  async #hear(frame: GameFrame): Promise<void> {
    if (!this.view) return;
    const next = follow(game, this.view, frame);
    if (next !== "gap") this.#show(next);
    else if (this.socket) await this.#ask(this.socket, false);
  }

  async #ask(socket: Socket, whole: boolean): Promise<void> {
    this.asked++;
    const { epoch, seq } = this.view ?? {};
    const wanted =
      whole || epoch === undefined
        ? { stream: this.stream }
        : { stream: this.stream, epoch, after: seq };
    const answer = await ask(socket, wanted).catch(() => null);
    if (!answer || this.socket !== socket) return;
    if (!("seq" in answer)) throw new Error(JSON.stringify(answer));
    const kind = "state" in answer ? ({ kind: "state" } as const) : ({ kind: "tail" } as const);
    const view = resume(game, this.view, { ...answer, ...kind } as Parameters<
      typeof resume<GameEvent, GameState>
    >[2]);
    if (view) this.#show(view);
    else await this.#ask(socket, true);
  }

  #show(view: View<GameState>): void {
    this.view = view;
    this.shown.push(view.seq);
  }
}
