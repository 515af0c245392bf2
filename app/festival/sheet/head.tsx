import { type Say, useSay } from "../../words";
import { seatName } from "./seat-name";
import { type JudgeSheet, useSheet } from "./sheet-context";

/** Which round and which seat, and whether everything is saved. */
export function SheetHead() {
  const say = useSay();
  const { page, lines, openPanel } = useSheet();
  const { contest, name } = page.head;
  const judge = { seat: seatName(say, page.seat.seat), name: page.seat.name };
  return (
    <header className="on-ink sticky top-0 z-20 bg-stage-deep px-4 py-2.5 text-white">
      <div className="flex items-center gap-3">
        <div className="min-w-0 flex-1">
          <h1 className="text-[17px] leading-tight font-bold sm:text-xl">
            {say("sheet.round", { contest, round: name })}
          </h1>
          <p className="text-[13px] sm:text-base">{say("sheet.seat.named", judge)}</p>
          <SyncLine />
        </div>
        <button
          type="button"
          data-key="list"
          data-look="on-stage"
          className="sheet-key sheet-list-key flex-none"
          onClick={() => openPanel({ kind: "list" })}
        >
          {say(page.gallery ? "sheet.list.works" : "sheet.list")}{" "}
          <span className="figures ml-1.5">{lines.length}</span>
        </button>
      </div>
    </header>
  );
}

type Kind =
  | "saved"
  | "sending"
  | "offline"
  | "waiting"
  | "signed-out"
  | "trouble"
  | "refused"
  | "not-keeping"
  | "over";

function SyncLine() {
  const say = useSay();
  const sheet = useSheet();
  const kind = syncOf(sheet);
  const calm = ["saved", "sending", "waiting", "over"].includes(kind);
  return (
    <output
      data-sync={kind}
      data-waiting={sheet.sync.waiting}
      className={`inline-block text-[13px] leading-6 font-bold ${calm ? "" : "rounded-full bg-away px-3 text-ink"}`}
    >
      <span aria-hidden="true">{calm ? "● " : "▲ "}</span>
      {syncText(say, kind, sheet.sync.waiting)}
    </output>
  );
}

const syncText = (say: Say, kind: Kind, n: number): string =>
  kind === "offline" && n > 0
    ? say("sheet.sync.offline.waiting", { n })
    : say(`sheet.sync.${kind}`);

/** The worst of what is true of the marks and of what was handed in. */
export function syncOf({ sync, kept }: Pick<JudgeSheet, "sync" | "kept">): Kind {
  if (sync.refused) return "refused";
  if (!sync.keeping || !kept.keeping) return "not-keeping";
  // Nothing of this round is sent any more, and nobody has to sign in for it.
  if (sync.state.phase === "closed" && sync.waiting === 0) return "over";
  if (isSignedOut({ sync, kept })) return "signed-out";
  if (sync.trouble || kept.link === "trouble") return "trouble";
  if (sync.link === "offline" || kept.link === "offline") return "offline";
  if (sync.waiting > 0) return "waiting";
  return kept.link === "sending" ? "sending" : "saved";
}

export const isSignedOut = ({ sync, kept }: Pick<JudgeSheet, "sync" | "kept">): boolean =>
  sync.link === "signed-out" || kept.link === "signed-out";
