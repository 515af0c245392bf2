import { ok, type Result } from "../../kernel/result";
import type { StandingsInput } from "../standings";
import { type Fate, type Fates, fatesOf } from "./fates";
import { type Item, itemsOf } from "./items";
import { type NoScenarios, type OpenGroup, openGroup } from "./open-group";
import { optionsOf } from "./options";
import { allWinners } from "./results";
import type { Chance, Need, PlaceScenario, Scenarios, TeamScenario } from "./vocabulary";
import { foundByAverage, witnessOf } from "./witness";

export interface ScenariosInput extends StandingsInput {
  /** Conditions are wanted for being among the first so many; for every number when left out. */
  readonly tops?: readonly number[] | undefined;
}

/**
 * What an unfinished group can still become, exactly (rules SC1–SC8): for each team and place whether it is settled,
 * possible or out of reach, and on which margins it hangs. Open games are thought of as played to an end: forfeits
 * and defaults to come are not foreseen. Refuses rules and sizes for which it has no exact answer.
 */
export function scenarios(input: ScenariosInput): Result<Scenarios, NoScenarios> {
  const opened = openGroup(input);
  if (!opened.ok) return opened;
  const group = opened.value;
  const tops = input.tops ?? input.teams.slice(1).map((_, index) => index + 1);
  return ok({
    open: group.open,
    teams: input.teams.map((team) => teamScenario(group, team, tops)),
  });
}

/** The same for one team; whoever has something else to do between two teams asks so. */
export function teamScenario(
  group: OpenGroup,
  team: string,
  tops: readonly number[],
): TeamScenario {
  const fates = allWinners(group.open.length).map((winners) => fatesOf(group, winners, team));
  return {
    team,
    places: group.input.teams.map((_, index) => placeOf(group, team, fates, index + 1)),
    needs: tops.map((top) => needOf(group, team, fates, top)),
  };
}

function placeOf(
  group: OpenGroup,
  team: string,
  fates: readonly Fates[],
  place: number,
): PlaceScenario {
  const all = fates.flatMap((one) => one.all);
  const can = all.filter(({ best, worst }) => best <= place && place <= worst);
  const sure = can.filter(({ best, worst }) => best === worst);
  const lots = can.filter(({ by }) => by === "lots");
  const [shown] = [...sure, ...lots, ...can];
  if (!shown) return { place, chance: "out", witness: null };
  const chance = chanceOf(sure.length === all.length, sure.length > 0, lots.length > 0);
  if (chance !== "average") return { place, chance, witness: witnessOf(group, team, shown) };
  const witness = foundByAverage(group, team, can, place);
  return { place, chance: witness ? "possible" : "average", witness };
}

const chanceOf = (always: boolean, byPlay: boolean, byLots: boolean): Chance =>
  always ? "clinched" : byPlay ? "possible" : byLots ? "lots" : "average";

function needOf(group: OpenGroup, team: string, fates: readonly Fates[], top: number): Need {
  const all: readonly Fate[] = fates.flatMap((one) => one.all);
  if (!all.some(({ best }) => best <= top)) return { top, chance: "out", options: [] };
  const sure = all.filter(({ worst }) => worst <= top);
  const lots = all.some(({ by, best }) => by === "lots" && best <= top);
  const chance = chanceOf(sure.length === all.length, sure.length > 0, lots);
  if (chance === "clinched") return { top, chance, options: [] };
  const items: readonly Item[] = fates.flatMap((one) => itemsOf(one, top));
  return { top, chance, options: optionsOf(group, team, items) };
}
