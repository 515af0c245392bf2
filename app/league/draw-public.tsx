import { Link } from "@remix-run/react";
import { ballsOf, phaseOf } from "../../domain/league/draw-show/state";
import type { DrawShowPage } from "../../server/services";
import { FreshnessMark, useFreshness } from "../live/freshness";
import { useStream } from "../live/use-stream";
import { Fact } from "../ui/fact";
import { ProperName } from "../ui/proper-name";
import { useLang, useSay } from "../words";
import { DrawCheck } from "./draw-check";
import { drawFold } from "./draw-fold";
import { LegalCount } from "./draw-legal";
import { groupsSoFar, ruleLines } from "./draw-rules";

/** A public draw on everybody's own screen: what was announced, what was drawn so far, and the way to check it. */
export function DrawPublic({ page }: { page: DrawShowPage }) {
  const lang = useLang();
  const say = useSay();
  const { state } = useStream(drawFold, page.stream, page);
  const freshness = useFreshness();
  const { announced, started, opened, shown, times } = state;
  if (!announced) return null;
  const nameOf = (team: string) => page.teams[team]?.shortName ?? team;
  const { entry, legal } = announced;
  const lines = ruleLines({ lang, say }, entry, nameOf);
  const of = ballsOf(state);
  return (
    <div className="page">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="text-2xl font-bold">
          {say("draw-show.title", { season: page.season.alias })}
        </h1>
        {!opened && <FreshnessMark freshness={freshness} />}
      </div>
      <p className="mt-2 font-semibold" aria-live="polite">
        {say(`draw-show.state.${phaseOf(state)}`, { n: shown.length, of })}
      </p>
      {times > 1 && <p className="text-quiet">{say("draw-show.times", { n: times })}</p>}
      <p>
        <Link
          to={`/live/draws/${page.season.id}/board`}
          className="inline-block py-3 font-semibold text-court-text hover:underline"
        >
          {say("draw-show.to-board")} <span aria-hidden="true">›</span>
        </Link>
      </p>
      <h2 className="mt-4 mb-3 text-xl font-bold">{say("draw-show.groups")}</h2>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
        {groupsSoFar(entry, shown).map(({ letter, teams }) => (
          <section key={letter} className="card p-4">
            <h3 className="font-bold">{say("draw-show.group", { letter })}</h3>
            <ol className="mt-1 grid gap-1">
              {teams.map((team, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number
                <li key={at} className="flex gap-2">
                  <span className="figures w-4 text-quiet">{at + 1}</span>
                  {team === null ? (
                    <span className="text-quiet">·</span>
                  ) : (
                    <ProperName>{nameOf(team)}</ProperName>
                  )}
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <dl className="card mt-8 grid gap-y-4 p-4 md:p-6">
        <Fact term={say("draw-show.legal")}>
          <LegalCount legal={legal} number={opened?.number || null} />
        </Fact>
        <Fact term={say("draw-show.rules")}>
          {lines.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
          {lines.length === 0 && say("draw.rules.none")}
        </Fact>
        <Fact term={say("draw-show.entry")}>
          <code className="text-sm break-all">{announced.fingerprint}</code>
        </Fact>
        <Fact term={say("draw-show.sealed")}>
          <code className="text-sm break-all">{announced.commitment}</code>
          {!opened && (
            <span className="block text-sm font-normal text-quiet">
              {say("draw-show.sealed.why")}
            </span>
          )}
        </Fact>
        {announced.source !== "" && (
          <Fact term={say("draw-show.source", { source: announced.source })}>
            {started?.beyond ?? "–"}
          </Fact>
        )}
        {opened && (
          <>
            <Fact term={say("draw-show.seed")}>
              <code className="break-all">{opened.seed}</code>
            </Fact>
            <Fact term={say("draw-show.salt")}>
              <code className="text-sm break-all">{opened.salt}</code>
            </Fact>
          </>
        )}
      </dl>
      <DrawCheck state={state} stream={page.stream} />
      <h2 className="mt-10 mb-3 text-xl font-bold">{say("draw-show.pots")}</h2>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-5">
        {entry.pots.map((pot, at) => (
          <section key={pot.join()} className="card p-4">
            <h3 className="font-bold">{say("draw-show.pot", { n: at + 1 })}</h3>
            <ul className="mt-1 grid gap-1">
              {pot.map((team) => (
                <li key={team}>
                  <ProperName>{nameOf(team)}</ProperName>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
