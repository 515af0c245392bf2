import type { Actor } from "../../domain/accounts/roles";
import { HEAD } from "../../domain/festival/seats";
import type { JudgeId, UnitId } from "../../domain/kernel/ids";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import { Problem } from "../problem";
import type { Typed } from "../registry/field";
import type { Done, Registry } from "../registry/registry";
import { seatedTies } from "./declared-ties";
import { type Festival, find } from "./festival";
import { bySeat, type FestivalBook, type RoundRow } from "./festival-book";
import type { RoundHead } from "./pages";
import { overlaps, spanOf } from "./round-span";
import type { Rounds } from "./rounds";

/** Seats that a panel may have, in their order. */
const SEATS = [..."123456789", "R1", "R2", HEAD];

/** What to look at: a code of `registry.refusal`, and its facts. */
export interface PanelFinding {
  readonly code: string;
  readonly [fact: string]: string | number;
}

export interface SeatLine {
  readonly seat: string;
  readonly judgeId: string | null;
  readonly name: string | null;
  readonly unit: string | null;
}

/** The panel of one round. */
export interface PanelPage {
  readonly head: RoundHead;
  readonly begun: boolean;
  /** All seats that there may be. */
  readonly seats: readonly SeatLine[];
  readonly judges: readonly {
    readonly id: string;
    readonly name: string;
    readonly unit: string | null;
    /** Entries of the own unit in this round. */
    readonly own: number;
  }[];
  /** Rounds from which a panel can be taken over. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly findings: readonly PanelFinding[];
}

/** All panels on one page. */
export interface PanelsPage {
  readonly judges: number;
  readonly rounds: readonly {
    readonly head: RoundHead;
    readonly seats: readonly SeatLine[];
    readonly findings: readonly PanelFinding[];
  }[];
}

type Saved = Result<Done<number> | null, { readonly code: string }>;

/** Who sits where. */
export class PanelOffice {
  constructor(
    private readonly registry: Registry,
    private readonly festival: Festival,
    private readonly rounds: Rounds,
    private readonly pseudonym: (account: string) => string,
  ) {}

  async all(): Promise<PanelsPage> {
    const book = await this.festival.book();
    if (!book) return { judges: 0, rounds: [] };
    return {
      judges: book.judges.size,
      rounds: book.rounds.map((round) => ({
        head: this.festival.head(book, round),
        seats: seatLines(book, round).filter(({ judgeId }) => judgeId !== null),
        findings: this.#findings(book, round),
      })),
    };
  }

