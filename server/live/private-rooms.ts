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
  readonly connected: boolean;
  readonly handshake: { readonly headers: { readonly cookie?: string | undefined } };
  readonly conn: { close: () => unknown };
}

interface Inside {
  readonly guest: Guest;
  /** The signed-in session behind the socket's cookie. */
  readonly session: string | null;
  readonly rooms: Set<string>;
}

/** A right may also end by time, or in another process: nobody stays inside longer than this without it, in ms. */
const AGAIN_MS = 2000;

const NOBODY: Identity = { actor: ANONYMOUS, session: null };

/**
 * People who are signed in, and rooms that are not for everybody. A socket is who its handshake's cookie says, asked
 * anew at each join of such a room and every two seconds after. Whoever was signed out, or may no longer be in a room,
 * is cut off and comes back by itself: the page then asks who it is, and the room is not there for it.
 */
export class PrivateRooms {
  readonly #inside = new Map<string, Inside>();
  readonly #timer: NodeJS.Timeout;
  readonly #deaf: () => void;

  constructor(private readonly doors: RoomDoors) {
    this.#timer = setInterval(() => void this.#ask(() => true), AGAIN_MS).unref();
    this.#deaf = doors.onRevoked(
      ({ sessions }) => void this.#ask(({ session }) => sessions.includes(session ?? "")),
    );
  }

  /** Somebody has come. Whoever brings no session is nobody to be signed out. */
  async arrived(guest: Guest): Promise<void> {
    const { session } = await this.#whoIs(guest);
    if (session !== null) this.#enter(guest, session);
  }

  /** May this socket come into this room? Public rooms cost no look at the database. */
  async admits(guest: Guest, room: string): Promise<boolean> {
    if (this.doors.mayJoin(ANONYMOUS, room)) return true;
    const { actor, session } = await this.doors.identify(guest.handshake.headers.cookie);
    if (!this.doors.mayJoin(actor, room)) return false;
    this.#enter(guest, session)?.rooms.add(room);
    return true;
  }

  /** The socket has left a room by itself, or is gone. */
  left(guest: { readonly id: string }, room?: string): void {
    if (room === undefined) this.#inside.delete(guest.id);
    else this.#inside.get(guest.id)?.rooms.delete(room);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#deaf();
  }

  #enter(guest: Guest, session: string | null): Inside | null {
    // It may have gone while it was asked for.
    if (!guest.connected) return null;
    const known = this.#inside.get(guest.id) ?? { guest, session, rooms: new Set() };
    this.#inside.set(guest.id, known);
    return known;
  }

  async #ask(whom: (known: Inside) => boolean): Promise<void> {
    const asked = [...this.#inside.values()].filter(whom);
    await Promise.all(asked.map((known) => this.#askAgain(known)));
  }

  async #askAgain({ guest, session, rooms }: Inside): Promise<void> {
    const now = await this.#whoIs(guest);
    const stays = [...rooms].every((room) => this.doors.mayJoin(now.actor, room));
    if (stays && now.session === session) return;
    this.left(guest);
    // The connection and not the socket, so that the page comes back by itself, as whoever it is by then.
    guest.conn.close();
  }

  /** Who cannot be asked for is nobody: marks are better shown late than to the wrong person. */
  #whoIs({ handshake }: Guest): Promise<Identity> {
    return this.doors.identify(handshake.headers.cookie).catch(() => NOBODY);
  }
}
