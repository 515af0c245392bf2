import { seeded } from "../kernel/random";
import { type Assignment, type CrewWorld, type Duty, dutiesOf, kindOf } from "./crew";
import { conflictsOf } from "./crew-conflicts";
import type { FixtureId } from "./world";

export interface CrewProposal {
  /** What is added to the assignments there are. */
  readonly added: readonly Assignment[];
  /** Duties for which nobody is free of conflicts. */
  readonly open: readonly { readonly gameId: FixtureId; readonly duty: Duty }[];
}

/**
 * Fills the open duties of these games (C11): whoever is there stays, nobody is added into a conflict (C1–C9), the
 * duty for which the fewest can be found comes first, and of those who can it takes one with the fewest games of the
 * season; equals are parted by the seed, so that the same seed proposes the same crews.
 */
export function proposeCrews(
  gameIds: readonly FixtureId[],
  assignments: readonly Assignment[],
  world: CrewWorld,
  seed: string,
): CrewProposal {
  const random = seeded(seed);
  const order = new Map(random.shuffle(world.officials).map(({ id }, at) => [id, at]));
  const all = [...assignments];
  const added: Assignment[] = [];
  const open: { gameId: FixtureId; duty: Duty }[] = [];
  const load = new Map<string, number>();
  for (const { officialId } of all) load.set(officialId, (load.get(officialId) ?? 0) + 1);
  const waiting = gameIds.flatMap((id) => openDuties(id, all, world));
  const candidates = ({ gameId, duty }: { gameId: FixtureId; duty: Duty }) =>
    world.officials.filter(
      ({ id, kind }) =>
        kind === kindOf(duty) &&
        !all.some((one) => one.gameId === gameId && one.officialId === id) &&
        conflictsOf({ gameId, officialId: id, duty }, all, world).length === 0,
    );
  while (waiting.length > 0) {
    const choices = waiting.map((place) => ({ place, who: candidates(place) }));
    const rarest = choices.reduce((a, b) => (b.who.length < a.who.length ? b : a));
    waiting.splice(waiting.indexOf(rarest.place), 1);
    const [best] = rarest.who.sort(
      (a, b) =>
        (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0) ||
        (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0),
    );
    if (!best) {
      open.push(rarest.place);
      continue;
    }
    const assignment = { ...rarest.place, officialId: best.id };
    all.push(assignment);
    added.push(assignment);
    load.set(best.id, (load.get(best.id) ?? 0) + 1);
  }
  return { added, open };
}

/** The duties of a game that nobody has. */
export function openDuties(
  gameId: FixtureId,
  assignments: readonly Assignment[],
  world: CrewWorld,
): { gameId: FixtureId; duty: Duty }[] {
  const game = world.games.find(({ id }) => id === gameId);
  if (!game) return [];
  const taken = assignments.filter((one) => one.gameId === gameId).map(({ duty }) => duty);
  return dutiesOf(game, world.settings).flatMap((duty) => {
    const at = taken.indexOf(duty);
    if (at < 0) return [{ gameId, duty }];
    taken.splice(at, 1);
    return [];
  });
}