  /** Throws not-found for a round that is not there. */
  async page(id: string): Promise<PanelPage> {
    const book = await this.festival.ofRound(id);
    const { round } = find(book, id);
    return {
      head: this.festival.head(book, round),
      begun: this.#begun(id),
      seats: seatLines(book, round),
      judges: [...book.judges.values()]
        .map((judge) => ({ ...judge, own: this.#own(book, round, judge.unitId) }))
        .map(({ id: judge, name, unit, own }) => ({ id: judge, name, unit, own }))
        .sort((a, b) => a.name.localeCompare(b.name, "zh")),
      others: book.rounds
        .filter((one) => one.id !== id && one.seats.length > 0)
        .map((one) => ({ id: one.id, name: nameOf(book, one) })),
      findings: this.#findings(book, round),
    };
  }

  /** Seats whoever was chosen for each seat; a seat left empty is none. */
  async save(id: string, typed: Typed, by: Actor): Promise<Saved> {
    const wanted = new Map(
      SEATS.flatMap((seat) => {
        const judge = typed[`seat.${seat}`]?.[0] ?? "";
        return judge === "" ? [] : [[seat, judge] as const];
      }),
    );
    return this.#seat(id, wanted, by);
  }

  /** Takes over the panel of another round. */
  async copy(id: string, from: string, by: Actor): Promise<Saved> {
    const { round } = find(await this.festival.ofRound(from), from);
    return this.#seat(id, new Map(round.seats.map(({ seat, judgeId }) => [seat, judgeId])), by);
  }

  async #seat(id: string, wanted: ReadonlyMap<string, string>, by: Actor): Promise<Saved> {
    const book = await this.festival.ofRound(id);
    const { round } = find(book, id);
    const judges = [...wanted.values()];
    const twice = judges.find((judge, at) => judges.indexOf(judge) < at);
    if (twice !== undefined)
      return refuse({ code: "judge-twice", name: book.judges.get(twice)?.name ?? twice });
    if (judges.some((judge) => !book.judges.has(judge))) return refuse({ code: "not-offered" });
    const now = new Map(round.seats.map(({ seat, judgeId }) => [seat, judgeId]));
    const changed = [...wanted].filter(([seat, judge]) => now.get(seat) !== judge);
    const gone = [...now.keys()].filter((seat) => !wanted.has(seat));
    if (changed.length + gone.length === 0) return ok(null);
    if (this.#begun(id)) {
      if (gone.length > 0 || changed.some(([seat]) => !now.has(seat)))
        return refuse({ code: "panel-begun" });
      for (const [seat, judge] of changed) {
        const refusal = await this.#reseat(book, id, seat, judge, by);
        if (refusal) return refuse(refusal);
      }
    }
    return this.registry.act(by, async (changes) => {
      for (const seat of gone) await changes.remove("seat", `${id}:${seat}`);
      for (const [seat, judgeId] of changed)
        if (now.has(seat)) await changes.update("seat", `${id}:${seat}`, { judgeId });
        else await changes.create("seat", { roundId: id, seat, judgeId });
      return changed.length + gone.length;
    });
  }

  /** An opened round says itself who judges. */
  #reseat(book: FestivalBook, id: string, seat: string, judge: string, by: Actor) {
    if (by.kind !== "account") throw new Problem("not-found");
    const unit = (book.judges.get(judge)?.unitId ?? null) as UnitId | null;
    const { contest } = find(book, id);
    const ties = seatedTies(contest, judge);
    const seated = { seat, judge: judge as JudgeId, unit, ...ties };
    return this.rounds.reseat(id, seated, by, this.pseudonym(by.id));
  }

  #begun(id: string): boolean {
    return this.festival.state(id).phase !== "unopened";
  }

  #own(book: FestivalBook, round: RoundRow, unitId: string | null): number {
    if (unitId === null) return 0;
    const field = this.#field(book, round);
    return field.filter((entry) => book.entries.get(entry)?.unitId === unitId).length;
  }

  /** Those who perform; before the draw all who may. */
  #field(book: FestivalBook, round: RoundRow): readonly string[] {
    const field = this.festival.field(book, round);
    if (field.length > 0) return field;
    return [...book.entries.values()]
      .filter(({ contestId, status }) => contestId === round.contestId && status === "registered")
      .map(({ id }) => id);
  }

  #findings(book: FestivalBook, round: RoundRow): PanelFinding[] {
    const { settings } = find(book, round.id).contest;
    const span = spanOf(book, round, this.#field(book, round));
    const meanwhile = book.rounds.filter(
      (one) => one.id !== round.id && overlaps(span, spanOf(book, one, this.#field(book, one))),
    );
    return round.seats.flatMap(({ seat, judgeId }) => {
      const judge = book.judges.get(judgeId);
      if (!judge) return [];
      const own = seat === HEAD ? 0 : this.#own(book, round, judge.unitId);
      const busy = meanwhile.filter(({ seats }) => seats.some((one) => one.judgeId === judgeId));
      const named = { seat, judge: judge.name };
      return [
        ...(own > 0
          ? [
              {
                code: settings.recuseSameUnit ? "panel-recused" : "panel-own-unit",
                ...named,
                count: own,
                unit: judge.unit ?? "",
              },
            ]
          : []),
        ...busy.map((one) => ({ code: "panel-elsewhere", ...named, round: nameOf(book, one) })),
      ];
    });
  }
}

function seatLines(book: FestivalBook, round: RoundRow): SeatLine[] {
  const seats = new Set([...SEATS, ...round.seats.map(({ seat }) => seat)]);
  return [...seats].sort(bySeat).map((seat) => {
    const judgeId = round.seats.find((one) => one.seat === seat)?.judgeId ?? null;
    const judge = judgeId === null ? undefined : book.judges.get(judgeId);
    return { seat, judgeId, name: judge?.name ?? null, unit: judge?.unit ?? null };
  });
}

export const nameOf = (book: FestivalBook, round: RoundRow): string =>
  `${book.contests.find(({ id }) => id === round.contestId)?.name ?? ""} · ${round.name}`;
