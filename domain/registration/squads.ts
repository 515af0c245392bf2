import { type Change, differences, type Fate } from "./changes";
import { error, type Finding, type Spot, warning } from "./findings";
import type { PlannedTeam, SeasonNow } from "./plan-teams";
import type { PlayerRead, TeamRead } from "./read-teams";
import { sameKey } from "./text";
import { readPosition } from "./values";

export interface KnownPlayer {
  readonly id: string;
  readonly name: string;
  readonly jersey: string;
  readonly position: string;
  readonly heightCm: number | null;
  readonly birthYear: number | null;
  readonly captain: boolean;
  /** What regulations may give extra points for, ask for, or limit. */
  readonly woman: boolean;
  readonly leading: boolean;
  readonly professional: boolean;
}

/** A player as they will be. */
export interface PlannedPlayer extends Omit<KnownPlayer, "id"> {
  readonly fate: Fate;
  /** Null for a new one. */
  readonly id: string | null;
  readonly changes: readonly Change[];
  /** Where the file names them; null for those whom it does not name. */
  readonly spot: (Spot & { readonly jerseyColumn: number | null }) | null;
}

const YOUNGEST = 15;
const OLDEST = 75;

/** The players of one team after the import. Players are known by their names. */
export function planPlayers(
  read: readonly PlayerRead[],
  known: readonly KnownPlayer[],
  others: "keep" | "remove",
  played: ReadonlySet<string>,
): { readonly players: readonly PlannedPlayer[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const players = new Map<string, PlannedPlayer>();
  const registered = new Map(known.map((player) => [sameKey(player.name), player]));
  const lead = read.find(({ captain }) => captain === true);
  for (const one of read) {
    const key = sameKey(one.name);
    const again = players.get(key);
    if (again) {
      findings.push(
        error(one, "player-twice", { value: one.name, facts: { other: again.spot?.row ?? 0 } }),
      );
      continue;
    }
    players.set(key, planned(one, registered.get(key)));
  }
  const kept = new Set([...players.values()].map(({ id }) => id));
  for (const before of known) {
    if (kept.has(before.id)) continue;
    if (others === "remove") {
      if (played.has(before.id))
        findings.push(error(read[0] ?? NOWHERE, "players-have-played", { value: before.name }));
      players.set(before.id, { ...before, fate: "removed", changes: [], spot: null });
      continue;
    }
    // A team has one captain: where the file names one, the one before is none any more.
    const deposed = before.captain && lead !== undefined;
    const after = { ...before, captain: before.captain && !deposed };
    const changes = differences(told(before), { captain: after.captain });
    players.set(before.id, { ...after, fate: deposed ? "changed" : "same", changes, spot: null });
  }
  return { players: [...players.values()], findings };
}

const NOWHERE: Spot = { sheet: "", row: 0, column: null };

function planned(one: PlayerRead, before: KnownPlayer | undefined): PlannedPlayer {
  const { name, jersey, position, heightCm, birthYear, captain } = one;
  const { woman, leading, professional } = one;
  const given = { jersey, position, heightCm, birthYear, captain, woman, leading, professional };
  const changes = before ? differences(told(before), given) : [];
  return {
    fate: before ? (changes.length > 0 ? "changed" : "same") : "new",
    id: before?.id ?? null,
    name: before?.name ?? name,
    jersey,
    position: position ?? before?.position ?? "",
    heightCm: heightCm ?? before?.heightCm ?? null,
    birthYear: birthYear ?? before?.birthYear ?? null,
    captain: captain ?? before?.captain ?? false,
    woman: woman ?? before?.woman ?? false,
    leading: leading ?? before?.leading ?? false,
    professional: professional ?? before?.professional ?? false,
    changes,
    spot: {
      ...{ sheet: one.sheet, row: one.row, column: one.column },
      jerseyColumn: one.jerseyColumn,
    },
  };
}

/** A position that was entered as `PG` is the `G` that a file with `PG` is read as. */
const told = ({ id, name, position, ...player }: KnownPlayer) => ({
  ...player,
  position: positionOf(position),
});

function positionOf(text: string): string {
  const read = readPosition(text);
  return (read.ok ? read.value : null) ?? text;
}

/** What the rules say of a squad as it will be: shirts, captain, size, ages. */
export function checkSquad(
  team: TeamRead,
  all: readonly PlannedPlayer[],
  { squadMax, year }: SeasonNow,
): Finding[] {
  const findings: Finding[] = [];
  const players = all.filter(({ fate }) => fate !== "removed");
  const worn = new Map<string, PlannedPlayer>();
  // Those whom the file does not name come first, so that the finding stands where the file can be changed.
  for (const player of [...players].sort((a, b) => (a.spot ? 1 : 0) - (b.spot ? 1 : 0))) {
    const other = worn.get(player.jersey);
    if (!other) worn.set(player.jersey, player);
    else if (player.spot) {
      const shirt = { ...player.spot, column: player.spot.jerseyColumn };
      const { name, spot } = other;
      findings.push(
        spot
          ? error(shirt, "jersey-taken", { value: player.jersey, facts: { name, other: spot.row } })
          : error(shirt, "jersey-registered", { value: player.jersey, facts: { name } }),
      );
    }
  }
  const captains = players.filter(({ captain }) => captain);
  for (const second of captains.slice(1))
    findings.push(
      error(second.spot ?? team, "captain-twice", {
        value: second.name,
        facts: { name: captains[0]?.name ?? "" },
      }),
    );
  if (captains.length === 0 && players.length > 0 && players.some(({ fate }) => fate !== "same"))
    findings.push(warning(team, "captain-none", { value: team.name ?? team.unit }));
  if (players.length > squadMax)
    findings.push(
      error(team, "squad-over", {
        value: team.name ?? team.unit,
        facts: { n: players.length, max: squadMax },
      }),
    );
  for (const { spot, birthYear, changes, fate } of players) {
    const age = year - (birthYear ?? 0);
    const told = fate === "new" || changes.some(({ field }) => field === "birthYear");
    if (spot && told && birthYear !== null && (age < YOUNGEST || age > OLDEST))
      findings.push(warning(spot, "birth-unlikely", { value: String(birthYear), facts: { age } }));
  }
  return findings;
}

/** Names that stand in two teams, one of them new there: perhaps two people, perhaps not. */
export function elsewhere(teams: readonly PlannedTeam[], now: SeasonNow): Finding[] {
  const playing = new Map<string, string>();
  for (const team of now.teams)
    if (!teams.some(({ id }) => id === team.id))
      for (const { name } of team.players) playing.set(sameKey(name), team.name);
  const findings: Finding[] = [];
  for (const team of teams)
    for (const { name, fate, spot } of team.players) {
      if (fate === "removed") continue;
      const other = playing.get(sameKey(name));
      if (other !== undefined && fate === "new" && spot)
        findings.push(warning(spot, "player-elsewhere", { value: name, facts: { team: other } }));
      if (other === undefined) playing.set(sameKey(name), team.name);
    }
  return findings;
}
