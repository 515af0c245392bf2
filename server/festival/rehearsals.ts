import type { RoundState } from "../../domain/festival/judging/state";
import { rehearsalStream } from "../../domain/kernel/ids";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import type { Refusal } from "../../domain/live/decider";
import type { Db } from "../db";
import { uuidOf } from "../live/ids";
import type { Live } from "../live/live";
import { Problem } from "../problem";
import { type Festival, find } from "./festival";
import { onNow, rehearsals } from "./on-now";
import type { RoundPage, StageBoard } from "./pages";
import { programmeOf } from "./programme";
import { ACT, rehearsalCard } from "./rehearsal-card";

/** Rounds being tried out before they begin: with the real panel and rules, in a stream of their own (J18). */
export class Rehearsals {
  constructor(
    private readonly db: Db,
    private readonly live: Live,
    private readonly festival: Festival,
  ) {}

  /**
   * Begins a rehearsal; there is one at a time, and beginning it again changes nothing. Refused as `rehearsal-late`
   * once an act was called. Throws not-found for a round without a panel.
   */
  async begin(round: string, by: string): Promise<Result<null, Refusal>> {
    if (onNow(this.live, round).rehearsal) return ok(null);
    if (hasBegun(this.festival.state(round))) return refuse({ code: "rehearsal-late" });
    const book = await this.festival.ofRound(round);
    const nth = rehearsals(this.live, round) + 1;
    const stream = rehearsalStream(round, nth);
    const real = programmeOf(book, find(book, round).round);
    const programme = {
      ...real,
      round: `${nth}-${round}`,
      prizes: null,
      advance: [],
      recuseSameUnit: false,
      rehearsal: true,
      entries: [{ entry: ACT, number: 1, unit: ACT, category: "" }],
      seats: real.seats.map(({ seat, judge, unit }) => ({ seat, judge, unit })),
    };
    const wish = { stream, id: uuidOf(`open ${stream}`), command: { type: "open", programme } };
    const [answer] = await this.live.submit([wish], { may: () => true, by });
    // Two devices may begin it at the same moment; the second finds it open.
    if (answer && !answer.ok && answer.refusal.code !== "same-id-other-command")
      throw new Problem("not-found");
    return ok(null);
  }

  /** Takes the rehearsal away: its stream ends, and what judges had typed goes. Nothing happens when there is none. */
  async end(round: string, by: string): Promise<void> {
    const { id, stream, rehearsal } = onNow(this.live, round);
    if (!rehearsal) return;
    const wish = { stream, id: uuidOf(`close ${stream}`), command: { type: "close" } };
    await this.live.submit([wish], { may: () => true, by });
    await this.db.draft.deleteMany({ where: { roundId: id } });
  }

  /** A round as the screen beside the stage shows it: its rehearsal while there is one. */
  async screenPage(id: string): Promise<RoundPage> {
    const page = await this.festival.roundPage(id);
    const { stream, rehearsal } = onNow(this.live, id);
    const caught = rehearsal ? await this.live.catchUp(stream, {}) : null;
    if (!caught || !("state" in caught)) return page;
    return {
      ...page,
      terms: { ...page.terms, prizes: null, advance: [] },
      entries: [rehearsalCard()],
      stream: { ...caught, state: caught.state as RoundState },
      drawn: null,
    };
  }

  /** What screen and devices are to show; null for a round that is not shown. */
  async stage(id: string): Promise<StageBoard | null> {
    return (await this.festival.hides(id)) ? null : { stream: onNow(this.live, id).stream };
  }
}

const hasBegun = ({ entries, phase }: RoundState): boolean =>
  phase === "closed" || entries.some(({ status }) => status !== "waiting");
