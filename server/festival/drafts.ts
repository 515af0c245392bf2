import type { Marks } from "../../domain/festival/rules";
import type { Db } from "../db";
import type { DraftRow } from "./pages";

/** A sheet as a device saves it while it is filled. */
export interface DraftGiven {
  readonly entry: string;
  readonly marks: Marks;
  readonly remark: string;
  /** Grows with each change on the device. */
  readonly version: number;
  /** The version that the device had seen here when it made this one; 0 for none. */
  readonly after?: number;
}

/** Sheets that are being filled: ordinary rows, because nobody replays them, and only their own judge reads them. */
export class Drafts {
  constructor(
    private readonly db: Db,
    private readonly now: () => number,
  ) {}

  async of(roundId: string, seat: string): Promise<DraftRow[]> {
    const rows = await this.db.draft.findMany({ where: { roundId, seat } });
    return rows.map(({ entryId, marks, remark, version, savedAt }) => ({
      entry: entryId,
      marks: JSON.parse(marks),
      remark,
      version,
      savedAt: Number(savedAt),
    }));
  }

  /**
   * Keeps what is newer than what is there and was made by somebody who had seen that: otherwise one device's sheet
   * would wipe out what another one has put on it meanwhile. Answers what is kept now, so that a device joins the two
   * and sends again.
   */
  async save(roundId: string, seat: string, drafts: readonly DraftGiven[]): Promise<DraftRow[]> {
    const savedAt = BigInt(this.now());
    await this.db.$transaction(async (tx) => {
      for (const { entry, marks, remark, version, after = 0 } of drafts) {
        const where = { roundId, entryId: entry, seat };
        const content = { marks: JSON.stringify(marks), remark, version, savedAt };
        const known = await tx.draft.findUnique({ where: { roundId_entryId_seat: where } });
        if (!known) await tx.draft.create({ data: { ...where, ...content } });
        else if (known.version === after && version > after)
          await tx.draft.update({ where: { roundId_entryId_seat: where }, data: content });
      }
    });
    const asked = new Set(drafts.map(({ entry }) => entry));
    return (await this.of(roundId, seat)).filter(({ entry }) => asked.has(entry));
  }
}
