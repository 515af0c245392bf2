import type { Actor } from "../../domain/accounts/roles";
import { lintRules } from "../../domain/festival/lint";
import type { LintFinding } from "../../domain/festival/lint-finding";
import type { TallyRules } from "../../domain/festival/rules";
import { lintPlan } from "../../domain/festival/stages/lint-plan";
import type { StagePlan } from "../../domain/festival/stages/stage-plan-input";
import { enteredTitle } from "../../domain/words/titles";
import type { Db } from "../db";
import type { Replaced } from "../league/season-desk";
import { Problem } from "../problem";
import { plannedPanels } from "../registry/kinds/contest-settings";
import { plannedStages } from "../registry/kinds/contest-stages";
import { showInstead } from "../registry/one-shown";
import type { Registry } from "../registry/registry";
import { activeFestivalId, FESTIVAL_KEY } from "./active-festival";
import type { Festival } from "./festival";
import { roundsToOrder } from "./level-groups";
import type { RoundHead } from "./pages";

/** A festival as its page shows it above its contests. */
export interface FestivalStatus {
  readonly id: string;
  readonly name: string;
  readonly organisers: readonly string[];
  readonly timeZone: string;
  readonly published: boolean;
  readonly active: boolean;
  /** What publishing it would take from the public. */
  readonly instead: Replaced | null;
  /** What everybody could see of it, of all there is. */
  readonly contests: { readonly shown: number; readonly all: number };
  readonly rounds: { readonly shown: number; readonly all: number };
}

/** A contest's rules, looked over. */
export interface ContestCheck {
  readonly rules: TallyRules;
  /** Judges of the first panel that is planned. */
  readonly judges: number | null;
  readonly findings: readonly LintFinding[];
  /** What was found in how its rounds become one result; null where each stands for itself. */
  readonly staged: readonly LintFinding[] | null;
  /** Rounds in which it is to be said how those stand who are level in the total of all stages. */
  readonly toOrder: readonly { readonly id: string; readonly name: string }[];
  /** Names of rounds that go on by the rules with which they began. */
  readonly begun: readonly string[];
  readonly published: boolean;
  readonly entries: number;
  readonly rounds: readonly { readonly id: string; readonly name: string }[];
}

/** The results of the festival as its organisers see them. */
export interface FestivalResults {
  readonly rounds: readonly {
    readonly head: RoundHead;
    readonly published: boolean;
    readonly decimals: number;
    readonly ranked: readonly {
      readonly entry: string;
      readonly place: number;
      readonly shared: boolean;
      readonly title: string;
      readonly unit: string;
      readonly score: number;
      readonly prize: string | null;
    }[];
    /** Corrections that wait for an organiser. */
    readonly asked: number;
  }[];
}

/** What organisers do with a festival as a whole. */
export class FestivalOffice {
  constructor(
    private readonly db: Db,
    private readonly registry: Registry,
    private readonly festival: Festival,
  ) {}

  /** The festival that is worked on; null while there is none. */
  async active(): Promise<FestivalStatus | null> {
    const id = await activeFestivalId(this.db);
    return id === null ? null : this.status(id);
  }

  /** How many festivals there are beside the one that is worked on. */
  others(): Promise<readonly { readonly id: string; readonly name: string }[]> {
    return this.db.festival.findMany({ select: { id: true, name: true }, orderBy: { id: "desc" } });
  }

  /** Throws not-found for a festival that is not there. */
  async status(id: string): Promise<FestivalStatus> {
    const row = await this.db.festival.findUnique({
      where: { id },
      include: { contests: { include: { rounds: { select: { published: true } } } } },
    });
    if (!row) throw new Problem("not-found");
    const { name, organisers, timeZone, published, contests } = row;
    const rounds = contests.flatMap((contest) => contest.rounds);
    const shown = (all: readonly { readonly published: boolean }[]) => ({
      shown: all.filter((one) => one.published).length,
      all: all.length,
    });
    return {
      ...{ id, name, timeZone, published, organisers: JSON.parse(organisers) },
      active: (await activeFestivalId(this.db)) === id,
      instead: published ? null : await this.#instead(id),
      contests: shown(contests),
      rounds: shown(rounds),
    };
  }

