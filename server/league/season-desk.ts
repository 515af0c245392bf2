import type { Actor } from "../../domain/accounts/roles";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import { countDraws, type DrawRefusal } from "../../domain/league/draw";
import type { LegalDraws } from "../../domain/league/draw/legal";
import type { Lang } from "../../domain/words/say";
import type { Db } from "../db";
import { Problem } from "../problem";
import type { ChangeRefusal, Changes } from "../registry/changes";
import type { Typed } from "../registry/field";
import { showInstead } from "../registry/one-shown";
import type { Done, Registry } from "../registry/registry";
import { activeSeasonId, SEASON_KEY } from "./active-season";
import {
  type DrawSettingsRefusal,
  drawEntry,
  drawSettingsIn,
  entrantRows,
  potsFor,
} from "./draw-settings";
import type { League } from "./league";
import {
  type KnockoutRegulationsStatus,
  knockoutRegulationsStatus,
  type RegulationsStatus,
  regulationsStatus,
} from "./regulations";
import { readGroupDraw } from "./season-book";
import { drawInto } from "./season-setup";
import { tellFirst } from "./told-places";

/** What everybody sees now, and would no longer see. */
export interface Replaced {
  readonly id: string;
  readonly name: string;
  /** Its games or rounds that are on. */
  readonly live: number;
}

/** A season as its own page shows it beside its form. */
export interface SeasonStatus {
  readonly active: boolean;
  readonly published: boolean;
  /** What publishing it would take from the public. */
  readonly instead: Replaced | null;
  readonly stages: readonly {
    readonly id: string;
    readonly name: string;
    readonly startDay: string;
    readonly endDay: string;
    readonly published: boolean;
  }[];
}

/** The groups before and after they are drawn. */
export interface DrawDesk {
  readonly season: string;
  readonly groupSizes: readonly number[];
  readonly teams: readonly {
    readonly id: string;
    readonly name: string;
    readonly unit: string;
    /** From 1, the strongest. */
    readonly pot: number;
  }[];
  readonly pots: number;
  readonly apart: readonly (readonly string[])[];
  readonly fixed: readonly { readonly team: string; readonly place: string }[];
  readonly drawn: {
    readonly seed: string;
    readonly groups: readonly { readonly group: string; readonly teams: readonly string[] }[];
    readonly games: number;
  } | null;
}

export type DrawDeskRefusal =
  | { readonly code: "drawn-already" }
  | { readonly code: "seed-missing" }
  | DrawSettingsRefusal
  | DrawRefusal;

/** What organisers do with a season as a whole: choose it, publish it, draw its groups. */
export class SeasonDesk {
  constructor(
    private readonly db: Db,
    private readonly registry: Registry,
    private readonly league: League,
    private readonly now: () => number,
  ) {}

  /** Throws not-found for a season that is not there. */
  async status(id: string): Promise<SeasonStatus> {
    const season = await this.db.season.findUnique({
      where: { id },
      include: { stages: { orderBy: { position: "asc" } } },
    });
    if (!season) throw new Problem("not-found");
    return {
      active: (await activeSeasonId(this.db)) === id,
      published: season.published,
      instead: season.published ? null : await this.#instead(id),
      stages: season.stages.map(({ id: stage, name, startDay, endDay, published }) => ({
        ...{ id: stage, name, startDay, endDay, published },
      })),
    };
  }

  async regulations(id: string): Promise<RegulationsStatus> {
    const season = await this.db.season.findUnique({ where: { id } });
    if (!season) throw new Problem("not-found");
    return regulationsStatus(JSON.parse(season.settings));
  }

  async knockoutRegulations(id: string, lang: Lang): Promise<KnockoutRegulationsStatus> {
    const season = await this.db.season.findUnique({ where: { id } });
    if (!season) throw new Problem("not-found");
    return knockoutRegulationsStatus(JSON.parse(season.settings), lang);
  }

  /** The knockout is played as the groups again. */
  async sameInKnockout(id: string, by: Actor) {
    await this.status(id);
    return this.registry.act(by, async (changes) => {
      const [row] = await changes.find("season", { id });
      const { knockoutRegulations: _, ...settings } = JSON.parse(String(row?.settings));
      await changes.update("season", id, { settings: JSON.stringify(settings) });
    });
  }

  /** Makes this the season that the office works on; what everybody sees stays as it is. */
  async choose(id: string, by: Actor): Promise<void> {
    await this.status(id);
    await this.registry.act(by, async (changes) => {
      const before = await activeSeasonId(changes.tx);
      await changes.tx.meta.upsert({
        where: { key: SEASON_KEY },
        create: { key: SEASON_KEY, value: id },
        update: { value: id },
      });
      await changes.note("season.chosen", `season/${id}`, { instead: before });
    });
    this.league.changed();
  }

