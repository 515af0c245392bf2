import { titleText } from "../../../domain/words/titles";
import type { JudgePage } from "../../../server/services";
import { useSay } from "../../words";
import { SheetPanel } from "./panel";
import { useSheet } from "./sheet-context";
import { type StatusKind, statusOf, statusText } from "./status";

const LOOKS: Readonly<Record<StatusKind, string>> = {
  open: "bg-chip text-text",
  filling: "bg-warn-soft text-warn-text",
  ready: "bg-warn-soft text-warn-text",
  changing: "bg-warn-soft text-warn-text",
  waiting: "bg-warn-soft text-warn-text",
  returned: "bg-bad text-white",
  "handed-in": "bg-good-soft text-good-text",
  confirmed: "bg-good-soft text-good-text",
  recused: "bg-chip text-quiet",
  absent: "bg-bad-soft text-bad",
  withdrawn: "bg-chip text-quiet",
  closed: "bg-chip text-quiet",
};

/** All entries of this seat that were called, each with how its sheet stands. */
export function EntryList() {
  const say = useSay();
  const { page, sync, lines, line, draftOf, openEntry } = useSheet();
  const left = sync.state.entries.filter(({ status }) => status === "waiting").length;
  const isReserve = page.seat.seat.startsWith("R");
  return (
    <>
      <ol className="grid gap-2">
        {lines.map((one) => {
          const draft = draftOf(one.entry);
          const kind = statusOf(one, draft, page.criteria.length);
          return (
            <li key={one.entry}>
              <button
                type="button"
                data-entry={one.entry}
                data-status={kind}
                aria-current={one.entry === line?.entry ? "true" : undefined}
                onClick={() => openEntry(one.entry)}
                className={`card grid min-h-14 w-full grid-cols-[2.5rem_minmax(0,1fr)_auto] items-center gap-3 px-3 py-2 text-left ${one.entry === line?.entry ? "outline-3 -outline-offset-2 outline-stage" : "hover:border-quiet"}`}
              >
                <span className="figures text-3xl leading-none font-bold text-stage">
                  {String(one.number).padStart(2, "0")}
                </span>
                <span className="min-w-0">
                  <span className="block leading-tight font-bold">{titleText(one.card.title)}</span>
                  <span className="block truncate text-[13px] text-quiet">{one.card.unit}</span>
                </span>
                <span className={`rounded-full px-2.5 py-1 text-[13px] font-bold ${LOOKS[kind]}`}>
                  {statusText(say, kind, draft, page.criteria.length)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {left > 0 && !isReserve && (
        <p className="mt-3 px-1 text-sm text-quiet">{say("sheet.list.more", { n: left })}</p>
      )}
    </>
  );
}

/** The way to another device, before this one is empty. */
export function HandOverLink() {
  const say = useSay();
  const { page } = useSheet();
  return (
    <p className="mt-3 px-1">
      <a
        href={`/live/rounds/${page.head.id}/hand-over`}
        className="inline-flex min-h-11 items-center font-bold text-stage underline"
      >
        {say("sheet.hand-over.link")}
      </a>
    </p>
  );
}

/** Works are called works, not acts. */
export const listTitle = ({ gallery }: Pick<JudgePage, "gallery">) =>
  gallery ? "sheet.list.works.title" : "sheet.list.title";

export function ListPanel() {
  const say = useSay();
  const { page } = useSheet();
  return (
    <SheetPanel title={say(listTitle(page))}>
      <EntryList />
      <HandOverLink />
    </SheetPanel>
  );
}
