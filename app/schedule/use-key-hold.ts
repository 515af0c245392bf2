import { useNavigate } from "@remix-run/react";
import { type RefObject, useEffect, useRef } from "react";
import { addDays, type LocalDay } from "../../domain/kernel/time";
import { cellKey } from "../../domain/schedule/cells";
import type { DeskView } from "../../server/services";
import { deskUrl } from "./desk-url";
import type { Hold } from "./use-hold";

const WEEK = [0, 1, 2, 3, 4, 5, 6];

/**
 * The same with the keyboard: the space bar picks the focused game up, arrows carry it from cell to cell, Page Up and
 * Page Down from week to week, Enter drops it, Escape puts it back.
 */
export function useKeyHold(
  area: RefObject<HTMLElement>,
  desk: DeskView,
  week: LocalDay,
  hold: Hold,
): void {
  const navigate = useNavigate();
  const latest = useRef({ desk, week, hold, navigate });
  latest.current = { desk, week, hold, navigate };
  useEffect(() => {
    const root = area.current;
    if (!root) return;
    const pick = (event: KeyboardEvent) => {
      const chip = (event.target as Element).closest<HTMLElement>("[data-movable]");
      if (!chip?.dataset.game || event.key !== " " || latest.current.hold.held) return;
      // Else the page would scroll, and the same press would drop it.
      event.preventDefault();
      event.stopPropagation();
      latest.current.hold.pickUp(chip.dataset.game, "keys");
    };
    const carry = (event: KeyboardEvent) => {
      const { desk, week, hold, navigate } = latest.current;
      if (hold.held?.by !== "keys" || event.ctrlKey || event.metaKey || event.altKey) return;
      const to = (weeks: number) => {
        const monday = addDays(week, 7 * weeks);
        if (monday > desk.endDay || addDays(monday, 6) < desk.startDay) return;
        const [day, court] = (hold.held?.at ?? "").split(" ");
        if (day && court) hold.aim(cellKey(court, addDays(day as LocalDay, 7 * weeks)));
        navigate(deskUrl({ week: monday }), { preventScrollReset: true, replace: true });
      };
      const act = {
        ArrowLeft: () => hold.aim(stepped(desk, week, hold, 0, -1)),
        ArrowRight: () => hold.aim(stepped(desk, week, hold, 0, 1)),
        ArrowUp: () => hold.aim(stepped(desk, week, hold, -1, 0)),
        ArrowDown: () => hold.aim(stepped(desk, week, hold, 1, 0)),
        PageUp: () => to(-1),
        PageDown: () => to(1),
        Enter: hold.drop,
        " ": hold.drop,
        Escape: hold.cancel,
      }[event.key];
      // Whoever goes elsewhere leaves the game where it was.
      if (event.key === "Tab") return hold.cancel();
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    root.addEventListener("keydown", pick);
    addEventListener("keydown", carry, true);
    return () => {
      root.removeEventListener("keydown", pick);
      removeEventListener("keydown", carry, true);
    };
  }, [area]);
}

/** The cell so many rows and columns further, at the edge the same one. */
function stepped(
  desk: DeskView,
  week: LocalDay,
  { held }: Hold,
  down: number,
  right: number,
): string {
  const courts = desk.venues.flatMap((venue) => venue.courts.map(({ id }) => id));
  const days = WEEK.map((n) => addDays(week, n));
  const [onDay, onCourt] = (held?.at ?? "").split(" ");
  const row = courts.indexOf(onCourt ?? "");
  const column = days.indexOf((onDay ?? "") as LocalDay);
  // A game from another week, or without a place, begins in the first cell.
  const begun = row >= 0 && column >= 0;
  const at = (n: number, length: number) => Math.max(0, Math.min(length - 1, n));
  const court = courts[begun ? at(row + down, courts.length) : 0] ?? "";
  const day = days[begun ? at(column + right, days.length) : 0] ?? week;
  return cellKey(court, day);
}
