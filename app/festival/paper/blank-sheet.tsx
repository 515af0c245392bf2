import { markText, weightText } from "../../../domain/festival/mark-text";
import { titleText } from "../../../domain/words/titles";
import type { BlankPage } from "../../../server/services";
import { RoundTime } from "../../office/festival/round-time";
import { seatName } from "../../office/seat-name";
import { ProperName } from "../../ui/proper-name";
import { ScrollSideways } from "../../ui/scroll-sideways";
import { useSay } from "../../words";
import { levelLines, ownLevelLines } from "../sheet/level-words";

/** With more columns than these a sheet lies across. */
const UPRIGHT = 4;
/** With more acts than these the lines stand closer, so that a heat stays on one page. */
const ROOMY = 18;

/** One judge's sheet on A4: a line for each act with room for each mark; its head again on every page. */
export function BlankSheet({
  page,
  judge,
}: {
  page: BlankPage;
  judge: BlankPage["seats"][number];
}) {
  const say = useSay();
  const { head, criteria, grades, entries } = page;
  const named = { seat: seatName(say, judge.seat), judge: judge.judge };
  const columns = grades.length > 0 ? criteria.length * 2 : criteria.length;
  const label = say("paper.blank.seat", named);
  return (
    <article
      data-blank={judge.seat}
      aria-label={label}
      className={`blank-sheet card mt-6 p-4 md:p-6 ${columns > UPRIGHT ? "is-across" : ""} ${entries.length > ROOMY ? "is-close" : ""}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-xl font-bold">
          <ProperName>{head.contest}</ProperName> <ProperName>{head.name}</ProperName>{" "}
          {say("paper.blank.title")}
        </h2>
        <p className="text-xl font-bold">{label}</p>
      </div>
      <RoundTime head={head} />
      <Meaning page={page} />
      <ScrollSideways label={label}>
        <table className="blank-table">
          <thead>
            <tr>
              <th scope="col">{say("paper.blank.number")}</th>
              <th scope="col">{say(head.atOnce ? "paper.blank.work" : "paper.blank.act")}</th>
              {criteria.map((criterion) => (
                <th key={criterion.id} scope="col" className="blank-mark">
                  {say(
                    criteria.length === 1 ? "paper.blank.criterion.alone" : "paper.blank.criterion",
                    { name: criterion.name, weight: weightText(criterion) },
                  )}
                </th>
              ))}
              <th scope="col">{say("paper.blank.recused")}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ id, number, title, unit }) => (
              <tr key={id}>
                <td className="figures text-lg">{number}</td>
                <th scope="row">
                  <ProperName>{titleText(title)}</ProperName>{" "}
                  <span className="inline-block font-normal">
                    <ProperName>{unit}</ProperName>
                  </span>
                </th>
                {criteria.map((criterion) => (
                  <td key={criterion.id} className="blank-mark">
                    {grades.map(({ word }) => (
                      <span key={word} className="mx-1.5 inline-block">
                        {word}
                      </span>
                    ))}
                  </td>
                ))}
                <td className="text-center" aria-hidden="true">
                  □
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
      <p className="mt-3 text-sm">{say("paper.blank.declare")}</p>
      <dl className="blank-signed">
        {(["signed", "at", "taken"] as const).map((what) => (
          <div key={what}>
            <dt>{say(`paper.blank.${what}`)}</dt>
            <dd />
          </div>
        ))}
      </dl>
    </article>
  );
}

/** Which marks there are, and what they mean. */
function Meaning({ page }: { page: BlankPage }) {
  const say = useSay();
  const { criteria, mark, grades } = page;
  const range = { min: markText(mark.min), max: markText(mark.max), step: markText(mark.step) };
  const lines =
    grades.length > 0
      ? [
          [
            say("paper.blank.grades"),
            grades
              .map(({ word, mark }) => say("paper.blank.grade", { word, mark: markText(mark) }))
              .join(say("paper.and")),
          ].join(" "),
        ]
      : [
          [say("paper.blank.range", range), levelLines(say, page).join(say("paper.blank.levels"))]
            .filter((text) => text !== "")
            .join(" "),
          ...criteria.flatMap(({ id, name }) => {
            const levels = ownLevelLines(say, page, id).join(say("paper.blank.levels"));
            return levels === "" ? [] : [say("paper.blank.own", { name, levels })];
          }),
        ];
  return (
    <ul className="my-2 text-sm">
      {[...lines, say("paper.blank.change")].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
