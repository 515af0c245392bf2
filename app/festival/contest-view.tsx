import { Link } from "@remix-run/react";
import type { TableTexts } from "../../domain/words/stage-table";
import { titleText } from "../../domain/words/titles";
import type { ContestPage, EntryCard, FestivalBoard } from "../../server/services";
import { useBoard } from "../live/use-board";
import { useReload } from "../live/use-reload";
import { ProperName } from "../ui/proper-name";
import { useSay } from "../words";
import { whoseText } from "./entry-names";
import { RoundList } from "./round-list";
import { RuleList } from "./rule-list";
import { categoryId, StageTables } from "./stage-table";

/** A contest's page, with the sentences of its rules and around its result in the language of the page. */
export interface ShownContest {
  readonly page: ContestPage;
  readonly rules: readonly string[];
  readonly texts: TableTexts | null;
  /** What is going on; null where the page does not change with it. */
  readonly board: FestivalBoard | null;
}

/** One contest: what it has come to, its rounds, how it is judged, and who takes part. */
export function ContestView({ page, rules, texts, board }: ShownContest) {
  const say = useSay();
  const { contest, rounds, entries, staged } = page;
  const begun = staged?.table.categories.some(({ lines }) => lines.length > 0) ?? false;
  return (
    <div className="page">
      <p>
        <Link
          to="/festival"
          className="inline-block py-2 font-semibold text-stage-deep hover:underline"
        >
          <span aria-hidden="true">‹ </span>
          <ProperName>{page.festival.alias}</ProperName>
        </Link>
      </p>
      <h1 className="text-xl font-bold md:text-2xl">
        <ProperName>{contest.name}</ProperName>
      </h1>
      {staged && texts && (
        <>
          {board && <Renewed contest={contest.id} board={board} />}
          <nav aria-label={say("festival.round.sections")} className="mt-4 flex flex-wrap gap-2">
            {staged.table.categories.map(({ name }, at) => (
              <Anchor key={name} to={`#${categoryId(at)}`}>
                {name || texts.words.results}
              </Anchor>
            ))}
            {staged.table.teams && <Anchor to="#teams">{texts.words.teams}</Anchor>}
            <Anchor to="#rounds">{say("festival.rounds")}</Anchor>
            <Anchor to="#rules">{say("festival.rules")}</Anchor>
          </nav>
          <StageTables table={staged.table} texts={texts} />
        </>
      )}
      <div
        className={`${staged ? "mt-8" : "mt-4"} grid grid-cols-1 items-start gap-8 lg:grid-cols-2`}
      >
        <section aria-labelledby="rounds">
          <h2 id="rounds" className="mb-2 text-lg font-bold">
            {say("festival.rounds")}
          </h2>
          {rounds.length > 0 ? (
            <RoundList rounds={rounds} today={null} contest={false} />
          ) : (
            <p className="text-quiet">{say("festival.rounds.none")}</p>
          )}
        </section>
        <section aria-labelledby="rules">
          <h2 id="rules" className="mb-2 text-lg font-bold">
            {say("festival.rules")}
          </h2>
          <RuleList sentences={rules} />
        </section>
      </div>
      {!begun && (
        <section aria-labelledby="entries" className="mt-8">
          <h2 id="entries" className="mb-2 text-lg font-bold">
            {say("festival.entries")}
          </h2>
          {entries.length === 0 && <p className="text-quiet">{say("festival.entries.none")}</p>}
          <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
            {contest.categories.map(({ id, name }) => (
              <Category
                key={id}
                name={name}
                entries={entries.filter((one) => one.category === name)}
              />
            ))}
          </div>
        </section>
      )}
    </div>
  );
}

/** Asks for the page anew when a round of the contest begins, publishes something or ends. */
function Renewed({ contest, board: given }: { contest: string; board: FestivalBoard }) {
  const { state } = useBoard("festival", given);
  useReload(stampOf(contest, state) !== stampOf(contest, given));
  return null;
}

const stampOf = (contest: string, { live, stamp }: FestivalBoard): string =>
  [
    stamp,
    ...live
      .filter(({ head }) => head.contestId === contest)
      .map(({ head }) => `${head.id} ${head.placed}`),
  ].join();

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

function Category({ name, entries }: { name: string; entries: readonly EntryCard[] }) {
  const say = useSay();
  if (entries.length === 0) return null;
  return (
    <section className="card overflow-hidden">
      <h3 className="flex items-baseline justify-between gap-4 bg-paper-deep px-4 py-2 font-bold">
        <ProperName>{name}</ProperName>
        <span className="text-sm font-normal text-quiet">
          {say("festival.round.entries", { n: entries.length })}
        </span>
      </h3>
      <ul className="divide-y divide-line-soft">
        {entries.map((entry) => (
          <li key={entry.id} className="flex flex-wrap items-baseline gap-x-3 px-4 py-2">
            <span className="font-semibold">
              <ProperName>{titleText(entry.title)}</ProperName>
            </span>
            {entry.author !== undefined ? (
              <span className="text-sm text-quiet">
                <ProperName>{whoseText(entry)}</ProperName>
              </span>
            ) : (
              // A work is nobody's until its result is out.
              entry.unit !== "" && (
                <span className="text-sm text-quiet">
                  <ProperName>{entry.unit}</ProperName> ·{" "}
                  {say("festival.people", { n: entry.performers })}
                </span>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
