import { randomUUID } from "node:crypto";
import type { Actor } from "../../domain/accounts/roles";
import type { Ties } from "../../domain/festival/judging/vocabulary";
import { roundStream } from "../../domain/kernel/ids";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import type { Live } from "../live/live";
import type { Done, Registry } from "../registry/registry";
import { type Festival, find } from "./festival";
import type { ContestRow, FestivalBook } from "./festival-book";
import { entriesOf } from "./festival-parts";

/** What one judge has declared, as the contest's settings keep it. */
export type KeptTies = { readonly units: readonly string[]; readonly entries: readonly string[] };

/** A tie as people read it. */
export interface TieLine {
  readonly judge: string;
  readonly name: string;
  readonly kind: "unit" | "entry";
  readonly to: string;
  readonly toName: string;
}

/** The ties of a round's judges, and what else they may be tied to. */
export interface TiesPage {
  readonly lines: readonly TieLine[];
  readonly judges: readonly { readonly id: string; readonly name: string }[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly entries: readonly { readonly id: string; readonly name: string }[];
}

const NONE: KeptTies = { units: [], entries: [] };

/** What a judge has declared in a contest. */
export const tiesOf = ({ settings }: ContestRow, judge: string): KeptTies =>
  settings.ties?.[judge] ?? NONE;

/** The same as the round says it; nothing when there are none, so that streams stay as short as they were. */
export function seatedTies(contest: ContestRow, judge: string): { readonly ties?: Ties } {
  const kept = tiesOf(contest, judge);
  return kept.units.length + kept.entries.length > 0 ? { ties: kept as unknown as Ties } : {};
}

/** Ties that judges have declared to units and acts, as organisers enter them (J14). */
export class DeclaredTies {
  constructor(
    private readonly registry: Registry,
    private readonly live: Live,
    private readonly festival: Festival,
  ) {}

  /** Throws not-found for a round that is not there. */
  async page(id: string): Promise<TiesPage> {
    const book = await this.festival.ofRound(id);
    const { round, contest } = find(book, id);
    const seated = [...new Set(round.seats.map(({ judgeId }) => judgeId))];
    const judges = seated.flatMap((judge) => {
      const known = book.judges.get(judge);
      return known ? [{ id: judge, name: known.name }] : [];
    });
    const entries = entriesOf(book, contest.id).map((one) => ({ id: one.id, name: one.title }));
    return {
      judges,
      lines: judges.flatMap((judge) => linesOf(book, contest, judge)),
      units: [
        ...new Map(entriesOf(book, contest.id).map(({ unitId, unit }) => [unitId, unit])),
      ].map(([unitId, name]) => ({ id: unitId, name })),
      entries,
    };
  }

  /** Enters a tie (`unit:ID` or `entry:ID`) or takes it out again. Refuses what is not offered. */
  async set(
    id: string,
    { judge, to, tied }: { readonly judge: string; readonly to: string; readonly tied: boolean },
    by: Actor,
  ): Promise<Result<Done<null> | null, { readonly code: string }>> {
    const { judges, units, entries } = await this.page(id);
    const [, kind, what = ""] = /^(unit|entry):(.+)$/.exec(to) ?? [];
    const offered = kind === "unit" ? units : kind === "entry" ? entries : [];
    if (!judges.some((one) => one.id === judge) || !offered.some((one) => one.id === what))
      return refuse({ code: "not-offered" });
    const { contest } = find(await this.festival.ofRound(id), id);
    const before = tiesOf(contest, judge);
    const key = kind === "unit" ? "units" : "entries";
    if (before[key].includes(what) === tied) return ok(null);
    const others = before[key].filter((one) => one !== what);
    const after = { ...before, [key]: tied ? [...others, what] : others };
    const settings = { ...contest.settings, ties: { ...contest.settings.ties, [judge]: after } };
    const done = await this.registry.act(by, async (changes) => {
      await changes.update("contest", contest.id, { settings: JSON.stringify(settings) });
      return null;
    });
    if (done.ok) await this.follow();
    return done;
  }

  /** Says to the rounds that are open what their judges have declared since; called after every change of a contest. */
  async follow(): Promise<void> {
    const book = await this.festival.book();
    for (const round of book?.rounds ?? []) {
      const state = this.festival.state(round.id);
      if (!book || state.phase !== "open") continue;
      const { contest } = find(book, round.id);
      for (const { seat, judge, ties = NONE } of state.seats) {
        const now = tiesOf(contest, judge);
        if (same(now, ties)) continue;
        const command = { type: "declare-ties", seat, ties: now } as never;
        const wish = { stream: roundStream(round.id), id: randomUUID(), command };
        await this.live.submit([wish], { may: () => true, by: "leitai" });
      }
    }
  }
}

function linesOf(
  book: FestivalBook,
  contest: ContestRow,
  judge: { readonly id: string; readonly name: string },
): TieLine[] {
  const { units, entries } = tiesOf(contest, judge.id);
  const about = { judge: judge.id, name: judge.name };
  const all = [...book.entries.values()];
  return [
    ...units.map((to): TieLine => {
      const toName = all.find(({ unitId }) => unitId === to)?.unit ?? to;
      return { ...about, kind: "unit", to, toName };
    }),
    ...entries.map((to): TieLine => {
      const toName = book.entries.get(to)?.title ?? to;
      return { ...about, kind: "entry", to, toName };
    }),
  ];
}

const sorted = (ids: readonly string[]) => [...ids].sort().join();
const same = (a: KeptTies, b: KeptTies): boolean =>
  sorted(a.units) === sorted(b.units) && sorted(a.entries) === sorted(b.entries);
