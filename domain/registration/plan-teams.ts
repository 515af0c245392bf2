import { type Change, type Counts, countsOf, differences, type Fate } from "./changes";
import { error, type Finding, type Spot, warning } from "./findings";
import type { TeamRead } from "./read-teams";
import { checkSquad, elsewhere, type KnownPlayer, type PlannedPlayer, planPlayers } from "./squads";
import { sameKey } from "./text";
import { type KnownUnit, type NewUnit, UnitFinder, type UnitRef } from "./units";

export interface KnownTeam {
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
  readonly shortName: string;
  readonly leader: string;
  readonly coach: string;
  readonly players: readonly KnownPlayer[];
}

/** The season into which teams are imported. */
export interface SeasonNow {
  readonly units: readonly KnownUnit[];
  readonly teams: readonly KnownTeam[];
  readonly squadMax: number;
  /** The year of the season, against which years of birth are held. */
  readonly year: number;
  /** Players who stand in the record of a game: they may change, but not go. */
  readonly played: ReadonlySet<string>;
  /** The groups are drawn: who comes now is in none. */
  readonly drawn: boolean;
}

/** What a person decides before anything is written. */
export interface TeamChoices {
  /** Make units that are not known. */
  readonly createUnits: boolean;
  /** Players of these teams whom the file does not name: they stay, or they go. */
  readonly others: "keep" | "remove";
}

export interface PlannedTeam extends Spot {
  readonly fate: Exclude<Fate, "removed">;
  /** Null for a new one. */
  readonly id: string | null;
  readonly unit: UnitRef;
  readonly name: string;
  readonly shortName: string;
  readonly leader: string;
  readonly coach: string;
  readonly changes: readonly Change[];
  readonly players: readonly PlannedPlayer[];
}

export interface TeamPlan {
  readonly kind: "teams";
  readonly units: readonly NewUnit[];
  readonly teams: readonly PlannedTeam[];
  readonly counts: { readonly teams: Counts; readonly players: Counts };
  readonly findings: readonly Finding[];
}

/**
 * What importing these teams into a season would do: which units, teams and players are new, changed, the same or
 * removed, and all that speaks against it. A team is known by its unit and its name, a player by their name within
 * the team. Pure: nothing is written, and the same file and season give the same plan.
 */
export function planTeams(
  read: readonly TeamRead[],
  now: SeasonNow,
  choices: TeamChoices,
): TeamPlan {
  const units = new UnitFinder(now.units, choices.createUnits);
  const findings: Finding[] = [];
  const teams: PlannedTeam[] = [];
  const named = new Set(read.map(({ name }) => sameKey(name ?? "")));
  for (const one of joined(read, now)) {
    const unit = units.find(one.unit, one, one.facts.county ?? "");
    const known = knownTeam(one, unit, now.teams);
    if (known === "several") {
      findings.push(error(one, "team-which", { value: one.unit }));
      continue;
    }
    if (!known) findings.push(...second(one, unit, now.teams, named));
    if (!known && now.drawn)
      findings.push(warning(one, "groups-drawn", { value: one.name ?? one.unit }));
    const squad = planPlayers(one.players, known?.players ?? [], choices.others, now.played);
    findings.push(...squad.findings, ...checkSquad(one, squad.players, now));
    const { shortName, leader, coach } = one.facts;
    const changes = known ? differences(factsOf(known), { shortName, leader, coach }) : [];
    const moved = changes.length > 0 || squad.players.some(({ fate }) => fate !== "same");
    const name = one.name ?? one.unit;
    const value = (field: "shortName" | "leader" | "coach", fallback: string) =>
      changes.find((change) => change.field === field)?.after ?? known?.[field] ?? fallback;
    teams.push({
      sheet: one.sheet,
      row: one.row,
      column: one.column,
      fate: known ? (moved ? "changed" : "same") : "new",
      id: known?.id ?? null,
      unit,
      name: known?.name ?? name,
      shortName: value("shortName", shortName ?? shortOf(name)),
      leader: value("leader", leader ?? ""),
      coach: value("coach", coach ?? ""),
      changes,
      players: squad.players,
    });
  }
  findings.push(...elsewhere(teams, now));
  const untouched = now.teams.filter(({ id }) => !teams.some((team) => team.id === id));
  return {
    kind: "teams",
    units: units.created,
    teams,
    counts: {
      teams: countsOf(
        teams.map(({ fate }) => fate),
        untouched.length,
      ),
      players: countsOf(
        teams.flatMap(({ players }) => players.map(({ fate }) => fate)),
        untouched.reduce((sum, { players }) => sum + players.length, 0),
      ),
    },
    findings: [...units.findings, ...findings],
  };
}

const factsOf = ({ shortName, leader, coach }: KnownTeam) => ({ shortName, leader, coach });

/** Rows that name only the unit, and rows that name its one team as well, speak of the same team. */
function joined(read: readonly TeamRead[], now: SeasonNow): TeamRead[] {
  const unitOf = new Map(now.units.map(({ id, name }) => [sameKey(name), id]));
  const meant = (team: TeamRead): string => {
    const own = now.teams.filter(({ unitId }) => unitId === unitOf.get(sameKey(team.unit)));
    return sameKey(team.name ?? (own.length === 1 && own[0] ? own[0].name : team.unit));
  };
  const teams = new Map<string, TeamRead>();
  for (const team of read) {
    const key = `${sameKey(team.unit)} ${meant(team)}`;
    const first = teams.get(key);
    teams.set(
      key,
      first
        ? {
            ...first,
            name: first.name ?? team.name,
            facts: { ...team.facts, ...first.facts },
            players: [...first.players, ...team.players],
          }
        : team,
    );
  }
  return [...teams.values()];
}

function knownTeam(
  { name, unit: unitName }: TeamRead,
  unit: UnitRef,
  teams: readonly KnownTeam[],
): KnownTeam | "several" | undefined {
  const own = teams.filter(({ unitId }) => unitId === unit.id);
  const wanted = sameKey(name ?? unitName);
  const found = own.find((team) => sameKey(team.name) === wanted);
  if (found || name !== null) return found;
  return own.length > 1 ? "several" : own[0];
}

/** A unit may send a second team; more often its first one is called differently than before. */
function second(
  team: TeamRead,
  unit: UnitRef,
  teams: readonly KnownTeam[],
  named: ReadonlySet<string>,
): Finding[] {
  const other = teams.find(({ unitId, name }) => unitId === unit.id && !named.has(sameKey(name)));
  if (!other || team.name === null) return [];
  const said = { value: team.name, suggestion: other.name, facts: { unit: unit.name } };
  return [warning(team, "team-second", said)];
}

/** What fits on a score board: the name without what all teams have in common. */
export function shortOf(name: string): string {
  const short = name.replace(/(代表队|篮球队|男篮|队)$/u, "").replace(/(总工会|工会)$/u, "");
  return [...(short === "" ? name : short)].slice(0, 12).join("");
}