  /** Makes this the festival that the office works on; what everybody sees stays as it is. */
  async choose(id: string, by: Actor): Promise<void> {
    await this.status(id);
    await this.registry.act(by, async (changes) => {
      const before = await activeFestivalId(changes.tx);
      await changes.tx.meta.upsert({
        where: { key: FESTIVAL_KEY },
        create: { key: FESTIVAL_KEY, value: id },
        update: { value: id },
      });
      await changes.note("festival.chosen", `festival/${id}`, { instead: before });
    });
    this.festival.changed();
  }

  /**
   * Shows a festival to everybody or hides it; `whole` shows all its contests and rounds with it. Where another one is
   * public, `instead` has to name it: it goes.
   */
  async show(
    id: string,
    published: boolean,
    by: Actor,
    { whole = false, instead = null }: { whole?: boolean; instead?: string | null } = {},
  ) {
    await this.status(id);
    return this.registry.act(by, async (changes) => {
      if (published) await showInstead(changes, "festival", id, instead);
      else await changes.update("festival", id, { published });
      if (!whole) return;
      for (const contest of await changes.find("contest", { festivalId: id })) {
        await changes.update("contest", String(contest.id), { published });
        for (const round of await changes.find("round", { contestId: contest.id }))
          await changes.update("round", String(round.id), { published });
      }
    });
  }

  /** The festival that publishing this one would hide. */
  async #instead(id: string): Promise<Replaced | null> {
    const shown = await this.festival.festivals.shown();
    if (!shown || shown.id === id) return null;
    const on = shown.rounds.filter((round) => this.festival.state(round.id).phase === "open");
    return { id: shown.id, name: shown.name, live: on.length };
  }

  /** A contest's rules as they would be used now; throws not-found. */
  async contestCheck(id: string): Promise<ContestCheck> {
    const book = await this.festival.known();
    const contest = book.contests.find((one) => one.id === id);
    if (!contest) throw new Problem("not-found");
    const panels = await plannedPanels(this.db, id);
    const rounds = book.rounds.filter(({ contestId }) => contestId === id);
    const { stages: plan } = contest.settings;
    return {
      toOrder: roundsToOrder(this.festival, book, contest),
      staged: plan
        ? lintPlan({
            ...(await plannedStages(this.db, {
              ...contest,
              settings: JSON.stringify(contest.settings),
            })),
            plan,
          })
        : null,
      rules: contest.settings.rules,
      judges: panels.find(({ judges }) => judges > 0)?.judges ?? null,
      findings: lintRules(contest.settings.rules, panels),
      begun: rounds
        .filter((round) => this.festival.state(round.id).phase !== "unopened")
        .map(({ name }) => name),
      published: contest.published,
      entries: [...book.entries.values()].filter(
        ({ contestId, status }) => contestId === id && status === "registered",
      ).length,
      rounds: rounds.map(({ id: round, name }) => ({ id: round, name })),
    };
  }

  /** How its rounds become one result; null where each stands for itself. Throws not-found. */
  async stagePlan(id: string): Promise<StagePlan | null> {
    const contest = (await this.festival.known()).contests.find((one) => one.id === id);
    if (!contest) throw new Problem("not-found");
    return contest.settings.stages ?? null;
  }

  /** All rounds with what came of them. */
  async results(): Promise<FestivalResults> {
    const book = await this.festival.book();
    if (!book) return { rounds: [] };
    return {
      rounds: book.rounds.map((round) => {
        const state = this.festival.state(round.id);
        const contest = book.contests.find(({ id }) => id === round.contestId);
        // A round goes by the rules with which it began.
        const rules = state.programme?.rules ?? contest?.settings.rules;
        return {
          head: this.festival.head(book, round),
          published: book.published && round.published && (contest?.published ?? false),
          decimals: rules?.rounding.decimals ?? 3,
          ranked: (state.results?.ranked ?? []).map((one) => ({
            ...one,
            title: enteredTitle(book.entries.get(one.entry)?.title ?? one.entry),
            unit: book.entries.get(one.entry)?.unit ?? "",
          })),
          asked: state.entries.filter(({ asked }) => asked !== null).length,
        };
      }),
    };
  }
}
