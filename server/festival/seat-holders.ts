import { audit } from "../audit";
import type { Db } from "../db";
import type { SeatHold } from "./pages";

interface Row {
  readonly device: string;
  readonly since: number;
  /** When another device of the seat was last heard. */
  readonly other: number | null;
}

/** For so long the first device is told of another one that has looked, in ms. */
const TOLD_MS = 60_000;
/** Enough to tell the sessions of one account apart. */
const NAME = 16;

/**
 * Which device a seat's sheet is filled on. Another one of the same judge is told and does not write until it takes
 * the seat over; whatever comes from either is kept all the same, so that a hand-over loses nothing (J25).
 */
export class SeatHolders {
  constructor(
    private readonly db: Db,
    private readonly now: () => number,
  ) {}

  /** A device shows itself. The first one holds the seat, and so does whoever comes after it was signed out. */
  async meet(round: string, seat: string, session: string): Promise<SeatHold> {
    const device = session.slice(0, NAME);
    const at = this.now();
    const row = await this.#row(round, seat);
    const held = row && (row.device === device || (await this.#isSignedIn(row.device)));
    if (!row || !held) {
      await this.#put(round, seat, { device, since: at, other: null });
      return { here: true, since: at, otherAt: null, at };
    }
    if (row.device !== device) {
      await this.#put(round, seat, { ...row, other: at });
      return { here: false, since: row.since, otherAt: null, at };
    }
    const otherAt = row.other !== null && at - row.other < TOLD_MS ? row.other : null;
    return { here: true, since: row.since, otherAt, at };
  }

  /** This device goes on with the sheet; `by` is the judge's account. */
  async take(round: string, seat: string, session: string, by: string): Promise<void> {
    const device = session.slice(0, NAME);
    const at = this.now();
    const before = await this.#row(round, seat);
    if (before?.device === device) return;
    await this.db.$transaction(async (tx) => {
      const value = JSON.stringify({ device, since: at, other: null } satisfies Row);
      const key = keyOf(round, seat);
      await tx.meta.upsert({ where: { key }, create: { key, value }, update: { value } });
      await audit(tx, { at, by, action: "seat.taken-over", target: `seat/${round}:${seat}` });
    });
  }

  async #row(round: string, seat: string): Promise<Row | null> {
    const found = await this.db.meta.findUnique({ where: { key: keyOf(round, seat) } });
    return found ? (JSON.parse(found.value) as Row) : null;
  }

  async #put(round: string, seat: string, row: Row): Promise<void> {
    const [key, value] = [keyOf(round, seat), JSON.stringify(row)];
    await this.db.meta.upsert({ where: { key }, create: { key, value }, update: { value } });
  }

  async #isSignedIn(device: string): Promise<boolean> {
    const where = { tokenHash: { startsWith: device }, revokedAt: null };
    return (await this.db.session.findFirst({ where })) !== null;
  }
}

const keyOf = (round: string, seat: string): string => `seat ${round} ${seat}`;
