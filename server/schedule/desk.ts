import type { LocalDay } from "../../domain/kernel/time";
import { withoutMirrors } from "../../domain/schedule/clash-list";
import { type Clash, clashesOfPlan } from "../../domain/schedule/clashes";
import { type PlanFigures, planFigures } from "../../domain/schedule/plan-figures";
import type { Plan, World } from "../../domain/schedule/world";
import type { StageRow, VenueRow } from "../league/season-book";
import type { GameCard, SeasonView } from "../league/season-view";
import type { Change } from "./changes";
import type { Place } from "./placing";

/** A game as the planning desk shows it. */
export interface DeskGame extends GameCard {
  readonly courtId: string | null;
  /** Moved by hand: planning anew leaves it where it is. */
  readonly pinned: boolean;
}

interface DeskVenue extends Pick<VenueRow, "id" | "name" | "hours" | "closedDays"> {
  readonly courts: readonly { readonly id: string; readonly name: string }[];
}

/** The change that undoing would take back. */
interface Undoable {
  readonly kind: Change["kind"];
  readonly games: readonly { id: string; from: Place | null; to: Place | null }[];
}

export interface DeskView {
  readonly version: number;
  readonly alias: string;
  /** The venue's day. */
  readonly today: LocalDay;
  readonly startDay: LocalDay;
  readonly endDay: LocalDay;
  readonly games: readonly DeskGame[];
  readonly venues: readonly DeskVenue[];
  readonly stages: readonly Pick<StageRow, "id" | "name">[];
  /** Short names by team. */
  readonly teams: Readonly<Record<string, string>>;
  /** Of games that have not begun, each clash once. */
  readonly clashes: readonly Clash[];
  readonly figures: PlanFigures;
  readonly slotMinutes: number;
  readonly undo: Undoable | null;
}

/** The planning desk's page. */
export function deskView(
  { book, games }: SeasonView,
  { world, draft }: { readonly world: World; readonly draft: Plan },
  change: Change | null,
  today: LocalDay,
): DeskView {
  const rows = new Map(book.fixtures.map((fixture) => [fixture.id, fixture]));
  return {
    version: book.planVersion,
    alias: book.alias,
    today,
    startDay: book.startDay,
    endDay: book.endDay,
    games: games.map((card) => ({
      ...card,
      courtId: rows.get(card.id)?.place?.courtId ?? null,
      pinned: rows.get(card.id)?.pinned ?? false,
    })),
    venues: [...book.venues.values()].map(({ id, name, hours, closedDays }) => ({
      id,
      name,
      hours,
      closedDays,
      courts: [...book.courts.values()]
        .filter((court) => court.venueId === id)
        .map((court) => ({ id: court.id, name: court.name })),
    })),
    stages: book.stages.map(({ id, name }) => ({ id, name })),
    teams: Object.fromEntries([...book.teams.values()].map((team) => [team.id, team.shortName])),
    clashes: openClashes(draft, world, games),
    figures: planFigures(draft),
    slotMinutes: world.settings.slotMinutes,
    undo: change && {
      kind: change.kind,
      games: Object.entries(change.shifts).map(([id, { from, to }]) => ({
        id,
        from: from.place,
        to: to.place,
      })),
    },
  };
}

/** The clashes about which something can still be done, each once. */
export function openClashes(draft: Plan, world: World, games: readonly GameCard[]): Clash[] {
  const planned = new Set(games.filter((game) => game.status === "planned").map(({ id }) => id));
  return withoutMirrors(
    clashesOfPlan(draft, world).filter(({ fixtureId }) => planned.has(fixtureId)),
  );
}
