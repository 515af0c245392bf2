import { type Actor, ANONYMOUS } from "../../domain/accounts/roles";
import type { Identity, Revoked } from "../accounts/sessions";

/** Who may come in, and how to hear of those who may no longer. */
export interface RoomDoors {
  /** Who stands behind a Cookie header now. Looking is no use of the session. */
  readonly identify: (cookie: string | undefined) => Promise<Identity>;
  readonly mayJoin: (actor: Actor, room: string) => boolean;
  readonly onRevoked: (listener: (revoked: Revoked) => void) => () => void;
}

/** As much of a socket as is needed here. */
export interface Guest {
  readonly id: string;
  readonly handshake: { readonly headers: { readonly cookie?: string | undefined } };
  readonly conn: { close: () => unknown };
}

interface Inside {
  readonly guest: Guest;
  readonly rooms: Set<string>;
}

/** A right may also end by time, or in another process: nobody stays inside longer than this without it, in ms. */
const AGAIN_MS = 2000;

/**
 * Rooms that are not for everybody. A socket is who its handshake's cookie says, asked anew at each join and every two
 * seconds after; whoever may no longer be in a room is cut off, comes back by itself and finds no such room.
 */
export class PrivateRooms {
  readonly #inside = new Map<string, Inside>();
  readonly #timer: NodeJS.Timeout;
  readonly #deaf: () => void;

  constructor(private readonly doors: RoomDoors) {
    this.#timer = setInterval(() => void this.#askAll(), AGAIN_MS).unref();
    this.#deaf = doors.onRevoked(() => void this.#askAll());
  }

  /** May this socket come into this room? Public rooms cost no look at the database. */
  async admits(guest: Guest, room: string): Promise<boolean> {
    if (this.doors.mayJoin(ANONYMOUS, room)) return true;
    if (!this.doors.mayJoin(await this.#actorOf(guest), room)) return false;
    const known = this.#inside.get(guest.id) ?? { guest, rooms: new Set() };
    known.rooms.add(room);
    this.#inside.set(guest.id, known);
    return true;
  }

  /** The socket has left a room by itself, or all of them. */
  left(guest: { readonly id: string }, room?: string): void {
    const known = this.#inside.get(guest.id);
    if (room !== undefined) known?.rooms.delete(room);
    if (room === undefined || known?.rooms.size === 0) this.#inside.delete(guest.id);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#deaf();
  }

  async #askAll(): Promise<void> {
    await Promise.all([...this.#inside.values()].map((known) => this.#askAgain(known)));
  }

  async #askAgain({ guest, rooms }: Inside): Promise<void> {
    // Who cannot be asked for is nobody: marks are better shown late than to the wrong person.
    const actor = await this.#actorOf(guest).catch(() => ANONYMOUS);
    if ([...rooms].every((room) => this.doors.mayJoin(actor, room))) return;
    this.left(guest);
    // The connection and not the socket, so that the page comes back by itself, as whoever it is by then.
    guest.conn.close();
  }

  async #actorOf({ handshake }: Guest): Promise<Actor> {
    return (await this.doors.identify(handshake.headers.cookie)).actor;
  }
}
