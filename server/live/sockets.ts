import type { Server as HttpServer } from "node:http";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { Server } from "socket.io";
import { parseStream } from "../../domain/kernel/ids";
import { type Commit, isCorrection } from "../../domain/live/commit";
import { join, leave } from "../../domain/live/wire";
import { badShape, Problem } from "../problem";
import type { Board, Boards } from "./boards";
import { type Live, publicCommit } from "./live";
import { type Guest, PrivateRooms, type RoomDoors } from "./private-rooms";
import { type ReaderDoors, Readers } from "./readers";
import type { OpenStream } from "./streams";

/** A socket as far as joining is concerned. */
type Joining = Guest & { readonly join: (room: string) => unknown };

type Ack = (answer: unknown) => void;

interface Outgoing {
  readonly commits: Commit[];
  /** Right after the last of them. */
  state: unknown;
}

/** Joins a device may ask for: a page asks for one to three, a returning hall for all of its pages at once. */
const JOINS = { points: 60, duration: 10 };

/**
 * Down by socket: those who watch a stream get its commits, those who watch a board get its newest state. Clients
 * only ask; nothing they send can change anything.
 */
export class Sockets {
  readonly io: Server;
  readonly #outgoing = new Map<OpenStream, Outgoing>();
  readonly #joins = new RateLimiterMemory(JOINS);
  readonly #rooms: PrivateRooms;
  readonly #readers: Readers;
  /** A join that could not be answered: those who watch ask again, and the log wants to know. */
  onError: (error: unknown) => void = () => undefined;

  constructor(
    server: HttpServer,
    private readonly live: Live,
    private readonly boards: Boards,
    private readonly now: () => number,
    sameOrigin: (headers: { origin?: string | undefined; host?: string | undefined }) => boolean,
    doors: RoomDoors & ReaderDoors,
  ) {
    this.#rooms = new PrivateRooms(doors);
    this.#readers = new Readers(doors);
    this.io = new Server(server, {
      serveClient: false,
      perMessageDeflate: false,
      httpCompression: false,
      maxHttpBufferSize: 16_384,
      pingInterval: 8_000,
      pingTimeout: 8_000,
      allowRequest: (request, answer) => answer(null, sameOrigin(request.headers)),
    });
    this.io.on("connection", (socket) => {
      void this.#rooms.arrived(socket);
      socket.on("error", () => socket.disconnect(true));
      socket.on("join", (message: unknown, ack: unknown) => {
        if (typeof ack === "function") void this.#join(socket, message, ack as Ack);
      });
      socket.on("leave", (message: unknown) => {
        const parsed = leave.safeParse(message);
        if (!parsed.success) return;
        this.#rooms.left(socket, parsed.data.stream);
        void socket.leave(parsed.data.stream);
      });
      socket.on("disconnect", () => this.#rooms.left(socket));
    });
    live.onCommits((stream, commits, state) => this.#tell(stream, commits, state));
    boards.push = (board) => this.push(board);
    boards.gone = (name) => this.io.to(name).emit("gone", { board: name });
  }

  async #join(socket: Joining, message: unknown, ack: Ack): Promise<void> {
    try {
      await this.#joins.consume(socket.id);
    } catch {
      return ack(new Problem("too-many", { seconds: JOINS.duration }).body());
    }
    const parsed = join.safeParse(message, { reportInput: true });
    if (!parsed.success) {
      return ack(badShape(parsed.error.issues, (path) => path || "stream").body());
    }
    const { stream, epoch, after } = parsed.data;
    try {
      const answer = parseStream(stream)
        ? await this.#joinStream(socket, stream, { epoch, after })
        : (await this.#rooms.admits(socket, stream))
          ? await this.#joinBoard(socket, stream)
          : null;
      ack(answer ?? new Problem("not-found").body());
    } catch (error) {
      this.onError(error);
      ack(new Problem("starting").body());
    }
  }

  /** Into the room first: a commit that comes between is then sent twice rather than not at all, and the number tells. */
  async #joinStream(
    socket: Joining,
    stream: string,
    asked: { epoch?: string | undefined; after?: number | undefined },
  ): Promise<unknown> {
    if (!this.live.streams.find(stream)?.seq) return null;
    if (!(await this.#readers.admits(socket, stream))) return null;
    await socket.join(stream);
    const answer = await this.live.catchUp(stream, asked);
    return answer && { ...answer, t: this.now() };
  }

  async #joinBoard(socket: { join: (room: string) => unknown }, name: string): Promise<unknown> {
    if (!(await this.boards.read(name))) return null;
    await socket.join(name);
    const board = await this.boards.read(name);
    return (
      board && {
        stream: name,
        epoch: this.live.epoch,
        seq: board.seq,
        state: board.state,
        t: this.now(),
      }
    );
  }

  /** Commits that arrive in the same turn of the event loop share a frame. */
  #tell(stream: OpenStream, commits: readonly Commit[], state: unknown): void {
    const waiting = this.#outgoing.get(stream);
    if (waiting) {
      waiting.commits.push(...commits);
      waiting.state = state;
      return;
    }
    this.#outgoing.set(stream, { commits: [...commits], state });
    setImmediate(() => this.#send(stream));
  }

  #send(stream: OpenStream): void {
    const frame = this.#outgoing.get(stream);
    this.#outgoing.delete(stream);
    const [first, last] = [frame?.commits[0], frame?.commits.at(-1)];
    if (!frame || !first || !last) return;
    this.io.to(stream.stream).emit("commits", {
      stream: stream.stream,
      epoch: this.live.epoch,
      from: first.seq,
      seq: last.seq,
      t: this.now(),
      commits: frame.commits.map(publicCommit),
      ...(frame.commits.some(isCorrection) ? { state: frame.state } : {}),
    });
  }

  push(board: Board): void {
    this.io
      .to(board.name)
      .emit("board", { board: board.name, seq: board.seq, t: this.now(), state: board.state });
  }

  /** What is shown may have changed: whoever follows a stream that is hidden now is asked again. */
  askReaders(): void {
    const { adapter, sockets } = this.io.sockets;
    for (const [room, ids] of adapter.rooms)
      if (parseStream(room))
        this.#readers
          .askAgain(
            room,
            [...ids].flatMap((id) => sockets.get(id) ?? []),
          )
          .catch((error) => this.onError(error));
  }

  watchers(room: string): number {
    return this.io.sockets.adapter.rooms.get(room)?.size ?? 0;
  }

  close(): Promise<void> {
    this.#rooms.close();
    return new Promise((resolve) => this.io.close(() => resolve()));
  }
}
