import type { LocalDay, Minutes } from "../../domain/kernel/time";
import { withoutMirrors } from "../../domain/schedule/clash-list";
import { type Clash, clashesOfPlan } from "../../domain/schedule/clashes";
import type { Opening } from "../../domain/schedule/openings";
import { type PlanFigures, planFigures } from "../../domain/schedule/plan-figures";
import type { Plan, World } from "../../domain/schedule/world";
import type { StageRow, VenueRow } from "../league/season-book";
import { type GameCard, type SeasonView, standsAt } from "../league/season-view";
import type { Change } from "./changes";
import type { Place } from "./placing";
import type { PublishingView } from "./publishing";

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

/** A game that somebody wants to move, and what they have looked at so far. */
export interface MovingView {
  readonly game: string;
  /** The best slots without a clash. */
  readonly best: readonly Opening[];
  /** All slots of the day that was asked for. */
  readonly day: { readonly day: LocalDay; readonly openings: readonly Opening[] } | null;
  /** Where it is to go, and everything against that. */
  readonly aim: { readonly place: Place; readonly clashes: readonly Clash[] } | null;
}

/** A plan that nobody has taken yet, beside the one that stands. */
export interface Preview {
  readonly changed: readonly { id: string; from: Place | null; to: Place | null }[];
  readonly kept: number;
  readonly unplaced: readonly string[];
  /** How many clashes it would have. */
  readonly clashes: number;
}

export interface DeskView {
  readonly version: number;
  readonly alias: string;
  readonly timeZone: string;
  /** The venue's day and minute. */
  readonly today: LocalDay;
  readonly minutes: Minutes;
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
  /** All that a browser needs to say at once whether a game fits somewhere. */
  readonly check: { readonly world: World; readonly draft: Plan };
  readonly undo: Undoable | null;
  readonly publishing: PublishingView;
  readonly moving: MovingView | null;
}

/** The planning desk's page. */
export function deskView(
  { book, games }: SeasonView,
  { world, draft }: { readonly world: World; readonly draft: Plan },
  change: Change | null,
  now: { readonly day: LocalDay; readonly minutes: Minutes },
): Omit<DeskView, "moving" | "publishing"> {
  const rows = new Map(book.fixtures.map((fixture) => [fixture.id, fixture]));
  return {
    version: book.planVersion,
    alias: book.alias,
    timeZone: book.timeZone,
    today: now.day,
    minutes: now.minutes,
    startDay: book.startDay,
    endDay: book.endDay,
    games: games.map((card) => {
      const row = rows.get(card.id);
      const courtId = row ? (standsAt(row, card.status)?.courtId ?? null) : null;
      return { ...card, courtId, pinned: row?.pinned ?? false };
    }),
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
    check: { world, draft },
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
