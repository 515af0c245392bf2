import { titleText } from "../../../domain/words/titles";
import { useSay } from "../../words";
import { CorrectionNotice } from "./correction-notice";
import { GradeKeys } from "./grade-keys";
import { isOwed, type Line } from "./lines";
import { Refusal } from "./panel";
import { useSheet } from "./sheet-context";
import { statusOf, statusText } from "./status";
import { TickLine } from "./tick-line";

/** All works that hang in the round, each with its grades: a judge goes from one to the next in any order. */
export function GallerySheet() {
  const say = useSay();
  const { lines, page, openPanel } = useSheet();
  const left = lines.filter(isOwed).length;
  return (
    <section aria-labelledby="works" className="px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="works" className="text-xl font-bold">
          {say("sheet.works", { n: lines.length })}
        </h2>
        <p data-left={left} className="text-quiet">
          {say(left > 0 ? "sheet.works.left" : "sheet.works.done", { n: left })}
        </p>
      </div>
      <ol className="mt-3 grid gap-3">
        {lines.map((line) => (
          <li key={line.entry}>
            <Work line={line} />
          </li>
        ))}
      </ol>
      {!lines.every(({ isOut, shut }) => isOut || shut === "withdrawn") && (
        <>
          <p className="mt-4 px-1 text-sm text-quiet">{say("sheet.works.blind")}</p>
          <p className="mt-1 px-1 text-sm text-quiet">{say("sheet.secret")}</p>
        </>
      )}
      <p className="mt-2 flex flex-wrap gap-x-6 px-1">
        <button
          type="button"
          data-key="receipts"
          className="min-h-11 font-bold text-stage underline"
          onClick={() => openPanel({ kind: "receipts" })}
        >
          {say("sheet.receipts.keep")}
        </button>
        <a
          href={`/live/rounds/${page.head.id}/hand-over`}
          className="inline-flex min-h-11 items-center font-bold text-stage underline"
        >
          {say("sheet.hand-over.link")}
        </a>
      </p>
    </section>
  );
}

function Work({ line }: { line: Line }) {
  const say = useSay();
  const {
    page,
    draftOf,
    grades,
    gradeOf,
    mayGrade,
    grade,
    tick,
    openEntry,
    line: open,
  } = useSheet();
  const draft = draftOf(line.entry);
  const kind = statusOf(line, draft, page.criteria.length);
  const value = gradeOf(line);
  const name = titleText(line.card.title);
  const may = mayGrade(line);
  const criterion = page.criteria[0]?.id ?? "";
  return (
    <article data-work={line.entry} data-status={kind} className="card px-4 py-3">
      <div className="flex items-center gap-3">
        <span className="figures w-10 flex-none text-3xl leading-none font-bold text-stage">
          {String(line.number).padStart(2, "0")}
        </span>
        {!may && value !== undefined && (
          <p data-given={value} className="order-1 flex-none text-xl font-bold">
            {grades.find(({ mark }) => mark === value)?.word}
          </p>
        )}
        <div className="min-w-0 flex-1">
          <h3 className="text-lg leading-tight font-bold">{name}</h3>
          <p className="text-[13px] text-quiet">
            {line.card.category}
            {line.card.category === "" ? "" : " · "}
            {kind === "filling" || kind === "ready" ? (
              <TickLine tick={tick(criterion, line.entry)} />
            ) : (
              statusText(say, kind, draft, page.criteria.length)
            )}
          </p>
        </div>
        <button
          type="button"
          data-key="open"
          className="sheet-key order-2 flex-none"
          aria-label={say("sheet.works.open.of", { number: line.number, name })}
          aria-current={open?.entry === line.entry ? "true" : undefined}
          onClick={() => openEntry(line.entry)}
        >
          {say("sheet.works.open")}
        </button>
      </div>
      <div className="mt-2 empty:hidden">
        <CorrectionNotice line={line} />
      </div>
      {may && (
        <GradeKeys
          grades={grades}
          value={value}
          label={name}
          onPick={(mark) => grade(line.entry, mark)}
        />
      )}
    </article>
  );
}

/** What is graded and not handed in goes in with one press. */
export function GalleryFoot() {
  const say = useSay();
  const { ready, handInAll } = useSheet();
  return (
    <footer className="sheet-foot" data-whole>
      <div className="sheet-foot-inner">
        <Refusal of="hand-in" />
        <button
          type="button"
          data-key="hand-in-all"
          data-look="main"
          className="sheet-key !min-h-14 w-full flex-col"
          disabled={ready.length === 0}
          onClick={handInAll}
        >
          <span className="text-lg">
            {ready.length === 0
              ? say("sheet.hand-in.all.none")
              : say("sheet.hand-in.all", { n: ready.length })}
          </span>
          {ready.length > 0 && (
            <span className="text-[13px] font-normal">{say("sheet.hand-in.note")}</span>
          )}
        </button>
      </div>
    </footer>
  );
}
