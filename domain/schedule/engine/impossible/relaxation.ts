import { never } from "../../../kernel/result";
import type { Instance } from "../instance-input";

/** One thing to give up: a team's day off, its hours, a hall's closed day, a limit of a hall or of crews, or what a game asks for itself. */
export type Relaxation =
  | { readonly code: "free-day"; readonly team: number; readonly day: number }
  | {
      readonly code: "longer-hours";
      readonly team: number;
      /** 0 is Sunday. */
      readonly weekday: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly code: "open-hall"; readonly venue: number; readonly day: number }
  /** A second game at the time and in the hall of this slot. */
  | { readonly code: "another-court"; readonly slot: number }
  | { readonly code: "another-game-there"; readonly venue: number; readonly day: number }
  | { readonly code: "another-crew"; readonly day: number }
  | { readonly code: "later"; readonly game: number; readonly to: number }
  | { readonly code: "earlier"; readonly game: number; readonly from: number }
  | { readonly code: "other-hall"; readonly game: number; readonly venue: number }
  | { readonly code: "unpinned"; readonly game: number }
  /** So many days between the two are enough. */
  | {
      readonly code: "closer";
      readonly before: number;
      readonly after: number;
      readonly days: number;
    }
  /** Two games of whatever team may be so many days apart. */
  | { readonly code: "less-rest"; readonly gap: number };

type Team = Instance["teams"][number];
type Game = Instance["games"][number];
type Hall = Instance["venues"][number];

/** The instance without what is given up. */
export function relaxed(instance: Instance, relaxation: Relaxation): Instance {
  const team = (id: number, change: (team: Team) => Team) => ({
    ...instance,
    teams: instance.teams.with(id, change(instance.teams[id] as Team)),
  });
  const game = (id: number, change: (game: Game) => Game) => ({
    ...instance,
    games: instance.games.with(id, change(instance.games[id] as Game)),
  });
  const hall = (id: number, change: (hall: Hall) => Hall) => ({
    ...instance,
    venues: instance.venues.with(id, change(instance.venues[id] as Hall)),
  });
  switch (relaxation.code) {
    case "free-day":
      return team(relaxation.team, (one) => ({
        ...one,
        blackout: one.blackout.filter((day) => day !== relaxation.day),
      }));
    case "longer-hours":
      return team(relaxation.team, (one) => ({
        ...one,
        hours: one.hours.with(relaxation.weekday, [relaxation.from, relaxation.to]),
      }));
    case "another-court": {
      const slot = instance.slots[relaxation.slot];
      const fresh = instance.slots.length;
      return slot ? { ...instance, slots: [...instance.slots, { ...slot, id: fresh }] } : instance;
    }
    case "open-hall":
      return hall(relaxation.venue, (one) => ({
        ...one,
        closedDays: one.closedDays.filter((day) => day !== relaxation.day),
      }));
    case "another-game-there":
      return hall(relaxation.venue, (one) => ({ ...one, maxPerDay: one.maxPerDay + 1 }));
    case "another-crew":
      return {
        ...instance,
        crews: instance.crews.with(relaxation.day, (instance.crews[relaxation.day] ?? 0) + 1),
      };
    case "later":
      return game(relaxation.game, (one) => ({ ...one, window: [one.window[0], relaxation.to] }));
    case "earlier":
      return game(relaxation.game, (one) => ({ ...one, window: [relaxation.from, one.window[1]] }));
    case "other-hall":
      return game(relaxation.game, (one) => ({
        ...one,
        venues: [...(one.venues ?? []), relaxation.venue],
      }));
    case "unpinned":
      return game(relaxation.game, ({ pin: _, ...one }) => one);
    case "closer": {
      const { before, after, days } = relaxation;
      return {
        ...instance,
        precedence: instance.precedence.map((order) =>
          order.before === before && order.after === after ? { ...order, minDays: days } : order,
        ),
      };
    }
    case "less-rest":
      return { ...instance, minGap: relaxation.gap };
    default:
      return never(relaxation);
  }
}
