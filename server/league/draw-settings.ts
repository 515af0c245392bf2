import { ok, type Result, refuse } from "../../domain/kernel/result";
import type { DrawEntry } from "../../domain/league/draw";
import { SWISS } from "../../domain/league/formats/swiss-season";
import type { Tx } from "../db";
import type { Typed } from "../registry/field";
import type { SeasonBook, SeasonSettings } from "./season-book";

/** What a draw's form says, and the entry list that follows from a season's settings. */

interface EntrantRow {
  readonly id: string;
  readonly unit: { readonly id: string; readonly sector: string; readonly county: string };
}

/** A season's teams with what separation rules look at. */
export const entrantRows = (db: Pick<Tx, "team">, seasonId: string): Promise<EntrantRow[]> =>
  db.team.findMany({
    where: { seasonId },
    select: { id: true, unit: { select: { id: true, sector: true, county: true } } },
    orderBy: { id: "asc" },
  });

export const drawEntry = (settings: SeasonSettings, teams: readonly EntrantRow[]): DrawEntry => ({
  entrants: teams.map(({ id, unit }) => ({
    id,
    traits: { sector: unit.sector, county: unit.county, unit: unit.id },
  })),
  pots: settings.pots,
  groupSizes: settings.groupSizes,
  separation: settings.separation,
  ...(settings.apart?.length ? { apart: settings.apart } : {}),
  ...(settings.fixed?.length ? { fixed: settings.fixed } : {}),
});

export type DrawSettingsRefusal =
  | { readonly code: "no-teams" }
  | { readonly code: "teams-do-not-fit"; readonly teams: number; readonly places: number }
  | { readonly code: "no-stage" }
  | { readonly code: "pots" };

/** A season's settings with the pots, pairs and places of the form. */
export function drawSettingsIn(
  book: SeasonBook,
  typed: Typed,
): Result<SeasonSettings, DrawSettingsRefusal> {
  const { settings } = book;
  const places = settings.groupSizes.reduce((sum, size) => sum + size, 0);
  const ids = [...book.teams.keys()];
  if (ids.length === 0) return refuse({ code: "no-teams" });
  if (ids.length !== places) return refuse({ code: "teams-do-not-fit", teams: ids.length, places });
  if (!book.stages.some(({ level }) => level === "groups" || level === SWISS))
    return refuse({ code: "no-stage" });
  const known = potsFor(ids, settings.pots, settings.groupSizes.length);
  const pots = gathered(ids, (id) => Number(typed[`pot.${id}`]?.[0] ?? known(id)));
  if (!pots) return refuse({ code: "pots" });
  const at = (name: string): string => typed[name]?.[0]?.trim() ?? "";
  const rows = (kind: string) =>
    [...new Set(Object.keys(typed).map((name) => name.split(".")))]
      .filter(([one, , last]) => one === kind && last === "team")
      .map(([, row]) => row);
  const apart = rows("apart").flatMap((row) => {
    const pair = [at(`apart.${row}.team`), at(`apart.${row}.other`)];
    return pair.every((id) => book.teams.has(id)) && pair[0] !== pair[1] ? [pair] : [];
  });
  const fixed = rows("fixed").flatMap((row) => {
    const [team, place] = [at(`fixed.${row}.team`), at(`fixed.${row}.place`)];
    return book.teams.has(team) && /^[A-Z][1-9]\d?$/.test(place)
      ? [{ team, group: place.charAt(0), place: Number(place.slice(1)) }]
      : [];
  });
  return ok({
    ...settings,
    pots,
    ...("apart.0.team" in typed ? { apart } : {}),
    ...("fixed.0.team" in typed ? { fixed } : {}),
  });
}

/** The pot in which a team stands; those in none yet fill the pots in their order. */
export function potsFor(
  ids: readonly string[],
  pots: SeasonSettings["pots"],
  groups: number,
): (id: string) => number {
  const known = new Map(pots.flatMap((pot, at) => pot.map((id) => [id, at + 1] as const)));
  const all = ids.every((id) => known.has(id));
  return (id) => (all ? known.get(id) : undefined) ?? Math.floor(ids.indexOf(id) / groups) + 1;
}

/** Teams by pot, the strongest first; null for a pot that is none. Pots that nobody stands in are left out. */
function gathered(ids: readonly string[], potOf: (id: string) => number): string[][] | null {
  const pots = new Map<number, string[]>();
  for (const id of ids) {
    const pot = potOf(id);
    if (!Number.isInteger(pot) || pot < 1 || pot > 64) return null;
    pots.set(pot, [...(pots.get(pot) ?? []), id]);
  }
  return [...pots].sort(([a], [b]) => a - b).map(([, teams]) => teams);
}
