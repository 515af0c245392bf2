import { randomBytes } from "node:crypto";
import type { Actor } from "../../domain/accounts/roles";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import type { LocalDay } from "../../domain/kernel/time";
import {
  type Assignment,
  type CrewConflict,
  type CrewWorld,
  DUTIES,
  type Duty,
  kindOf,
} from "../../domain/schedule/crew";
import { conflictsOf } from "../../domain/schedule/crew-conflicts";
import { type CrewProposal, openDuties, proposeCrews } from "../../domain/schedule/crew-proposal";
import type { Db } from "../db";
import type { League } from "../league/league";
import { Problem } from "../problem";
import type { Registry } from "../registry/registry";
import type { UndoState } from "../registry/undo";
import { assignmentsOf, crewWorld } from "./crew-world";

/** A day's games and whoever officiates them. */
export interface CrewDay {
  /** Of the day's games only; the others weigh in `load`. */
  readonly world: CrewWorld;
  readonly assignments: readonly Assignment[];
  /** Games in the season, by official. */
  readonly load: Readonly<Record<string, number>>;
  readonly open: readonly { readonly gameId: string; readonly duty: Duty }[];
  readonly conflicts: number;
  readonly proposal: (CrewProposal & { readonly seed: string }) | null;
}

/** One conflict of one person, for the question „all the same?“. */
export interface Named {
  readonly officialId: string;
  readonly duty: Duty;
  readonly conflicts: readonly CrewConflict[];
}

export type CrewRefusal =
  | { readonly code: "crew-conflicts"; readonly named: readonly Named[] }
  | { readonly code: "crew-twice"; readonly who: string }
  | { readonly code: "crew-changed" };

interface Crew {
  readonly gameId: string;
  /** One for each duty that is to be filled. */
  readonly chosen: readonly { readonly duty: Duty; readonly officialId: string }[];
  /** Their conflicts were seen and are accepted. */
  readonly confirmed: boolean;
}

/** Who officiates which game. People are sent to what was published, as everybody else is. */
export class Crews {
  constructor(
    private readonly db: Db,
    private readonly league: League,
    private readonly registry: Registry,
  ) {}

