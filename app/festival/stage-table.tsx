import { Link } from "@remix-run/react";
import type { TableTexts } from "../../domain/words/stage-table";
import type { ContestTable } from "../../server/services";
import { ProperName } from "../ui/proper-name";

type Category = ContestTable["categories"][number];
type Words = TableTexts["words"];

/** The result of a contest of several stages, category by category, with what is still missing. */
export function StageTables({ table, texts }: { table: ContestTable; texts: TableTexts }) {
  return (
    <section aria-labelledby="results" className="mt-6">
      <h2 id="results" className="mb-2 scroll-mt-4 text-lg font-bold">
        {texts.words.results}
      </h2>
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
        {table.categories.map((category, at) => {
          const text = texts.categories[at];
          return (
            text && (
              <CategoryTable
                key={category.name}
                id={categoryId(at)}
                category={category}
                text={text}
                texts={texts}
              />
            )
          );
        })}
        <TeamTable table={table} texts={texts} />
      </div>
    </section>
  );
}

/** Where a category stands on the page. */
export const categoryId = (at: number): string => `category-${at + 1}`;

function CategoryTable({
  id,
  category,
  text,
  texts: { words, whys },
}: {
  id: string;
  category: Category;
  text: TableTexts["categories"][number];
  texts: TableTexts;
}) {
  const { name, final, stages, lines } = category;
  const isWhole = stages.every(({ status }) => status === "out");
  const prizes = lines.some(({ prize }) => prize !== null);
  return (
    <section id={id} className="card @container scroll-mt-4 overflow-hidden">
      <Head name={name} final={final} words={words} />
      <ol className="grid grid-cols-[repeat(auto-fit,minmax(6.5rem,1fr))] gap-px bg-line-soft">
        {stages.map((stage, index) => (
          <li key={stage.id} className="bg-card px-4 py-2">
            <StageName name={stage.name} round={stage.round} />
            <span className="block text-sm text-quiet">{text.stages[index]?.weight}</span>
            <span
              className={`block text-sm font-semibold ${stage.status === "open" ? "text-stage" : stage.status === "out" ? "text-good-text" : "text-quiet"}`}
            >
              {stage.status === "open" && <span aria-hidden="true">● </span>}
              {text.stages[index]?.status}
            </span>
          </li>
        ))}
      </ol>
      {text.note && <p className="border-t border-line-soft px-4 py-2.5 text-sm">{text.note}</p>}
      {lines.length > 0 && (
        <div className="overflow-x-auto">
          <table className="w-full">
            <thead>
              <tr className="text-left text-sm text-quiet">
                <Column>{words.place}</Column>
                <Column>{words.name}</Column>
                {stages.map(({ id, name: called }) => (
                  <Column key={id} number wide>
                    {called}
                  </Column>
                ))}
                <Column number>{isWhole ? words.total : words["total.so-far"]}</Column>
                {prizes && <Column>{words.prize}</Column>}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <PersonRows
                  key={line.id}
                  line={line}
                  stages={stages}
                  words={words}
                  prizes={prizes}
                  why={whys[line.id] ?? null}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {text.without && (
        <p className="border-t border-line-soft px-4 py-2.5 text-sm text-quiet">{text.without}</p>
      )}
    </section>
  );
}

function Head({ name, final, words }: { name: string; final: boolean; words: Words }) {
  return (
    <h3 className="flex flex-wrap items-baseline justify-between gap-x-4 bg-paper-deep px-4 py-2 text-lg font-bold">
      <ProperName>{name}</ProperName>
      <span className={`text-sm ${final ? "text-good-text" : "text-stage-deep"}`}>
        {final ? `✓ ${words.final}` : words["so-far"]}
      </span>
    </h3>
  );
}

function StageName({ name, round }: { name: string; round: string | null }) {
  if (round === null) return <span className="block font-semibold">{name}</span>;
  return (
    <Link
      to={`/festival/rounds/${round}`}
      className="flex min-h-11 items-center font-semibold text-stage-deep hover:underline"
    >
      <ProperName>{name}</ProperName>
      <span aria-hidden="true"> ›</span>
    </Link>
  );
}

function Column({
  children,
  number = false,
  wide = false,
}: {
  children: string;
  number?: boolean;
  /** Only where there is room; else it stands below the name. */
  wide?: boolean;
}) {
  const shape = `${number ? "text-right" : ""} ${wide ? "hidden @lg:table-cell" : ""}`;
  return (
    <th
      scope="col"
      className={`px-2 py-2 font-normal whitespace-nowrap first:pl-4 last:pr-4 ${shape}`}
    >
      {children}
    </th>
  );
}

function PersonRows({
  line,
  stages,
  words,
  prizes,
  why,
}: {
  line: Category["lines"][number];
  stages: Category["stages"];
  words: Words;
  prizes: boolean;
  why: string | null;
}) {
  const cells = stages.map((stage, at) => ({
    ...stage,
    ...line.stages[at],
    counts: stage.status === "out",
  }));
  const shown = ({ score }: { score?: string | null }) =>
    score === undefined ? "·" : score === null ? words.absent : score;
  return (
    <>
      {why && (
        <tr>
          <td colSpan={stages.length + 4} className="bg-stage-soft px-4 py-2 text-sm">
            {why}
          </td>
        </tr>
      )}
      <tr className="border-t border-line-soft align-baseline">
        <td className="figures py-1.5 pr-2 pl-4 text-xl font-bold">{line.place}</td>
        <th scope="row" className="px-2 py-1.5 text-left font-normal">
          <span className="mr-3 font-semibold whitespace-nowrap">
            <ProperName>{line.name}</ProperName>
          </span>
          <span className="text-sm text-quiet">
            <ProperName>{line.team}</ProperName>
          </span>
          <span className="block text-sm text-quiet @lg:hidden">
            {cells
              .filter(({ score }) => score !== undefined)
              .map((one) => `${one.name} ${shown(one)}${one.counts ? "" : words["not-counted"]}`)
              .join(" · ")}
          </span>
        </th>
        {cells.map((cell) => (
          <td
            key={cell.id}
            className={`hidden px-2 py-1.5 text-right @lg:table-cell ${cell.counts ? "" : "text-quiet italic"}`}
          >
            {cell.score === undefined ? (
              <span className="text-quiet">
                <span aria-hidden="true">·</span>
                <span className="sr-only">{words.waiting}</span>
              </span>
            ) : (
              <>
                <span className={cell.score === null ? "text-sm text-quiet" : "figures text-lg"}>
                  {shown(cell)}
                </span>
                {!cell.counts && <span className="sr-only">{words["not-counted"]}</span>}
              </>
            )}
          </td>
        ))}
        <td className="figures px-2 py-1.5 text-right text-xl font-bold last:pr-4">{line.score}</td>
        {prizes && (
          <td className="py-1.5 pr-4 pl-2 text-sm font-semibold whitespace-nowrap text-stage-deep">
            <ProperName>{line.prize ?? ""}</ProperName>
          </td>
        )}
      </tr>
    </>
  );
}

/** The table of teams; each opens to its members. */
function TeamTable({ table, texts }: { table: ContestTable; texts: TableTexts }) {
  const { words, teams: text, whys } = texts;
  if (!table.teams || !text) return null;
  const { final, lines } = table.teams;
  return (
    <section id="teams" className="card scroll-mt-4 overflow-hidden">
      <Head name={words.teams} final={final} words={words} />
      {text.note && <p className="px-4 py-2.5 text-sm">{text.note}</p>}
      <ol>
        {lines.map((line, at) => (
          <li key={line.id} className="border-t border-line-soft">
            {whys[line.id] && <p className="bg-stage-soft px-4 py-2 text-sm">{whys[line.id]}</p>}
            <details>
              <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 px-4 py-1.5 hover:bg-paper">
                <span className="figures w-8 text-xl font-bold">{line.place}</span>
                <span className="min-w-0 flex-1 basis-40">
                  <span className="mr-3 font-semibold">
                    <ProperName>{line.name}</ProperName>
                  </span>
                  <span className="text-sm text-quiet">{text.members[at]?.count}</span>
                </span>
                {final && line.prize && (
                  <span className="text-sm font-semibold text-stage-deep">
                    <ProperName>{line.prize}</ProperName>
                  </span>
                )}
                <span className="figures text-xl font-bold">{line.score}</span>
              </summary>
              <ul aria-label={text.members[at]?.title} className="grid gap-1 px-4 pb-3 pl-15">
                {line.members.map((member) => (
                  <li
                    key={`${member.category} ${member.name}`}
                    className="flex justify-between gap-4 text-sm"
                  >
                    <span>
                      <ProperName>{member.name}</ProperName>{" "}
                      <span className="text-quiet">
                        <ProperName>{member.category}</ProperName>
                      </span>
                    </span>
                    <span className="figures text-base">
                      {member.score ?? words.waiting}
                      {member.score !== null && !member.counts && ` ${words["left-out"]}`}
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
      {text.without && (
        <p className="border-t border-line-soft px-4 py-2.5 text-sm text-quiet">{text.without}</p>
      )}
    </section>
  );
}
