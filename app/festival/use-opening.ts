import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import type { FestivalBoard } from "../../server/services";
import { useBoard } from "../live/use-board";

/** Asks for the page anew as soon as the round is among those that are on. */
export function useOpening(id: string): void {
  const { state: board } = useBoard<FestivalBoard | null>("festival", null);
  const { revalidate } = useRevalidator();
  const on = board?.live.some(({ head }) => head.id === id) ?? false;
  useEffect(() => {
    if (on) revalidate();
  }, [on, revalidate]);
}
