import type { TeamId } from "../kernel/ids";
import type { LocalDay } from "../kernel/time";
import type { Stage, StageId, Team, Venue, VenueId, World } from "./world";

/** A world prepared for quick questions. */
export interface WorldIndex {
  readonly world: World;
  readonly venues: ReadonlyMap<VenueId, Venue>;
  readonly blackoutDays: ReadonlySet<LocalDay>;
  /** Throws when the team is not of this world: fixtures and world do not belong together. */
  team(id: TeamId): Team;
  /** Throws when the stage is not of this world. */
  stage(id: StageId): Stage;
}

// Remembering is safe because a world is never changed in place; it makes a question during a drag cheap.
const prepared = new WeakMap<World, WorldIndex>();

export function indexOf(world: World): WorldIndex {
  const known = prepared.get(world);
  if (known) return known;
  const teams = new Map(world.teams.map((team) => [team.id, team]));
  const stages = new Map(world.stages.map((stage) => [stage.id, stage]));
  const index: WorldIndex = {
    world,
    venues: new Map(world.venues.map((venue) => [venue.id, venue])),
    blackoutDays: new Set(world.blackoutDays),
    team: (id) => teams.get(id) ?? missing("team", id),
    stage: (id) => stages.get(id) ?? missing("stage", id),
  };
  prepared.set(world, index);
  return index;
}

function missing(kind: string, id: string): never {
  throw new Error(`no ${kind} ${id} in this world`);
}
