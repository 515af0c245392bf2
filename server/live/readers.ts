import { type Actor, ANONYMOUS } from "../../domain/accounts/roles";
import type { Guest, RoomDoors } from "./private-rooms";

export interface ReaderDoors extends Pick<RoomDoors, "identify"> {
  readonly mayRead: (actor: Actor, stream: string) => Promise<boolean>;
}

/** Who follows streams by socket: everybody, but for those of games and rounds that are not shown. */
export class Readers {
  constructor(private readonly doors: ReaderDoors) {}

  async admits({ handshake }: Guest, stream: string): Promise<boolean> {
    if (await this.doors.mayRead(ANONYMOUS, stream)) return true;
    const { actor } = await this.doors.identify(handshake.headers.cookie);
    return this.doors.mayRead(actor, stream);
  }

  /** Cuts off those who may no longer read a stream. Their pages come back by themselves and find none. */
  async askAgain(stream: string, guests: readonly Guest[]): Promise<void> {
    if (await this.doors.mayRead(ANONYMOUS, stream)) return;
    for (const guest of guests) if (!(await this.admits(guest, stream))) guest.conn.close();
  }
}
