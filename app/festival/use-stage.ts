import { useRevalidator } from "@remix-run/react";
import { useEffect, useMemo } from "react";
import type { StageBoard } from "../../server/services";
import { useBoard } from "../live/use-board";

/** Asks for the page anew as soon as a rehearsal of the round begins or ends. */
export function useStage(round: string, stream: string): void {
  const delivered = useMemo<StageBoard>(() => ({ stream }), [stream]);
  const { state } = useBoard<StageBoard | null>(`stage/${round}`, delivered);
  const { revalidate } = useRevalidator();
  const now = state?.stream ?? stream;
  useEffect(() => {
    if (now !== stream) revalidate();
  }, [now, stream, revalidate]);
}
