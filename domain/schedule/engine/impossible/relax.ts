import { chanceOf } from "../chance";
import { compile } from "../compile";
import { construct } from "../construct";
import type { Instance } from "../instance-input";
import { emptyPlan, hardOf } from "../plan";
import { ask, type Core } from "./core";
import { groundsOf } from "./grounds";
import { type Relaxation, relaxed } from "./relaxation";

export type Help = Relaxation & {
  /** A plan of the whole season was found with it; otherwise it makes room for the games of the core, as far as is known. */
  readonly suffices: boolean;
};

/** Ideas that are looked at, ideas that are told, and how many of each kind. */
const LOOKS = 60;
const TOLD = 6;
const TOLD_OF_KIND = 2;
const STEPS = 4000;
/** With so many ideas of a kind a plan of the whole season is looked for, in so many steps and so many for each game. */
const TRIED_OF_KIND = 6;
const PATIENCE = 5000;
const HASTY = 20;
/** Days by which a game's own days are stretched. */
const STRETCH = [1, 2, 3, 5, 7, 14];

/**
 * Single things to give up so that the games of the core can be played: those first with which a plan of the whole season
 * was found, then the others, of each the cheapest kind first. Each was tried.
 */
export function relaxations(instance: Instance, core: Core): Help[] {
  const found = new Map<string, Help>();
  const tried = new Map<Relaxation["code"], number>();
  let looks = 0;
  for (const idea of ideas(instance, core)) {
    const name = nameOf(idea);
    const enough = [...found.values()].filter((one) => one.suffices && one.code === idea.code);
    if (enough.length >= TOLD_OF_KIND || found.get(name)?.suffices) continue;
    if (looks++ >= LOOKS) break;
    const without = relaxed(instance, idea);
    const grounds = groundsOf(without, core.games);
    if (ask(grounds, core.games, core.constraints, STEPS) !== "yes") continue;
    const tries = tried.get(idea.code) ?? 0;
    tried.set(idea.code, tries + 1);
    const suffices = tries < TRIED_OF_KIND && hasPlan(without);
    if (suffices || !found.has(name)) found.set(name, { ...idea, suffices });
  }
  const sorted = [...found.values()].sort((a, b) => Number(b.suffices) - Number(a.suffices));
  const told = (one: Help, at: number) =>
    sorted.slice(0, at).filter(({ code }) => code === one.code).length < TOLD_OF_KIND;
  return sorted.filter(told).slice(0, TOLD);
}

type Slot = Instance["slots"][number];

function hasPlan(instance: Instance): boolean {
  const problem = compile(instance);
  const plan = emptyPlan(problem);
  construct(problem, plan, chanceOf(1), PATIENCE + HASTY * problem.games);
  return hardOf(plan) === 0;
}

/** The same game stretched further, or two games still closer, is one idea. */
function nameOf(idea: Relaxation): string {
  if ("game" in idea) return `game ${idea.game}`;
  if (idea.code === "closer") return `closer ${idea.before} ${idea.after}`;
  return idea.code === "less-rest" ? idea.code : JSON.stringify(idea);
}

function* ideas(instance: Instance, core: Core): Generator<Relaxation> {
  const kinds = ["blackout", "crew", "closed", "slots", "venueDayMax", "hours", "precedence"];
  const order = (name: string) => {
    const at = kinds.findIndex((kind) => name.startsWith(kind));
    return at < 0 ? kinds.length : at;
  };
  const byKind = core.constraints.toSorted((a, b) => order(a) - order(b));
  const isLast = (name: string) => order(name) >= kinds.indexOf("precedence");
  for (const name of byKind) if (!isLast(name)) yield* ideasOf(instance, core, name);
  yield* ideasOfGames(instance, core);
  for (const name of byKind) if (isLast(name)) yield* ideasOf(instance, core, name);
}

