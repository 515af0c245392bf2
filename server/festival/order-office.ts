import { randomInt } from "node:crypto";
import type { Actor } from "../../domain/accounts/roles";
import { type OrderBreach, orderBreaches } from "../../domain/festival/order-breaches";
import { USUAL_GAP } from "../../domain/festival/running-order";
import { type Result, refuse } from "../../domain/kernel/result";
import type { Refusal } from "../../domain/live/decider";
import type { Db } from "../db";
import { Problem } from "../problem";
import type { Done, Registry } from "../registry/registry";
import { type Festival, find } from "./festival";
import type { FestivalBook, RoundRow } from "./festival-book";
import type { Orders } from "./orders";
import type { EntryCard, RoundHead, SeatCard } from "./pages";
import { nameOf, type PanelFinding } from "./panel-office";
import { closedHall, overlaps, spanOf } from "./round-span";

/** A round's running order as organisers work on it. */
export interface OrderPage {
  readonly head: RoundHead;
  readonly festival: string;
  readonly stage: string | null;
  readonly begun: boolean;
  readonly published: boolean;
  /** In their order once it is drawn; before, all who would be drawn. */
  readonly entries: readonly EntryCard[];
  readonly drawn: {
    readonly seed: string;
    readonly at: number;
    /** Somebody has moved entries since. */
    readonly moved: boolean;
  } | null;
  /** Names of the rounds that are drawn with it. */
  readonly together: readonly string[];
  /** Why it cannot be drawn now. */
  readonly blocked: Refusal | null;
  /** A seed for whoever has none. */
  readonly proposal: string;
  readonly breaches: readonly OrderBreach[];
  /** What is in the way at its place and time. */
  readonly clashes: readonly PanelFinding[];
  readonly seats: readonly SeatCard[];
}

/** Running orders on the organisers' desk. */
export class OrderOffice {
  constructor(
    private readonly db: Db,
    private readonly registry: Registry,
    private readonly festival: Festival,
    private readonly orders: Orders,
  ) {}

  /** Throws not-found for a round that is not there. */
  async page(id: string): Promise<OrderPage> {
    const book = await this.festival.ofRound(id);
    const { round } = find(book, id);
    const input = await this.orders.input(id, "");
    const office = { ...round };
    const entries = this.festival.entriesIn(book, office);
    const cards =
      entries.length > 0 || !input.ok
        ? entries
        : this.festival
            .entriesIn(book, { ...round, order: input.value.entries.map((one) => one.id) })
            .map((card) => ({ ...card, number: null }));
    return {
      head: this.festival.head(book, round),
      festival: book.name,
      stage: round.stage,
      begun: this.festival.state(id).phase !== "unopened",
      published: round.published,
      entries: cards,
      drawn: await this.#drawn(round),
      together: this.orders
        .together(book, round)
        .filter((one) => one.id !== id)
        .map(({ name }) => name),
      blocked: input.ok ? null : input.refusal,
      proposal: Array.from({ length: 4 }, () => String(randomInt(10_000)).padStart(4, "0")).join(
        "-",
      ),
      breaches: this.#breaches(book, round),
      clashes: await this.#clashes(book, round),
      seats: round.seats.flatMap(({ seat, judgeId }) => {
        const judge = book.judges.get(judgeId);
        return judge
          ? [{ seat, judgeId, name: judge.name, unitId: judge.unitId, unit: judge.unit }]
          : [];
      }),
    };
  }

  /** Draws with a seed that people have agreed on. */
  async draw(id: string, seed: string, by: Actor): Promise<Result<Done<number>, Refusal>> {
    if (by.kind !== "account") throw new Problem("not-found");
    const text = seed.trim().slice(0, 100);
    return text === "" ? refuse({ code: "seed-missing" }) : this.orders.draw(id, text, by.id);
  }

  /** Moves one entry to a number; the others close up. */
  async move(
    id: string,
    entry: string,
    to: number,
    by: Actor,
  ): Promise<Result<Done<number>, { readonly code: string }>> {
    const book = await this.festival.ofRound(id);
    const { round } = find(book, id);
    if (this.festival.state(id).phase !== "unopened") return refuse({ code: "round-opened" });
    const rest = round.order.filter((one) => one !== entry);
    if (rest.length === round.order.length) throw new Problem("not-found");
    const at = Math.min(Math.max(to, 1), round.order.length);
    const order = [...rest.slice(0, at - 1), entry, ...rest.slice(at - 1)];
    return this.registry.act(by, async (changes) => {
      for (const [index, one] of order.entries())
        await changes.update("roundEntry", `${id}:${one}`, { position: index + 1 });
      return at;
    });
  }

  async #drawn(round: RoundRow): Promise<OrderPage["drawn"]> {
    const rows = await this.db.runningOrder.findMany({
      where: { contestId: round.contestId },
      orderBy: { drawnAt: "desc" },
    });
    const row = rows.find(({ rounds }) => (JSON.parse(rounds) as string[]).includes(round.id));
    if (!row || round.order.length === 0) return null;
    const { rounds }: { rounds: { round: string; picks: { entry: string }[] }[] } = JSON.parse(
      row.transcript,
    );
    const picks = rounds.find((one) => one.round === round.id)?.picks ?? [];
    return {
      seed: row.seed,
      at: Number(row.drawnAt),
      moved: picks.map(({ entry }) => entry).join() !== round.order.join(),
    };
  }

  #breaches(book: FestivalBook, round: RoundRow): OrderBreach[] {
    // Beside each other on a wall nobody is in anybody's way.
    if (find(book, round.id).contest.settings.gallery) return [];
    const order = round.order.flatMap((id) => {
      const entry = book.entries.get(id);
      return entry ? [{ unit: entry.unitId, people: entry.people }] : [];
    });
    return orderBreaches(order, USUAL_GAP);
  }

  async #clashes(book: FestivalBook, round: RoundRow): Promise<PanelFinding[]> {
    const own = (one: RoundRow) => spanOf(book, one, this.festival.field(book, one));
    const span = own(round);
    const others = book.rounds.filter(
      (one) =>
        one.id !== round.id &&
        one.courtId !== null &&
        one.courtId === round.courtId &&
        overlaps(span, own(one)),
    );
    return [
      ...others.map((one) => ({ code: "hall-taken", round: nameOf(book, one) })),
      ...(await closedHall(this.db, round.courtId, span)),
    ];
  }
}
