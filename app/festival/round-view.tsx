import { Link, useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { type RoundState, UNOPENED } from "../../domain/festival/judging/state";
import type { EntryId } from "../../domain/kernel/ids";
import type { RoundPage, RoundStream } from "../../server/services";
import { ScoreAnnouncer } from "../live/announcer";
import { type Freshness, useFreshness } from "../live/freshness";
import { useStream } from "../live/use-stream";
import { useLang, useSay } from "../words";
import { entryNames, unnamedIn } from "./entry-names";
import { type Held, holding, momentOf, onStage } from "./on-stage";
import { OrderRecord } from "./order-record";
import { ReceiptList } from "./receipt-list";
import { roundFold } from "./round-fold";
import { RoundHeader } from "./round-header";
import { roundTitle } from "./round-meta";
import { Panel, Programme } from "./round-programme";
import { RoundResults } from "./round-results";
import type { RoundWhys } from "./round-whys";
import { RuleList } from "./rule-list";
import { scoreText } from "./score-text";
import { SealCheck } from "./seal-check";
import { isAllOut } from "./standing";
import { useOpening } from "./use-opening";
import { useProof } from "./use-proof";

/** What the server knows of a round, with its rules as sentences in the language of the page. */
export type ShownRound = RoundPage & {
  readonly ruleTexts: readonly string[];
  /** Why the ranking is as it is; null before the round is opened. */
  readonly whys: RoundWhys | null;
};

/** One round, before, while and after it is judged. */
export function RoundView({ page }: { page: ShownRound }) {
  return page.stream ? <OpenRound page={page} stream={page.stream} /> : <ComingRound page={page} />;
}

function ComingRound({ page }: { page: ShownRound }) {
  useOpening(page.head.id);
  return <RoundFrame page={page} state={UNOPENED} held={null} freshness={useFreshness()} />;
}

function OpenRound({ page, stream }: { page: ShownRound; stream: RoundStream }) {
  const { state } = useStream(roundFold, stream.stream, stream);
  const { revalidate } = useRevalidator();
  const [held, setHeld] = useState<Held>({ state, entry: null });
  const now = holding(held, state);
  // What the page remembers follows from what comes, so it is settled before anything is drawn.
  if (now !== held) setHeld(now);
  const over = state.phase === "closed";
  const known = page.head.status === "final";
  // Whose a work is pages are told once its result is out.
  const unnamed = unnamedIn(page, state);
  useEffect(() => {
    if (unnamed > 0) revalidate();
  }, [unnamed, revalidate]);
  // How a round stands among the others is the festival's knowledge, not the stream's.
  useEffect(() => {
    if (over !== known) revalidate();
  }, [over, known, revalidate]);
  return (
    <RoundFrame
      page={page}
      state={state}
      held={now.entry}
      freshness={useFreshness()}
      renew={revalidate}
    />
  );
}

/** The page as it is drawn: made of the round's public state and of names, of nothing else. */
export function RoundFrame({
  page,
  state,
  held,
  freshness,
  renew = null,
}: {
  page: ShownRound;
  state: RoundState;
  held: EntryId | null;
  freshness: Freshness;
  renew?: (() => void) | null;
}) {
  const lang = useLang();
  const say = useSay();
  const { head } = page;
  const names = entryNames(lang, page.entries);
  const rules = state.programme?.rules ?? page.rules;
  const proof = useProof(state);
  const entry = isAllOut(state) ? null : onStage(state, held);
  const begun = state.entries.some(({ shown, corrected }) => shown || corrected.length > 0);
  return (
    <div className="page">
      <h1 className="sr-only">{roundTitle(lang, head)}</h1>
      <RoundHeader page={page} state={state} entry={entry} freshness={freshness} />
      {state.phase === "open" && entry && (
        <ScoreAnnouncer
          text={[
            names.title(entry.entry),
            say(`festival.moment.${momentOf(entry)}`),
            entry.shown?.tally ? scoreText(rules, entry.shown.tally.score) : "",
          ].join(" ")}
        />
      )}
      <nav aria-label={say("festival.round.sections")} className="mt-4 flex flex-wrap gap-2">
        {begun && <Anchor to="#results">{say("festival.results")}</Anchor>}
        <Anchor to="#programme">
          {say(head.atOnce ? "festival.programme.at-once" : "festival.programme")}
        </Anchor>
        <Anchor to="#rules">{say("festival.rules")}</Anchor>
        <Link
          to={`/live/rounds/${head.id}/board`}
          className="inline-flex min-h-11 items-center rounded-full bg-ink px-4 font-semibold text-white"
        >
          {say("festival.to-board")}
        </Link>
        <Link
          to="/live/screens"
          className="inline-flex min-h-11 items-center px-2 font-semibold text-stage-deep hover:underline"
        >
          {say("live.screens")}
        </Link>
      </nav>
      <div className="mt-6 grid grid-cols-1 items-start gap-8 lg:grid-cols-2">
        {begun ? (
          <div className="grid grid-cols-1 gap-8">
            <RoundResults page={page} state={state} proof={proof.answers} renew={renew} />
            <SealCheck proof={proof} />
          </div>
        ) : (
          <Programme page={page} state={state} entry={entry} />
        )}
        <div className="grid grid-cols-1 gap-8">
          {begun && <Programme page={page} state={state} entry={entry} />}
          <Panel page={page} />
          <section aria-labelledby="rules">
            <h2 id="rules" className="mb-2 scroll-mt-4 text-lg font-bold">
              {say("festival.rules")}
            </h2>
            <RuleList sentences={page.ruleTexts} />
            <p className="mt-2 flex flex-wrap gap-x-6">
              <Link
                to={`/festival/${head.contestId}`}
                className="inline-flex min-h-11 items-center gap-1 font-semibold text-stage-deep hover:underline"
              >
                {say("festival.to-contest", { contest: head.contest })}{" "}
                <span aria-hidden="true">›</span>
              </Link>
            </p>
          </section>
          {page.stream && <ReceiptList state={state} stream={page.stream.stream} names={names} />}
          <OrderRecord page={page} />
        </div>
      </div>
    </div>
  );
}

function Anchor({ to, children }: { to: string; children: string }) {
  return (
    <a
      href={to}
      className="inline-flex min-h-11 items-center rounded-full bg-chip px-4 font-semibold hover:bg-line"
    >
      {children}
    </a>
  );
}