  /** @param seed proposes crews for what is open; the empty text asks for a fresh seed */
  async on(day: LocalDay, seed: string | null): Promise<CrewDay> {
    const { world, assignments, games } = await this.#read();
    const ids = games.flatMap((game) => (game.day === day ? [game.id] : []));
    const here = new Set(ids);
    const own = assignments.filter(({ gameId }) => here.has(gameId));
    const load: Record<string, number> = {};
    for (const { officialId } of assignments) load[officialId] = (load[officialId] ?? 0) + 1;
    const planned = games.filter((game) => here.has(game.id) && game.status === "planned");
    const asked = seed === null ? null : seed || randomBytes(4).toString("hex");
    return {
      world: { ...world, games: world.games.filter(({ id }) => here.has(id)) },
      assignments: own,
      load,
      open: ids.flatMap((id) => openDuties(id, own, world)),
      conflicts: own.filter((one) => conflictsOf(one, assignments, world).length > 0).length,
      proposal:
        asked === null
          ? null
          : { seed: asked, ...this.#propose(planned, assignments, world, asked) },
    };
  }

  /** The names of those who are to sit at each game's table. */
  async tables(): Promise<ReadonlyMap<string, readonly string[]>> {
    const { world, assignments } = await this.#read();
    const names = new Map(world.officials.map(({ id, name }) => [id, name]));
    const tables = new Map<string, string[]>();
    for (const duty of DUTIES.filter((one) => kindOf(one) === "table"))
      for (const one of assignments)
        if (one.duty === duty)
          tables.set(one.gameId, [
            ...(tables.get(one.gameId) ?? []),
            names.get(one.officialId) ?? one.officialId,
          ]);
    return tables;
  }

  /** The duties of a day's games that nobody has, and those that somebody has in spite of a conflict. */
  async waitingOn(
    day: LocalDay,
  ): Promise<{ readonly games: number; readonly open: number; readonly conflicts: number }> {
    const { world, assignments, games } = await this.#read();
    const planned = games.filter(
      (game) => game.day === day && (game.status === "planned" || game.status === "live"),
    );
    const ids = new Set(planned.map(({ id }) => id));
    const open = [...ids].map((id) => openDuties(id, assignments, world).length);
    return {
      games: open.filter((n) => n > 0).length,
      open: open.reduce((sum, n) => sum + n, 0),
      conflicts: assignments.filter(
        (one) => ids.has(one.gameId) && conflictsOf(one, assignments, world).length > 0,
      ).length,
    };
  }

  /**
   * Gives a game the chosen crew instead of the one it had. A choice into conflicts is refused with all of them until
   * it is confirmed. Throws not-found for a game or a person that there is not. Returns the act.
   */
  async assign(
    { gameId, chosen, confirmed }: Crew,
    by: Actor | string,
  ): Promise<Result<string, CrewRefusal>> {
    const { world, assignments } = await this.#read();
    if (!world.games.some(({ id }) => id === gameId)) throw new Problem("not-found");
    const people = new Map(world.officials.map((official) => [official.id, official]));
    if (chosen.some(({ officialId }) => !people.has(officialId))) throw new Problem("not-found");
    const ids = chosen.map(({ officialId }) => officialId);
    const twice = ids.find((id, at) => ids.indexOf(id) !== at);
    if (twice !== undefined)
      return refuse({ code: "crew-twice", who: people.get(twice)?.name ?? twice });
    const before = assignments.filter((one) => one.gameId === gameId);
    const after = chosen.map((one) => ({ gameId, ...one }));
    const all = [...assignments.filter((one) => one.gameId !== gameId), ...after];
    // Whoever is there already has been confirmed.
    const fresh = after.filter((one) => !before.some((known) => isSame(known, one)));
    const named = fresh
      .map((one) => ({ ...one, conflicts: conflictsOf(one, all, world) }))
      .filter(({ conflicts }) => conflicts.length > 0);
    if (named.length > 0 && !confirmed) return refuse({ code: "crew-conflicts", named });
    return this.#act(by, {
      gone: before.filter((one) => !after.some((next) => isSame(one, next))),
      fresh,
    });
  }

  /** Takes a proposal as it was shown; refused when one of its places is no longer open or free of conflicts. */
  async take(
    added: readonly Assignment[],
    by: Actor | string,
  ): Promise<Result<string, CrewRefusal>> {
    const { world, assignments, games } = await this.#read();
    const planned = new Set(games.flatMap(({ id, status }) => (status === "planned" ? [id] : [])));
    const all = [...assignments, ...added];
    const holds = added.every((one) => {
      const open = openDuties(one.gameId, assignments, world).filter(
        ({ duty }) => duty === one.duty,
      );
      const wanted = added.filter(({ gameId, duty }) => gameId === one.gameId && duty === one.duty);
      return (
        planned.has(one.gameId) &&
        wanted.length <= open.length &&
        all.filter((other) => other.gameId === one.gameId && other.officialId === one.officialId)
          .length === 1 &&
        conflictsOf(one, all, world).length === 0
      );
    });
    if (!holds || added.length === 0) return refuse({ code: "crew-changed" });
    return this.#act(by, { gone: [], fresh: added });
  }

  /** Takes an act back as a whole. */
  undo(batch: string, by: Actor | string) {
    return this.registry.undo(batch, by);
  }

  async undoState(batch: string): Promise<UndoState> {
    return (await this.registry.undoState([batch])).get(batch) ?? "not-an-act";
  }

  #propose(
    planned: readonly { readonly id: string }[],
    assignments: readonly Assignment[],
    world: CrewWorld,
    seed: string,
  ): CrewProposal {
    return proposeCrews(
      planned.map(({ id }) => id),
      assignments,
      world,
      seed,
    );
  }

  async #act(
    by: Actor | string,
    {
      gone,
      fresh,
    }: { readonly gone: readonly Assignment[]; readonly fresh: readonly Assignment[] },
  ): Promise<Result<string, CrewRefusal>> {
    const done = await this.registry.act(by, async (changes) => {
      for (const { gameId, officialId } of gone)
        await changes.remove("assignment", `${gameId}:${officialId}`);
      for (const { gameId: fixtureId, officialId, duty } of fresh)
        await changes.create("assignment", { fixtureId, officialId, duty });
    });
    // Somebody else has just filled or emptied the same place.
    return done.ok ? ok(done.value.batch) : refuse({ code: "crew-changed" });
  }

  async #read() {
    const view = await this.league.told();
    const [world, assignments] = await Promise.all([
      crewWorld(this.db, view),
      assignmentsOf(this.db, view.book.id),
    ]);
    return { world, assignments, games: view.games };
  }
}

const isSame = (a: Omit<Assignment, "gameId">, b: Omit<Assignment, "gameId">): boolean =>
  a.officialId === b.officialId && a.duty === b.duty;
