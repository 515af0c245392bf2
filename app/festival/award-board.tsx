import "./award-board.css";
import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { entryOf, type RoundState, UNOPENED } from "../../domain/festival/judging/state";
import type { EntryId } from "../../domain/kernel/ids";
import type { RoundPage, RoundStream } from "../../server/services";
import { BoardContact } from "../live/board-contact";
import { type Freshness, useFreshness } from "../live/freshness";
import { FullScreenButton, useAwakeScreen } from "../live/hall-screen";
import { useStream } from "../live/use-stream";
import { ProperName } from "../ui/proper-name";
import { useSay } from "../words";
import { AwardStep, AwardWait } from "./award-ceremony";
import { AwardLadder } from "./award-ladder";
import { AwardProgramme } from "./award-programme";
import { AwardRanking } from "./award-ranking";
import { AwardStage } from "./award-stage";
import { unnamedIn } from "./entry-names";
import { boardState, ladderOnBoard } from "./on-board";
import { type Held, holding, onStage } from "./on-stage";
import { roundFold } from "./round-fold";
import { isAllOut, standingOf } from "./standing";
import { useOpening } from "./use-opening";

/** A round on the screen beside the stage. Its address alone brings it back after a power cut. */
export function AwardBoard({ page }: { page: RoundPage }) {
  useAwakeScreen();
  return page.stream ? <OpenBoard page={page} stream={page.stream} /> : <ComingBoard page={page} />;
}

function OpenBoard({ page, stream }: { page: RoundPage; stream: RoundStream }) {
  const { state } = useStream(roundFold, stream.stream, stream);
  const { revalidate } = useRevalidator();
  const unnamed = unnamedIn(page, state);
  useEffect(() => {
    if (unnamed > 0) revalidate();
  }, [unnamed, revalidate]);
  const [held, setHeld] = useState<Held>({ state, entry: null });
  const now = holding(held, state);
  // What the screen remembers follows from what comes, so it is settled before anything is drawn.
  if (now !== held) setHeld(now);
  return <AwardScreen page={page} state={state} held={now.entry} freshness={useFreshness()} />;
}

function ComingBoard({ page }: { page: RoundPage }) {
  useOpening(page.head.id);
  return <AwardScreen page={page} state={UNOPENED} held={null} freshness={useFreshness()} />;
}

/** The board as it is drawn: made of the round's public state and of names, of nothing else. */
export function AwardScreen({
  page,
  state: released,
  held,
  freshness,
}: {
  page: RoundPage;
  state: RoundState;
  held: EntryId | null;
  freshness: Freshness;
}) {
  const say = useSay();
  const { head } = page;
  const state = boardState(released);
  const ladder = ladderOnBoard(state);
  const last = ladder?.at(-1);
  const entry = last ? (entryOf(state, last) ?? null) : onStage(state, held);
  const over = state.phase === "closed" || isAllOut(state);
  const running = state.phase === "open";
  const { paused } = released.script;
  // Moved back before its first press a ladder shows what it began with.
  const waits = paused || (released.script.back > 0 && !last);
  return (
    <main className={`award on-ink ${freshness.kind === "offline" ? "is-stale" : ""}`}>
      <header className="award-head">
        <h1 className="award-title">
          <span className="award-contest">
            <ProperName>{head.contest}</ProperName>
          </span>{" "}
          <ProperName>{head.name}</ProperName>
        </h1>
        {running && !over && entry && !ladder && (
          <p className="award-quiet award-count">
            {say("award.number", { n: entry.number, of: state.entries.length })}
          </p>
        )}
        <BoardContact freshness={freshness} running={running} look="award" />
        <FullScreenButton />
      </header>
      {over ? (
        <AwardLadder page={page} state={state} />
      ) : running && waits ? (
        <AwardWait page={page} paused={paused} />
      ) : ladder && ladder.length > 1 ? (
        <AwardStep page={page} state={state} standing={standingOf(state)} entries={ladder} />
      ) : entry ? (
        <div className="award-main">
          <AwardStage page={page} state={state} entry={entry} />
          <AwardRanking page={page} state={state} standing={standingOf(state)} entry={entry} />
        </div>
      ) : (
        <AwardProgramme page={page} state={state} />
      )}
    </main>
  );
}
