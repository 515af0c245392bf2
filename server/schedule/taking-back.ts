import { gameStream } from "../../domain/kernel/ids";
import type { GameState } from "../../domain/league/game/state";
import { placeIn } from "../league/season-book";
import { type Places, tellPlaces } from "../league/told-places";
import type { Live } from "../live/live";
import type { Changes } from "../registry/changes";
import type { ActEntry, OwnWay } from "../registry/own-ways";
import { type Standing, samePlace } from "./placing";

/** Games have begun in the meantime, or were moved or told of again: `n` of those of the act. */
type TakingBackRefusal =
  | { readonly code: "games-begun"; readonly n: number }
  | { readonly code: "plan-changed"; readonly n: number }
  | { readonly code: "told-again"; readonly n: number }
  | { readonly code: "games-planned"; readonly n: number };

type Standings = Readonly<Record<string, Standing>>;

const refuse = (changes: Changes, refusal: TakingBackRefusal): never => changes.refuse(refusal);

const gamesOf = <Games>(side: unknown): Games => (side as { readonly games: Games }).games;

/** A plan and a move: all its games go back to where they stood, or none. */
export const movesBack = (live: Live): OwnWay => ({
  putBack: async (changes, entry) => {
    const [was, is] = [gamesOf<Standings>(entry.before), gamesOf<Standings>(entry.after)];
    const ids = Object.keys(is);
    noneBegun(live, changes, ids);
    const rows = await rowsOf(changes, ids);
    const moved = ids.filter((id) => {
      const row = rows.get(id);
      return !row || !samePlace(placeIn(row.courtId, row.day, row.start), is[id]?.place ?? null);
    });
    if (moved.length > 0) refuse(changes, { code: "plan-changed", n: moved.length });
    for (const id of ids) {
      const place = was[id]?.place ?? { courtId: null, day: null, start: null };
      const data = { ...place, pinned: was[id]?.pinned ?? false };
      await changes.tx.fixture.update({ where: { id }, data });
    }
    // As every change of the timetable: nobody who looks at it now may overwrite this.
    changes.touched.add("fixture");
    return [{ what: "moved", kind: "fixture", n: ids.length }];
  },
});

/** A publishing: people are told again what they were told before it. */
export const tellsBack = (live: Live, now: () => number): OwnWay => ({
  putBack: async (changes, entry) => {
    const [was, is] = [gamesOf<Places>(entry.before), gamesOf<Places>(entry.after)];
    const ids = Object.keys(is);
    noneBegun(live, changes, ids);
    const rows = await rowsOf(changes, ids);
    const again = ids.filter((id) => {
      const row = rows.get(id);
      const told = row && placeIn(row.shownCourtId, row.shownDay, row.shownStart);
      return !row || !samePlace(told ?? null, is[id] ?? null);
    });
    if (again.length > 0) refuse(changes, { code: "told-again", n: again.length });
    await tellPlaces(changes.tx, seasonOf(entry), now(), was);
    changes.touched.add("fixture");
    return [{ what: "told", kind: "fixture", n: ids.length }];
  },
});

/** A draw of the groups: only as long as its games have no place in the timetable. */
export const drawsBack = (live: Live): OwnWay => ({
  check: async (changes, entry) => {
    const games = await changes.find("fixture", { seasonId: seasonOf(entry) });
    noneBegun(
      live,
      changes,
      games.map(({ id }) => String(id)),
    );
    const planned = games.filter(({ courtId, shownCourtId }) => courtId ?? shownCourtId);
    if (planned.length > 0) refuse(changes, { code: "games-planned", n: planned.length });
  },
});

function noneBegun(live: Live, changes: Changes, ids: readonly string[]): void {
  const begun = ids.filter((id) => {
    const open = live.streams.find(gameStream(id));
    if (!open || open.seq === 0) return false;
    const { clock, ending } = open.state as GameState;
    return clock.period > 0 || ending !== null;
  });
  if (begun.length > 0) refuse(changes, { code: "games-begun", n: begun.length });
}

async function rowsOf(changes: Changes, ids: readonly string[]) {
  const rows = await changes.tx.fixture.findMany({ where: { id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.id, row]));
}

const seasonOf = ({ target }: ActEntry): string => target.slice("season/".length);