function* ideasOf(instance: Instance, core: Core, name: string): Generator<Relaxation> {
  const [kind, what = "", on = ""] = name.split(":");
  const games = core.games.flatMap((id) => instance.games[id] ?? []);
  const id = Number(what);
  const own = games.filter(({ home, away }) => home === id || away === id);
  const isClosed = ({ venue, day }: Slot) => instance.venues[venue]?.closedDays.includes(day);
  const slots = slotsOf(instance, games).filter((slot) => !isClosed(slot));
  const ownSlots = slotsOf(instance, own);
  switch (kind) {
    case "blackout": {
      const off = new Set(instance.teams[id]?.blackout ?? []);
      const days = new Set(ownSlots.map(({ day }) => day));
      for (const day of days) if (off.has(day)) yield { code: "free-day", team: id, day };
      return;
    }
    case "hours":
      yield* longerHours(instance, id, ownSlots);
      return;
    case "closed": {
      const shut = slotsOf(instance, games).filter((slot) => slot.venue === id && isClosed(slot));
      for (const day of new Set(shut.map(({ day }) => day)))
        yield { code: "open-hall", venue: id, day };
      return;
    }
    case "slots": {
      const seen = new Set<string>();
      for (const { venue, day, id: slot } of slots) {
        if (seen.has(`${venue}/${day}`)) continue;
        seen.add(`${venue}/${day}`);
        yield { code: "another-court", slot };
      }
      return;
    }
    case "venueDayMax":
      yield { code: "another-game-there", venue: id, day: Number(on) };
      return;
    case "crewDay":
    case "crewSameTime":
      yield { code: "another-crew", day: id };
      return;
    case "precedence": {
      const [before = 0, after = 0] = what.split(">").map(Number);
      const order = instance.precedence.find((one) => one.before === before && one.after === after);
      for (let days = (order?.minDays ?? 0) - 1; days >= 0; days--)
        yield { code: "closer", before, after, days };
      return;
    }
    case "rest":
      for (let gap = instance.minGap - 1; gap > 0; gap--) yield { code: "less-rest", gap };
      return;
    default:
      return;
  }
}

function* ideasOfGames(instance: Instance, { games }: Core): Generator<Relaxation> {
  const own = games.flatMap((id) => instance.games[id] ?? []);
  for (const { id, pin } of own) if (pin !== undefined) yield { code: "unpinned", game: id };
  for (const days of STRETCH)
    for (const { id, window, pin } of own) {
      if (pin !== undefined) continue;
      if (window[1] + days < instance.days) yield { code: "later", game: id, to: window[1] + days };
      if (window[0] >= days) yield { code: "earlier", game: id, from: window[0] - days };
    }
  for (const { id, venues } of own)
    if (venues)
      for (const { id: venue } of instance.venues)
        if (!venues.includes(venue)) yield { code: "other-hall", game: id, venue };
}

/** The weekdays on which a team's hours would have to grow for one of the slots, the least first. */
function* longerHours(
  instance: Instance,
  team: number,
  slots: readonly Slot[],
): Generator<Relaxation> {
  const wanted = slots.map(({ day, start, end }) => {
    const weekday = (day + instance.startWeekday) % 7;
    const [opens = 0, closes = 0] = instance.teams[team]?.hours[weekday] ?? [];
    // Also hours in which no game fits are none.
    const isOpen = closes - opens >= end - start;
    const from = isOpen ? Math.min(opens, start) : start;
    const to = isOpen ? Math.max(closes, end) : end;
    return { weekday, from, to, more: to - from - (closes - opens) };
  });
  const seen = new Set<string>();
  for (const { weekday, from, to, more } of wanted.sort((a, b) => a.more - b.more)) {
    const key = `${weekday}/${from}/${to}`;
    if (more <= 0 || seen.has(key)) continue;
    seen.add(key);
    yield { code: "longer-hours", team, weekday, from, to };
  }
}

/** The slots on the days and in the halls of the games. */
function slotsOf(instance: Instance, games: Instance["games"]): Slot[] {
  return instance.slots.filter(({ day, venue, id }) =>
    games.some(
      ({ window, venues, pin }) =>
        day >= window[0] &&
        day <= window[1] &&
        (!venues || venues.includes(venue)) &&
        (pin === undefined || pin === id),
    ),
  );
}
