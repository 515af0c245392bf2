import {
  type Assignment,
  type CrewConflict,
  type CrewGame,
  type CrewOfficial,
  type CrewWorld,
  type Duty,
  GRADES,
  kindOf,
} from "./crew";
import { weekdayName } from "./day-numbers";
import { overlap } from "./occupancy";

/** What a duty at the table asks for; a referee's needs no skill of its own. */
const SKILL: Readonly<Partial<Record<Duty, string>>> = {
  scorer: "scorer",
  "assistant-scorer": "assistantScorer",
  timer: "timer",
  "shot-clock": "shotClock",
};

/** C4: on the road with a car, and what it takes to leave one hall and be ready in another. */
const KM_PER_HOUR = 50;
const CHANGE_MINUTES = 20;

/**
 * Every reason why the official should not have this duty (C1–C9), with what they officiate besides; an empty list
 * means that nothing speaks against it. A game without a slot has no reasons of time. Ids that the world does not know
 * have none.
 */
export function conflictsOf(
  { gameId, officialId, duty }: Assignment,
  assignments: readonly Assignment[],
  world: CrewWorld,
): CrewConflict[] {
  const { game: gameOf, official: officialOf } = indexOf(world);
  const [game, official] = [gameOf.get(gameId), officialOf.get(officialId)];
  if (!game || !official) return [];
  const others = assignments
    .filter((one) => one.officialId === officialId && one.gameId !== gameId)
    .flatMap((one) => gameOf.get(one.gameId) ?? []);
  return [
    ...neutrality(game, official, world),
    ...abilities(game, official, duty),
    ...times(game, official, others, world),
  ];
}

function neutrality(game: CrewGame, { unit, county }: CrewOfficial, world: CrewWorld) {
  const found: CrewConflict[] = [];
  const rule = world.settings.neutrality[game.knockout ? "knockout" : "groups"];
  if (rule === "any") return found;
  if (unit !== null && game.sides.some((side) => side.unit === unit))
    found.push({ code: "own-unit", unit }); // C1
  else if (rule === "notOwnUnitNorCounty" && game.sides.some((side) => side.county === county))
    found.push({ code: "own-county", county }); // C2
  return found;
}

function abilities(game: CrewGame, { kind, skills, grade }: CrewOfficial, duty: Duty) {
  const found: CrewConflict[] = [];
  if (kindOf(duty) !== kind) found.push({ code: "other-kind", kind: kindOf(duty) }); // C7
  const skill = SKILL[duty];
  if (skill !== undefined && kind === "table" && !skills.includes(skill))
    found.push({ code: "missing-skill", duty }); // C8
  const required = duty === "crew-chief" || duty === "scorer" ? "一级" : "二级";
  if (game.late && rank(grade) > rank(required))
    found.push({ code: "grade-too-low", grade, required }); // C9
  return found;
}

/** 0 is the highest. */
const rank = (grade: string): number => {
  const at = (GRADES as readonly string[]).indexOf(grade);
  return at < 0 ? GRADES.length : at;
};

function times(
  { slot }: CrewGame,
  { maxGamesPerDay, daysOff }: CrewOfficial,
  others: readonly CrewGame[],
  { slotMinutes, km }: CrewWorld,
) {
  const found: CrewConflict[] = [];
  if (!slot) return found;
  const { day, start, venueId } = slot;
  if (daysOff.includes(weekdayName(day))) found.push({ code: "day-off", day }); // C6
  const sameDay = others.flatMap((other) =>
    other.slot?.day === day ? [{ id: other.id, at: other.slot }] : [],
  );
  for (const { id, at } of sameDay) {
    if (overlap(at.start, start, slotMinutes)) {
      found.push({ code: "officiates-then", other: id }); // C3
      continue;
    }
    const way = km[at.venueId]?.[venueId];
    if (at.venueId === venueId || way === undefined) continue;
    const minutes = Math.abs(at.start - start) - slotMinutes;
    const needed = Math.ceil((way / KM_PER_HOUR) * 60) + CHANGE_MINUTES;
    if (minutes < needed)
      found.push({ code: "no-time-to-travel", other: id, km: way, minutes, needed }); // C4
  }
  const games = sameDay.length + 1;
  if (games > maxGamesPerDay)
    found.push({ code: "too-many-that-day", day, games, allowed: maxGamesPerDay }); // C5
  return found;
}

interface CrewIndex {
  readonly game: ReadonlyMap<string, CrewGame>;
  readonly official: ReadonlyMap<string, CrewOfficial>;
}

// As with the timetable's world: never changed in place, so what was prepared may be kept.
const prepared = new WeakMap<CrewWorld, CrewIndex>();

function indexOf(world: CrewWorld): CrewIndex {
  const known = prepared.get(world);
  if (known) return known;
  const index = {
    game: new Map(world.games.map((game) => [game.id, game])),
    official: new Map(world.officials.map((official) => [official.id, official])),
  };
  prepared.set(world, index);
  return index;
}
