import { Link } from "@remix-run/react";
import { dayText } from "../../domain/words/dates";
import type { DrawPage, DrawShowLink } from "../../server/services";
import { Fact } from "../ui/fact";
import { ProperName } from "../ui/proper-name";
import { useLang, useSay } from "../words";
import { LegalCount } from "./draw-legal";
import { DrawReplay } from "./draw-replay";
import { ruleLines } from "./draw-rules";

/** A draw that was made: how, from what, step by step, and the way to make it again. */
export function DrawRecord({
  page,
  show,
  coming,
}: {
  page: DrawPage;
  show: DrawShowLink | null;
  /** The public draw of a season that is not shown yet. */
  coming: DrawShowLink | null;
}) {
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
      {show?.phase === "opened" && (
        <p>
          <Link
            to={`/league/draws/${show.id}`}
            className="inline-block py-3 font-semibold text-court-text hover:underline"
          >
            {say("draw.in-public")} <span aria-hidden="true">›</span>
          </Link>
        </p>
      )}
      {coming && (
        <p>
          <Link
            to={`/league/draws/${coming.id}`}
            className="inline-block py-3 font-semibold text-court-text hover:underline"
          >
            {say("draw.coming", { season: coming.season })} <span aria-hidden="true">›</span>
          </Link>
        </p>
      )}
      <dl className="card mt-5 grid gap-x-8 gap-y-3 p-4 sm:grid-cols-3 md:p-6">
        <Fact term={say("draw.seed")}>
          <code className="text-lg break-all">{transcript.seed}</code>
        </Fact>
        <Fact term={say("draw.drawn-at")}>{dayText(lang, page.day)}</Fact>
        {"tries" in transcript && (
          <Fact term={say("draw.tries.label")}>{say("draw.tries", { n: transcript.tries })}</Fact>
        )}
        {page.legal && (
          <Fact term={say("draw.legal")} wide>
            <LegalCount {...page.legal} />
          </Fact>
        )}
        <Fact term={say("draw.entry")} wide>
          <code className="text-sm font-normal break-all">{transcript.entry}</code>
        </Fact>
        <Fact term={say("draw.rules")} wide>
          {lines.length === 0 && say("draw.rules.none")}
          {lines.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </Fact>
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
