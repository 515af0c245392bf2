import { drawOrder, type OrderInput, USUAL_GAP } from "../../domain/festival/running-order";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import type { Refusal } from "../../domain/live/decider";
import { audit } from "../audit";
import type { Db } from "../db";
import { Problem } from "../problem";
import type { Festival } from "./festival";
import type { FestivalBook, RoundRow } from "./festival-book";

/** Running orders: drawn once for the heats of a contest together, and for each final when its field is known. */
export class Orders {
  constructor(
    private readonly db: Db,
    private readonly festival: Festival,
    private readonly now: () => number,
  ) {}

  /** Which rounds are drawn together with this one: all heats of its contest, or the final alone. */
  together(book: FestivalBook, round: RoundRow): readonly RoundRow[] {
    if (round.kind === "final") return [round];
    return book.rounds.filter(
      ({ contestId, kind }) => contestId === round.contestId && kind === "heat",
    );
  }

  /** What a draw for this round would be made from, or why it cannot be made yet. */
  async input(id: string, seed: string): Promise<Result<OrderInput, Refusal>> {
    const book = await this.festival.known();
    const round = book.rounds.find((one) => one.id === id);
    if (!round) throw new Problem("not-found");
    const rounds = this.together(book, round);
    if (rounds.some((one) => this.festival.state(one.id).phase !== "unopened"))
      return refuse({ code: "round-opened" });
    const awaited = rounds.flatMap((one) => this.festival.awaited(book, one));
    const [first] = awaited;
    if (first) return refuse({ code: "heats-open", count: awaited.length, round: first.name });
    const field =
      round.kind === "heat" || !isFed(book, round)
        ? registered(book, round)
        : this.festival.field(book, { ...round, order: [] });
    const people = new Map<string, string>();
    // The draw is public: it needs to know who is the same person, and not who that is.
    const alias = (name: string) => {
      const known = people.get(name) ?? `P${people.size + 1}`;
      people.set(name, known);
      return known;
    };
    const entries = field.flatMap((entryId) => {
      const entry = book.entries.get(entryId);
      return entry
        ? [
            {
              id: entryId,
              unit: entry.unitId,
              category: entry.category,
              people: entry.people.map(alias),
            },
          ]
        : [];
    });
    return ok({ seed, entries, rounds: rounds.map((one) => one.id), gap: USUAL_GAP });
  }

  /**
   * Draws the running order of a round, with its sister heats, and keeps seed and transcript, so that anyone can
   * replay it. Drawing again is possible until the first of them is opened; every draw stays on record.
   */
  async draw(id: string, seed: string, by: string): Promise<Result<null, Refusal>> {
    const input = await this.input(id, seed);
    if (!input.ok) return input;
    const drawn = drawOrder(input.value);
    if (!drawn.ok) return drawn;
    const book = await this.festival.known();
    const contestId = book.rounds.find((one) => one.id === id)?.contestId ?? "";
    const at = this.now();
    const { rounds, transcript } = drawn.value;
    const { rounds: ids } = input.value;
    await this.db.$transaction(async (tx) => {
      const earlier = await tx.runningOrder.count({ where: { contestId } });
      await tx.roundEntry.deleteMany({ where: { roundId: { in: [...ids] } } });
      await tx.roundEntry.createMany({
        data: rounds.flatMap(({ round, order }) =>
          order.map((entryId, index) => ({ roundId: round, entryId, position: index + 1 })),
        ),
      });
      await tx.runningOrder.create({
        data: {
          id: `${contestId}-${earlier + 1}`,
          contestId,
          rounds: JSON.stringify(ids),
          seed,
          drawnAt: BigInt(at),
          input: JSON.stringify(input.value),
          transcript: JSON.stringify(transcript),
        },
      });
      const before = book.rounds
        .filter((one) => ids.includes(one.id) && one.order.length > 0)
        .map((one) => ({ round: one.id, order: one.order }));
      await audit(tx, {
        at,
        by,
        action: "round.order-drawn",
        target: `round/${id}`,
        ...(before.length > 0 ? { before } : {}),
        after: { seed, rounds },
      });
    });
    this.festival.changed();
    return ok(null);
  }
}

/** Do other rounds send their best to this one? A final without heats takes all who registered. */
const isFed = (book: FestivalBook, round: RoundRow): boolean =>
  book.rounds.some(({ settings }) => settings.advance.some(({ to }) => to === round.id));

const registered = (book: FestivalBook, round: RoundRow): readonly string[] =>
  [...book.entries.values()]
    .filter(({ contestId, status }) => contestId === round.contestId && status === "registered")
    .filter(
      ({ category }) =>
        round.settings.categories.length === 0 || round.settings.categories.includes(category),
    )
    .map(({ id }) => id);
