import type { PlannedEntry } from "../../domain/registration/plan-entries";
import type { PlannedTeam } from "../../domain/registration/plan-teams";
import type { NewUnit, UnitRef } from "../../domain/registration/units";
import type { Changes } from "../registry/changes";
import { NEW_TEAM } from "../registry/kinds/teams";
import type { Plan } from "./planning";
import { categoriesOf } from "./player-marks";
import type { Target } from "./targets";

type NewId = (prefix: string) => string;

/** Writes a plan without errors, every row with its own entry in the log; the whole is one act. */
export async function writePlan(
  changes: Changes,
  newId: NewId,
  target: Target,
  plan: Plan,
): Promise<void> {
  const units = await makeUnits(changes, newId, plan.units);
  if (plan.kind === "teams")
    for (const team of plan.teams) await writeTeam(changes, newId, target.id, units, team);
  else await writeEntries(changes, newId, target.id, units, plan.entries);
}

type UnitId = (unit: UnitRef) => string;

async function makeUnits(
  changes: Changes,
  newId: NewId,
  units: readonly NewUnit[],
): Promise<UnitId> {
  const made = new Map<string, string>();
  for (const { name, county } of units) {
    const id = newId("u-");
    await changes.create("unit", { id, name, sector: "other", county });
    made.set(name, id);
  }
  return ({ id, name }) => {
    const found = id ?? made.get(name);
    if (found === undefined) throw new Error(`a plan without its unit: ${name}`);
    return found;
  };
}

async function writeTeam(
  changes: Changes,
  newId: NewId,
  seasonId: string,
  unitId: UnitId,
  team: PlannedTeam,
): Promise<void> {
  if (team.fate === "same") return;
  const { name, shortName, leader, coach: headCoach } = team;
  const id = team.id ?? newId("t-");
  if (team.id === null)
    await changes.create("team", {
      ...NEW_TEAM,
      ...{ id, seasonId, unitId: unitId(team.unit), name, shortName, leader, headCoach },
    });
  else if (team.changes.length > 0)
    await changes.update("team", id, { shortName, leader, headCoach });
  for (const player of team.players)
    if (player.fate === "removed" && player.id !== null) await changes.remove("player", player.id);
  // Two who exchange shirts would wear the same one for a moment: each first hands in the old one.
  for (const player of team.players)
    if (player.id !== null && player.changes.some(({ field }) => field === "jersey"))
      await changes.update("player", player.id, { jersey: `~${player.id}` });
  for (const player of team.players) {
    const { jersey, position, heightCm, birthYear, captain } = player;
    const categories = categoriesOf(player);
    const row = { jersey, position, heightCm, birthYear, captain, categories };
    if (player.fate === "new")
      await changes.create("player", { id: newId("p-"), teamId: id, name: player.name, ...row });
    if (player.fate === "changed" && player.id !== null)
      await changes.update("player", player.id, row);
  }
}

async function writeEntries(
  changes: Changes,
  newId: NewId,
  contestId: string,
  unitId: UnitId,
  entries: readonly PlannedEntry[],
): Promise<void> {
  const there = await changes.find("entry", { contestId });
  let last = Math.max(0, ...there.map(({ position }) => Number(position)));
  for (const entry of entries) {
    const { title, category, performers, durationSec, contact } = entry;
    const people = JSON.stringify(entry.people);
    const row = { category, performers, durationSec, contact, people };
    if (entry.id !== null) {
      if (entry.fate === "changed") await changes.update("entry", entry.id, row);
      continue;
    }
    last += 1;
    await changes.create("entry", {
      ...{ id: newId("e-"), contestId, unitId: unitId(entry.unit), title, position: last },
      ...row,
    });
  }
}
