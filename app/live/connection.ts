import type { Socket } from "socket.io-client";

/** Messages from the server are at most this far apart: it pings every eight seconds. */
export const SILENCE_MS = 20_000;

type Listener = () => void;

/**
 * The one socket of a page, made when the first board asks for it and after the page is painted. It says whether
 * there is contact and since when there is none; nothing is ever written through it.
 */
class Connection {
  #socket: Promise<Socket> | null = null;
  #connected = false;
  /** By the device's own clock, in ms; null before the first contact. */
  #lastContact: number | null = null;
  readonly #listeners = new Set<Listener>();

  /** The page's socket if a board has asked for one. */
  get begun(): Promise<Socket> | null {
    return this.#socket;
  }

  socket(): Promise<Socket> {
    this.#socket ??= this.#open();
    return this.#socket;
  }

  async #open(): Promise<Socket> {
    const { io } = await import("socket.io-client");
    const socket = io({
      transports: ["websocket", "polling"],
      reconnectionDelay: 500,
      reconnectionDelayMax: 4000,
    });
    const heard = () => this.#heard();
    socket.on("connect", () => {
      this.#connected = true;
      this.#heard();
    });
    socket.on("disconnect", () => {
      this.#connected = false;
      this.#tell();
    });
    socket.onAny(heard);
    socket.io.on("ping", heard);
    const awake = () => {
      if (document.visibilityState === "visible" && !socket.connected) socket.connect();
    };
    document.addEventListener("visibilitychange", awake);
    window.addEventListener("online", awake);
    window.addEventListener("offline", () => {
      // The browser knows at once what the socket would notice only after its time-out.
      this.#connected = false;
      this.#tell();
    });
    return socket;
  }

  #heard(): void {
    this.#connected = true;
    this.#lastContact = performance.now();
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  get connected(): boolean {
    return this.#connected;
  }

  /** Since when there was no word from the server, in ms; null when it has not spoken yet. */
  get silence(): number | null {
    return this.#lastContact === null ? null : performance.now() - this.#lastContact;
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

export const connection = new Connection();
