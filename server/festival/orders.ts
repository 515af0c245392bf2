import { drawOrder, type OrderInput, USUAL_GAP } from "../../domain/festival/running-order";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import type { Refusal } from "../../domain/live/decider";
import { Problem } from "../problem";
import type { Changes } from "../registry/changes";
import type { ActEntry, OwnWay } from "../registry/own-ways";
import type { Done, Registry } from "../registry/registry";
import type { Festival } from "./festival";
import type { FestivalBook, RoundRow } from "./festival-book";

/** The entry in the log for a draw as a whole. */
export const ORDER_DRAWN = "round.order-drawn";

/** Running orders: drawn once for the heats of a contest together, and for each final when its field is known. */
export class Orders {
  constructor(
    private readonly registry: Registry,
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
    const book = await this.festival.ofRound(id);
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
    const isGallery = book.contests.find((one) => one.id === round.contestId)?.settings.gallery;
    const people = new Map<string, string>();
    // The draw is public: it needs to know who is the same person, and not who that is.
    const alias = (name: string) => {
      const known = people.get(name) ?? `P${people.size + 1}`;
      people.set(name, known);
      return known;
    };
    const entries = field.flatMap((entryId) => {
      const entry = book.entries.get(entryId);
      if (!entry) return [];
      const { category } = entry;
      // J28: what is public of the draw says nothing of whose work it is.
      return isGallery
        ? [{ id: entryId, unit: entryId, category, people: [] }]
        : [{ id: entryId, unit: entry.unitId, category, people: entry.people.map(alias) }];
    });
    return ok({ seed, entries, rounds: rounds.map((one) => one.id), gap: USUAL_GAP });
  }

  /**
   * Draws the running order of a round, with its sister heats, and keeps seed and transcript, so that anyone can
   * replay it. Drawing again is possible until the first of them is opened; every draw stays on record.
   */
  async draw(id: string, seed: string, by: string): Promise<Result<Done<number>, Refusal>> {
    const input = await this.input(id, seed);
    if (!input.ok) return input;
    const drawn = drawOrder(input.value);
    if (!drawn.ok) return drawn;
    const book = await this.festival.ofRound(id);
    const contestId = book.rounds.find((one) => one.id === id)?.contestId ?? "";
    const at = this.now();
    const { rounds, transcript } = drawn.value;
    const { rounds: ids } = input.value;
    return this.registry.act<number, Refusal>(by, async (changes) => {
      const earlier = await changes.tx.runningOrder.count({ where: { contestId } });
      for (const roundId of ids)
        for (const { entryId } of await changes.find("roundEntry", { roundId }))
          await changes.remove("roundEntry", `${roundId}:${entryId}`);
      for (const { round: roundId, order } of rounds)
        for (const [index, entryId] of order.entries())
          await changes.create("roundEntry", { roundId, entryId, position: index + 1 });
      await changes.create("runningOrder", {
        id: `${contestId}-${earlier + 1}`,
        contestId,
        rounds: JSON.stringify(ids),
        seed,
        drawnAt: at,
        input: JSON.stringify(input.value),
        transcript: JSON.stringify(transcript),
      });
      const entries = rounds.reduce((sum, { order }) => sum + order.length, 0);
      await changes.note(ORDER_DRAWN, `round/${id}`, { seed, rounds, entries });
      return entries;
    });
  }

  /** A draw is taken back as a whole, as long as no round of it is open and nobody has moved an act. */
  get backwards(): OwnWay {
    return { check: (changes, entry) => this.#mayGoBack(changes, entry) };
  }

  async #mayGoBack(changes: Changes, { after }: ActEntry): Promise<void> {
    const { rounds } = after as { readonly rounds: readonly { round: string; order: string[] }[] };
    for (const { round: roundId, order } of rounds) {
      if (this.festival.state(roundId).phase !== "unopened")
        changes.refuse({ code: "round-opened" });
      const rows = await changes.find("roundEntry", { roundId });
      const stands = rows
        .sort((a, b) => Number(a.position) - Number(b.position))
        .map(({ entryId }) => entryId);
      if (stands.join() !== order.join()) changes.refuse({ code: "order-changed" });
    }
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
