import type { ReactNode } from "react";
import { dayText } from "../../domain/words/dates";
import type { DrawPage } from "../../server/services";
import { ProperName } from "../ui/proper-name";
import { useLang, useSay } from "../words";
import { LegalCount } from "./draw-legal";
import { DrawReplay } from "./draw-replay";
import { ruleLines } from "./draw-rules";

/** A draw that was made: how, from what, step by step, and the way to make it again. */
export function DrawRecord({ page }: { page: DrawPage }) {
  const lang = useLang();
  const say = useSay();
  const { input, draw, teams } = page;
  const { transcript } = draw;
  const nameOf = (team: string) => teams[team]?.shortName ?? team;
  const lines = ruleLines({ lang, say }, input, nameOf);
  return (
    <div className="page">
      <h1 className="text-2xl font-bold">{say("draw.title")}</h1>
      <p className="mt-2 max-w-4xl text-quiet">{say("draw.how")}</p>
      <dl className="card mt-5 grid gap-x-8 gap-y-3 p-4 sm:grid-cols-3 md:p-6">
        <Fact term={say("draw.seed")}>
          <code className="text-lg break-all">{transcript.seed}</code>
        </Fact>
        <Fact term={say("draw.drawn-at")}>{dayText(lang, page.day)}</Fact>
        {"tries" in transcript && (
          <Fact term={say("draw.tries.label")}>{say("draw.tries", { n: transcript.tries })}</Fact>
        )}
        {page.legal && (
          <div className="sm:col-span-3">
            <dt className="text-sm text-quiet">{say("draw.legal")}</dt>
            <dd className="font-semibold">
              <LegalCount {...page.legal} />
            </dd>
          </div>
        )}
        <div className="sm:col-span-3">
          <dt className="text-sm text-quiet">{say("draw.entry")}</dt>
          <dd>
            <code className="text-sm break-all">{transcript.entry}</code>
          </dd>
        </div>
        <div className="sm:col-span-3">
          <dt className="text-sm text-quiet">{say("draw.rules")}</dt>
          {lines.length === 0 && <dd>{say("draw.rules.none")}</dd>}
          {lines.map((line) => (
            <dd key={line} className="font-semibold">
              {line}
            </dd>
          ))}
        </div>
      </dl>

      <DrawReplay page={page} />

      <h2 className="mt-10 mb-3 text-xl font-bold">{say("draw.groups")}</h2>
      <div className="grid grid-cols-2 gap-4 md:grid-cols-4 xl:grid-cols-8">
        {draw.groups.map(({ group, teams }) => (
          <section key={group} className="card p-4">
            <h3 className="font-bold">{say("fixture.group", { letter: group })}</h3>
            <ol className="mt-1 grid gap-1">
              {teams.map((team, index) => (
                <li key={team} className="flex gap-2">
                  <span className="figures w-4 text-quiet">{index + 1}</span>
                  <ProperName>{nameOf(team)}</ProperName>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>

      <h2 className="mt-10 mb-3 text-xl font-bold">{say("draw.steps")}</h2>
      <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
        {transcript.pots.map(({ pot, drawn }) => (
          <section key={pot} className="card overflow-hidden" aria-labelledby={`pot-${pot}`}>
            <h3 id={`pot-${pot}`} className="px-4 pt-3 font-bold">
              {say("draw.pot", { n: pot })}
            </h3>
            <table className="mt-1 w-full">
              <thead>
                <tr className="text-sm text-quiet">
                  <th scope="col" className="py-1 pl-4 text-left font-normal">
                    {say("draw.step.order")}
                  </th>
                  <th scope="col" className="py-1 text-left font-normal">
                    {say("draw.step.team")}
                  </th>
                  <th scope="col" className="py-1 pr-4 text-right font-normal">
                    {say("draw.step.place")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {drawn.map(({ team, group, place }, index) => (
                  <tr key={team} className="border-t border-line-soft">
                    <td className="figures py-1.5 pl-4 text-quiet">{index + 1}</td>
                    <th scope="row" className="py-1.5 text-left font-semibold">
                      <ProperName>{nameOf(team)}</ProperName>
                    </th>
                    <td className="figures py-1.5 pr-4 text-right text-lg">
                      {group}
                      {place}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-quiet">{term}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}
