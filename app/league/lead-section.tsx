import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { GameState } from "../../domain/league/game/state";
import { leadFacts, leadSeries } from "../../domain/league/lead";
import type { Names } from "../../domain/words/plays";
import { useSay } from "../words";
import { LeadLine } from "./lead-line";

const LeadChart = lazy(() => import("./lead-chart"));

/** How the lead went: in words for everyone, as a plain line at once, as a chart when somebody scrolls to it. */
export function LeadSection({ state, names }: { state: GameState; names: Names }) {
  const say = useSay();
  const frame = useRef<HTMLDivElement>(null);
  const seen = useSeen(frame);
  const series = useMemo(() => leadSeries(state), [state]);
  const facts = useMemo(() => leadFacts(state), [state]);
  const [home, away] = [names.team("home"), names.team("away")];
  const lead = state.home.points - state.away.points;
  const now =
    lead === 0
      ? // Nothing was played of a forfeited game, so nobody was level either.
        state.ending && state.ending.kind !== "played"
        ? say(`fixture.status.${state.ending.kind}`)
        : say("league.lead.level")
      : say(state.ending ? "league.lead.won" : "league.lead.ahead", {
          team: lead > 0 ? home : away,
          n: Math.abs(lead),
        });
  const summary = say("league.lead.summary", {
    now,
    home,
    away,
    changes: facts.leadChanges,
    ties: facts.timesTied,
    homeBest: facts.biggestLead.home,
    awayBest: facts.biggestLead.away,
    homeRun: facts.biggestRun.home,
    awayRun: facts.biggestRun.away,
  });
  const { periods, periodMs } = state.rules;
  const line = (
    <div className="grid h-60 content-center">
      <LeadLine
        series={series}
        regularMs={periods * periodMs}
        periodMs={periodMs}
        label={`${say("league.lead")}: ${now}`}
      />
    </div>
  );
  return (
    <section aria-labelledby="lead" className="card-ink on-ink p-4 md:p-6">
      <h2 id="lead" className="scroll-mt-4 text-lg font-bold">
        {say("league.lead")}
      </h2>
      <p className="mt-1 text-sm text-ink-quiet">{say("league.lead.axis", { home, away })}</p>
      <div ref={frame} className="mt-3 h-60">
        {seen ? (
          <Suspense fallback={line}>
            <LeadChart state={state} series={series} names={names} />
          </Suspense>
        ) : (
          line
        )}
      </div>
      <p className="mt-3 text-sm text-ink-quiet">{summary}</p>
    </section>
  );
}

/** Whether it has come into view; once seen, always seen. */
function useSeen(element: { readonly current: Element | null }): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setSeen(true);
      },
      { rootMargin: "120px" },
    );
    watcher.observe(element.current);
    return () => watcher.disconnect();
  }, [element]);
  return seen;
}
