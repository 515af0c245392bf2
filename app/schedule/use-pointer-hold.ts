import { type RefObject, useEffect, useRef } from "react";
import type { Hold } from "./use-hold";

/** How far a mouse moves before a press is a drag, and a finger before a press is a scroll. */
const FAR = 6;
/** How long a finger rests on a game before it is picked up. */
const REST_MS = 350;
/** So near to an edge the page moves along. */
const EDGE = 64;
const STEP = 14;

interface Press {
  readonly game: string;
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly timer: number | null;
}

/**
 * Dragging with mouse, pen and finger: any `[data-movable]` inside the area, onto any `[data-cell]`. A finger rests on
 * the game first, so that the page still scrolls under a hand that only passes. `ghost` follows the pointer.
 */
export function usePointerHold(
  area: RefObject<HTMLElement>,
  ghost: RefObject<HTMLElement>,
  hold: Hold,
): void {
  const latest = useRef(hold);
  latest.current = hold;
  useEffect(() => {
    const root = area.current;
    if (!root) return;
    let press: Press | null = null;
    let dragging = false;
    let swallow = false;
    let at = { x: 0, y: 0 };

    const forget = () => {
      if (press?.timer) clearTimeout(press.timer);
      press = null;
      dragging = false;
    };
    const begin = () => {
      if (!press) return;
      dragging = true;
      swallow = true;
      latest.current.pickUp(press.game, "pointer");
      requestAnimationFrame(follow);
    };
    const follow = () => {
      if (!dragging) return;
      const { x, y } = at;
      if (ghost.current) ghost.current.style.transform = `translate(${x + 10}px, ${y + 8}px)`;
      const under = document.elementFromPoint(x, y);
      latest.current.aim(under?.closest<HTMLElement>("[data-cell]")?.dataset.cell ?? null);
      const below = y > innerHeight - EDGE ? STEP : 0;
      const above = y < EDGE ? -STEP : 0;
      if (below || above) scrollBy(0, below + above);
      const side = under?.closest("[data-scroll]");
      if (side) {
        const { left, right } = side.getBoundingClientRect();
        if (x > Math.min(right, innerWidth) - EDGE) side.scrollLeft += STEP;
        else if (x < left + EDGE) side.scrollLeft -= STEP;
      }
      // The page may move under a hand that rests at its edge.
      requestAnimationFrame(follow);
    };

    const down = (event: PointerEvent) => {
      const chip = (event.target as Element).closest<HTMLElement>("[data-movable]");
      const game = chip?.dataset.game;
      if (!game || !event.isPrimary || event.button !== 0 || latest.current.held) return;
      // Where there is no room for the grid a game is moved by its dialog.
      if (!root.querySelector<HTMLElement>("[data-cell]")?.offsetParent) return;
      swallow = false;
      at = { x: event.clientX, y: event.clientY };
      const timer = event.pointerType === "touch" ? window.setTimeout(begin, REST_MS) : null;
      press = { game, pointer: event.pointerId, ...at, timer };
    };
    const move = (event: PointerEvent) => {
      if (!press || event.pointerId !== press.pointer) return;
      at = { x: event.clientX, y: event.clientY };
      if (dragging || Math.hypot(at.x - press.x, at.y - press.y) < FAR) return;
      if (press.timer) forget();
      else begin();
    };
    const up = (event: PointerEvent) => {
      // The click that follows a drag, also one that was called off, is no wish to open the game.
      setTimeout(() => {
        swallow = false;
      }, 60);
      if (!press || event.pointerId !== press.pointer) return;
      if (dragging) latest.current.drop();
      forget();
    };
    const stop = () => {
      if (dragging) latest.current.cancel();
      forget();
    };
    const click = (event: MouseEvent) => {
      if (!swallow) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const key = (event: KeyboardEvent) => {
      if (dragging && event.key === "Escape") stop();
    };
    const notWhileDragging = (event: Event) => {
      if (dragging || (press?.timer && event.type === "contextmenu")) event.preventDefault();
    };
    const never = (event: Event) => event.preventDefault();

    root.addEventListener("pointerdown", down);
    root.addEventListener("dragstart", never);
    root.addEventListener("click", click, true);
    root.addEventListener("contextmenu", notWhileDragging);
    // Not passive: as long as a game is held, the finger moves it and not the page.
    root.addEventListener("touchmove", notWhileDragging, { passive: false });
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
    addEventListener("pointercancel", stop);
    addEventListener("blur", stop);
    addEventListener("keydown", key);
    return () => {
      forget();
      root.removeEventListener("pointerdown", down);
      root.removeEventListener("dragstart", never);
      root.removeEventListener("click", click, true);
      root.removeEventListener("contextmenu", notWhileDragging);
      root.removeEventListener("touchmove", notWhileDragging);
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", stop);
      removeEventListener("blur", stop);
      removeEventListener("keydown", key);
    };
  }, [area, ghost]);
}
