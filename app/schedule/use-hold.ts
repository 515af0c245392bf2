import { useNavigate, useNavigation, useSubmit } from "@remix-run/react";
import { useCallback, useMemo, useState } from "react";
import { addDays, type LocalDay } from "../../domain/kernel/time";
import { type Cell, cellKey, cellsBetween } from "../../domain/schedule/cells";
import type { DeskView } from "../../server/services";
import { deskUrl } from "./desk-url";

/** A game that is held over the timetable, and what each place of the week says to it. */
export interface Held {
  readonly game: string;
  readonly by: "pointer" | "keys";
  /** The cell under the pointer, or the one that the keyboard has reached. */
  readonly at: string | null;
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface Hold {
  readonly held: Held | null;
  /** A game that was put back where it was. */
  readonly cancelled: string | null;
  readonly pickUp: (game: string, by: Held["by"]) => void;
  readonly aim: (cell: string | null) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
}

/**
 * Picking games up and putting them down. Whether a game fits is asked here, with the server's own rules, so that the
 * answer is there before the hand has moved; the server decides it again when the game is dropped.
 */
export function useHold(desk: DeskView, week: LocalDay): Hold {
  const [holding, setHolding] = useState<Omit<Held, "cells"> | null>(null);
  const [cancelled, setCancelled] = useState<string | null>(null);
  const navigate = useNavigate();
  const submit = useSubmit();
  // Not with a timetable that is being fetched anew.
  const busy = useNavigation().state !== "idle";
  const cells = useCells(desk, week, holding?.game ?? null);
  const pickUp = useCallback(
    (game: string, by: Held["by"]) => {
      if (busy) return;
      const stands = desk.games.find(({ id }) => id === game);
      const here = stands?.courtId && stands.day ? cellKey(stands.courtId, stands.day) : null;
      setCancelled(null);
      setHolding({ game, by, at: by === "keys" ? here : null });
    },
    [desk, busy],
  );
  const aim = useCallback(
    (at: string | null) => setHolding((now) => (now && now.at !== at ? { ...now, at } : now)),
    [],
  );
  const cancel = useCallback(() => {
    setCancelled(holding?.game ?? null);
    setHolding(null);
  }, [holding]);
  const drop = useCallback(() => {
    if (!holding) return;
    const cell = cells.get(holding.at ?? "");
    if (!cell?.slot) {
      // The keyboard stays on its way; a hand that lets go has let go.
      if (holding.by === "pointer" || cell?.kind === "here") cancel();
      return;
    }
    setHolding(null);
    const { game } = holding;
    const { slot } = cell;
    // It fits: done. It does not: the reasons first, and the question.
    if (cell.kind !== "fits")
      return navigate(deskUrl({ week, game, aim: slot }), { preventScrollReset: true });
    const move = { do: "move", game, court: slot.courtId, on: slot.day, week };
    submit(
      { ...move, start: String(slot.start), version: String(desk.version) },
      { method: "post", action: deskUrl({ week }), preventScrollReset: true },
    );
  }, [holding, cells, desk.version, week, cancel, navigate, submit]);
  const held = useMemo(() => holding && { ...holding, cells }, [holding, cells]);
  return { held, cancelled, pickUp, aim, drop, cancel };
}

const NO_CELLS: ReadonlyMap<string, Cell> = new Map();

function useCells(desk: DeskView, week: LocalDay, game: string | null): ReadonlyMap<string, Cell> {
  const { check, today, minutes } = desk;
  return useMemo(() => {
    const fixture = check.draft.fixtures.find(({ id }) => id === game);
    if (!fixture) return NO_CELLS;
    const asked = { from: week, to: addDays(week, 6), now: { day: today, minutes } };
    const cells = cellsBetween(fixture, check.draft, check.world, asked);
    return new Map(cells.map((cell) => [cellKey(cell.courtId, cell.day), cell]));
  }, [check, today, minutes, week, game]);
}