  /**
   * Shows a season to everybody, the first time with the timetable as it is drafted; or hides it again. Where another
   * one is public, `instead` has to name it: it goes.
   */
  async show(id: string, published: boolean, by: Actor, instead: string | null = null) {
    await this.status(id);
    return this.registry.act(by, async (changes) => {
      if (!published) return changes.update("season", id, { published });
      await tellFirst(changes.tx, id, this.now());
      await showInstead(changes, "season", id, instead);
    });
  }

  /** The season that publishing this one would hide. */
  async #instead(id: string): Promise<Replaced | null> {
    const { seasons } = this.league;
    const shown = await seasons.shown();
    if (!shown || shown.id === id) return null;
    const live = seasons.told(shown).games.filter(({ status }) => status === "live");
    return { id: shown.id, name: shown.name, live: live.length };
  }

  /** The draw's page; null while there is no season. */
  async drawDesk(): Promise<DrawDesk | null> {
    const book = await this.league.book();
    if (!book) return null;
    const teams = [...book.teams.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    const { groupSizes, pots } = book.settings;
    const potOf = potsFor(
      teams.map(({ id }) => id),
      pots,
      groupSizes.length,
    );
    const drawn = await readGroupDraw(this.db, book);
    return {
      season: book.alias,
      groupSizes,
      teams: teams.map(({ id, name, unit }) => ({ id, name, unit, pot: potOf(id) })),
      pots: Math.max(1, ...groupSizes),
      apart: book.settings.apart ?? [],
      fixed: (book.settings.fixed ?? []).map(({ team, group, place }) => ({
        ...{ team, place: `${group}${place}` },
      })),
      drawn: drawn && {
        seed: drawn.draw.transcript.seed,
        groups: drawn.draw.groups.map(({ group, teams: ids }) => ({
          group,
          teams: ids.map((team) => book.teams.get(team)?.shortName ?? team),
        })),
        games: book.fixtures.length,
      },
    };
  }

  /** How many legal draws the settings on the page leave; keeps nothing. */
  async preview(typed: Typed): Promise<Result<LegalDraws, DrawDeskRefusal>> {
    const book = await this.league.book();
    if (!book) throw new Problem("not-found");
    const settings = drawSettingsIn(book, typed);
    if (!settings.ok) return settings;
    return countDraws(drawEntry(settings.value, await entrantRows(this.db, book.id)));
  }

  /** Draws the groups from the pots as they stand on the page, and makes the games that follow. */
  async draw(
    typed: Typed,
    by: Actor,
  ): Promise<Result<Done<number>, DrawDeskRefusal | ChangeRefusal>> {
    if (by.kind !== "account") throw new Problem("not-found");
    const book = await this.league.book();
    if (!book) throw new Problem("not-found");
    if (await readGroupDraw(this.db, book)) return refuse({ code: "drawn-already" });
    const changed = drawSettingsIn(book, typed);
    if (!changed.ok) return changed;
    const seed = (typed.seed?.[0] ?? "").trim().slice(0, 100);
    if (seed === "") return refuse({ code: "seed-missing" });
    const drawn = await this.registry.act<void, DrawDeskRefusal>(by, async (changes) => {
      await changes.update("season", book.id, { settings: JSON.stringify(changed.value) });
      const refusal = await drawInto(changes, book.id, seed, this.now());
      if (refusal) changes.refuse(refusal);
    });
    if (!drawn.ok) return drawn;
    const games = (await this.league.book())?.fixtures.length ?? 0;
    return ok({ batch: drawn.value.batch, value: games });
  }

  /** Takes the draw back with all its games, none of which may have begun. */
  async discard(by: Actor) {
    return this.registry.act(by, await this.#discarding());
  }

  /** Why the draw cannot be taken back now; null when it can. Nobody is asked to be sure of what will be refused. */
  async againstDiscard() {
    return this.registry.against(await this.#discarding());
  }

  async #discarding() {
    const book = await this.league.book();
    if (!book) throw new Problem("not-found");
    return async (changes: Changes) => {
      for (const { id } of book.fixtures) await changes.remove("fixture", id);
      for (const { id } of book.groups) await changes.remove("group", id);
      for (const draw of await changes.find("draw", { seasonId: book.id }))
        await changes.remove("draw", String(draw.id));
      return book.fixtures.length;
    };
  }
}
