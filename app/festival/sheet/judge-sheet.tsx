import "./sheet.css";
import type { JudgePage, SeatHold } from "../../../server/services";
import { useOfflinePage } from "../../live/use-offline-page";
import { useWakeLock } from "../../live/use-wake-lock";
import { useSay } from "../../words";
import { Bars } from "./bars";
import { CorrectionNotice } from "./correction-notice";
import { EntryHead } from "./entry-head";
import { EntryList, HandOverLink, ListPanel, listTitle } from "./entry-list";
import { EntrySheet } from "./entry-sheet";
import { SheetFoot } from "./foot";
import { GalleryFoot, GallerySheet } from "./gallery-sheet";
import { SheetHead } from "./head";
import { NumberKeys } from "./number-keys";
import { OverPanel } from "./over-panel";
import { ReceiptsPanel } from "./receipts-panel";
import { RecusePanel } from "./recusal";
import { SheetProvider, useSheet } from "./sheet-context";
import { ShowMode } from "./show-mode";
import { ChangePanel, RemarkPanel } from "./text-panels";
import { useSheetState } from "./use-sheet-state";

/** A judge's whole page. It does not begin where the browser would forget what was not sent. */
export function JudgeSheet({ page, hold }: { page: JudgePage; hold: SeatHold }) {
  const { sheet, storage } = useSheetState(page, hold);
  const device = { awake: useWakeLock(), reloads: useOfflinePage() };
  return (
    <SheetProvider value={sheet}>
      {sheet.showing ? (
        <ShowMode />
      ) : (
        <main className="sheet" data-storage={storage}>
          <SheetHead />
          {storage === "ready" ? <Work {...device} /> : <NotYet missing={storage === "missing"} />}
        </main>
      )}
    </SheetProvider>
  );
}

interface Device {
  readonly awake: boolean;
  readonly reloads: boolean;
}

function Work(device: Device) {
  const say = useSay();
  const { page, line, whole, lines, showWhole, grades, sync } = useSheet();
  if (whole && lines.length > 0)
    return (
      <>
        <div className="sheet-main sheet-gallery">
          <RehearsalLine />
          <Bars />
          <GallerySheet />
          <div className="px-4">
            <Hints {...device} />
          </div>
        </div>
        <GalleryFoot />
        <OpenPanel />
      </>
    );
  return (
    <>
      <div className="sheet-body">
        <nav className="sheet-list-aside" aria-label={say(listTitle(page))}>
          <h2 className="mb-3 px-1 text-lg font-bold">{say(listTitle(page))}</h2>
          <EntryList />
          <HandOverLink />
        </nav>
        <div className="sheet-main">
          <RehearsalLine />
          <Bars />
          {grades.length > 0 && sync.state.programme?.atOnce && lines.length > 0 && (
            <p className="px-4 pt-3">
              <button type="button" data-key="all" className="sheet-key" onClick={showWhole}>
                <span aria-hidden="true">‹ </span>
                {say("sheet.works.all")}
              </button>
            </p>
          )}
          {line ? (
            <>
              <div className="sm:mt-4">
                <EntryHead />
              </div>
              <div className="grid gap-3 px-4 py-3">
                <CorrectionNotice line={line} />
                <EntrySheet key={line.entry} />
                <Hints {...device} />
              </div>
            </>
          ) : (
            <Waiting />
          )}
        </div>
      </div>
      <SheetFoot />
      <OpenPanel />
    </>
  );
}

function RehearsalLine() {
  const say = useSay();
  const { sync } = useSheet();
  if (!sync.state.programme?.rehearsal) return null;
  return (
    <p data-rehearsal className="bg-away px-4 py-2 font-bold text-ink">
      <span className="mr-2 text-lg">{say("rehearsal.mark.both")}</span>
      <span className="text-[15px] font-semibold">{say("rehearsal.sheet")}</span>
    </p>
  );
}

function Waiting() {
  const say = useSay();
  const { page, sync } = useSheet();
  const isReserve = page.seat.seat.startsWith("R");
  return (
    <section data-idle className="card m-4 p-6">
      <h2 className="text-2xl font-bold">{say("sheet.waiting")}</h2>
      <p className="mt-2 text-quiet">
        {isReserve
          ? say("sheet.waiting.reserve")
          : say("sheet.waiting.panel", { n: sync.state.entries.length })}
      </p>
      <p className="mt-4 text-sm text-quiet">{say("sheet.secret")}</p>
    </section>
  );
}

function NotYet({ missing }: { missing: boolean }) {
  const say = useSay();
  if (!missing)
    return (
      <div className="p-6 text-quiet">
        <p>{say("sheet.opening")}</p>
        <noscript>
          <p>{say("sheet.no-script")}</p>
        </noscript>
      </div>
    );
  return (
    <section role="alert" className="card m-6 p-6">
      <h2 className="text-xl font-bold text-bad">{say("sheet.storage.missing")}</h2>
      <p className="mt-2">{say("sheet.storage.missing.why")}</p>
    </section>
  );
}

/** What this device cannot do. */
function Hints({ awake, reloads }: Device) {
  const say = useSay();
  if (awake && reloads) return null;
  return (
    <p className="px-1 text-[13px] text-quiet">
      {!awake && say("sheet.hint.sleep")} {!reloads && say("sheet.hint.no-reload")}
    </p>
  );
}

function OpenPanel() {
  const { page, line, panel } = useSheet();
  switch (panel?.kind) {
    case "list":
      return <ListPanel />;
    case "receipts":
      return <ReceiptsPanel />;
    case "remark":
      return <RemarkPanel />;
    case "change":
      return <ChangePanel />;
    case "recuse":
      return <RecusePanel />;
    case "keys": {
      const criterion = page.criteria.find(({ id }) => id === panel.criterion);
      const key = `${line?.entry} ${panel.criterion}`;
      return criterion ? <NumberKeys key={key} criterion={criterion} /> : null;
    }
    case "over":
      return <OverPanel {...panel} />;
    default:
      return null;
  }
}
