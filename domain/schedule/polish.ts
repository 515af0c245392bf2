import type { Random } from "../kernel/random";
import { meetingClashes } from "./meeting-clashes";
import type { Occupancy } from "./occupancy";
import type { Choice, Task } from "./task";
import { type Fixture, knownTeams } from "./world";

const STEPS_PER_FIXTURE = 700;
/** A move may cost this much at first; the allowance shrinks to nothing. */
const ALLOWANCE = 60;
/** One step in so many swaps two fixtures instead of moving one. */
const SWAP_EVERY = 4;
/** Steps between two questions whether to stop. */
const PATIENCE = 64;

interface Move {
  readonly fixture: Fixture;
  readonly from: Choice;
  readonly to: Choice;
}

/**
 * Improves the wishes without breaking a rule, by threshold accepting: whole numbers alone, so that every machine
 * takes the same steps. Leaves the best plan it has seen in the occupancy; fixtures without a slot stay so.
 */
export function polish(
  task: Task,
  occupancy: Occupancy,
  random: Random,
  stop: () => boolean,
): void {
  const movable = task.free.filter((fixture) => occupancy.where(fixture.id));
  if (movable.length === 0) return;
  const steps = STEPS_PER_FIXTURE * movable.length;
  let cost = 0;
  let bestCost = 0;
  let best = occupancy.placements();
  for (let step = 0; step < steps; step++) {
    if (step % PATIENCE === 0 && stop()) break;
    const moves =
      step % SWAP_EVERY === 0
        ? swapOf(random.pick(movable), random.pick(movable), task, occupancy)
        : shiftOf(random.pick(movable), task, occupancy, random);
    if (!moves) continue;
    const allowance = Math.floor((ALLOWANCE * (steps - 1 - step)) / steps);
    const change = tryMoves(moves, allowance, task, occupancy);
    if (change === null) continue;
    cost += change;
    if (cost >= bestCost) continue;
    bestCost = cost;
    best = occupancy.placements();
  }
  for (const { fixtureId, slot } of best) occupancy.place(occupancy.fixture(fixtureId), slot);
}

function shiftOf(
  fixture: Fixture,
  task: Task,
  occupancy: Occupancy,
  random: Random,
): Move[] | null {
  const from = choiceNow(fixture, task, occupancy);
  const choices = task.choices(fixture.id);
  if (!from || choices.length < 2) return null;
  // The lower of two draws: cheap slots lie in front and are tried more often.
  const at = Math.min(random.below(choices.length), random.below(choices.length));
  const to = choices[at];
  return to && to !== from ? [{ fixture, from, to }] : null;
}

function swapOf(a: Fixture, b: Fixture, task: Task, occupancy: Occupancy): Move[] | null {
  const [here, there] = [choiceNow(a, task, occupancy), choiceNow(b, task, occupancy)];
  if (a.id === b.id || !here || !there) return null;
  const [aThere, bHere] = [task.choiceAt(a.id, there.slot), task.choiceAt(b.id, here.slot)];
  if (!aThere || !bHere) return null;
  return [
    { fixture: a, from: here, to: aThere },
    { fixture: b, from: there, to: bHere },
  ];
}

function choiceNow(fixture: Fixture, task: Task, occupancy: Occupancy): Choice | undefined {
  const stay = occupancy.where(fixture.id);
  return stay && task.choiceAt(fixture.id, stay.slot);
}

/** Makes the moves when they break no rule and cost no more than allowed; the change of cost, or null when undone. */
function tryMoves(
  moves: readonly Move[],
  allowance: number,
  task: Task,
  occupancy: Occupancy,
): number | null {
  const teams = [...new Set(moves.flatMap(({ fixture }) => knownTeams(fixture)))];
  const teamCost = () => teams.reduce((sum, team) => sum + task.wishes.ofTeam(team, occupancy), 0);
  const slotChange = moves.reduce((sum, { from, to }) => sum + to.cost - from.cost, 0);
  const before = teamCost();
  // No team's part can fall below nothing, so a dearer move need not be looked at.
  if (slotChange - before > allowance) return null;
  for (const { fixture } of moves) occupancy.lift(fixture.id);
  const legal = moves.every(({ fixture, to }) => {
    if (meetingClashes(fixture, to.slot, occupancy, task.index).length > 0) return false;
    occupancy.place(fixture, to.slot);
    return true;
  });
  const change = legal ? slotChange + teamCost() - before : 0;
  if (legal && change <= allowance) return change;
  for (const { fixture, from } of moves) occupancy.place(fixture, from.slot);
  return null;
}
