import "./desk.css";
import type { DeskPage } from "../../../server/services";
import { SignedOut } from "../../live/signed-out";
import { useSay } from "../../words";
import { AttentionCard } from "./attention-card";
import { ClosePanel } from "./close-panel";
import { CorrectPanel } from "./correct-panel";
import { DeskProvider, useDesk } from "./desk-context";
import { EntryHead } from "./entry-head";
import { Foot } from "./foot";
import { HeadBar } from "./head-bar";
import { JudgesPanel } from "./judges-panel";
import { KeyboardPanel } from "./keyboard-panel";
import { Menu } from "./menu";
import { OverPanel } from "./over-panel";
import { PanelFrame } from "./panel";
import { PenalisePanel } from "./penalise-panel";
import { PrizesPanel } from "./prizes-panel";
import { Refused } from "./refused";
import { RehearsalBar } from "./rehearsal-bar";
import { ResultLine } from "./result-line";
import { ReturnPanel } from "./return-panel";
import { RunningOrder } from "./running-order";
import { ScriptCard } from "./script-card";
import { ScriptPanel } from "./script-panel";
import { SeatPanel } from "./seat-panel";
import { SensitivityPanel } from "./sensitivity-panel";
import { SheetTable } from "./sheet-table";
import { PublishPanel, RevealAllPanel, WithdrawPanel } from "./sure-panels";
import { TiesPanel } from "./ties-panel";
import { TimePanel, UntimedPanel } from "./time-panels";
import { useDeskState } from "./use-desk";
import { useKeyboard } from "./use-keyboard";
import { WhyPanel } from "./why-panel";

/**
 * The head judge's whole desk. No service worker keeps this page on the device: it holds marks that nobody else may
 * see, also not whoever opens the tablet's browser later.
 */
export function HeadJudgeDesk({
  page,
  refused = null,
}: {
  page: DeskPage;
  /** Why no rehearsal began. */
  refused?: { readonly message: { readonly zh: string; readonly en: string } } | null;
}) {
  const { desk, storage } = useDeskState(page);
  useKeyboard(desk);
  return (
    <DeskProvider value={desk}>
      <main className="desk" data-storage={storage}>
        <HeadBar />
        <RehearsalBar refused={refused} />
        <Out />
        {storage === "missing" ? <NoStorage /> : <Body />}
        <Foot />
        {desk.panel && <OpenPanel />}
      </main>
    </DeskProvider>
  );
}

/** This device is signed out: revoked, or because the round is over. */
function Out() {
  const say = useSay();
  const { sheet, state, again } = useDesk();
  if (sheet.link !== "signed-out") return null;
  const over = {
    title: say("signed-out.round-over"),
    why: say("signed-out.round-over.desk"),
  };
  return (
    <div className="px-4 pt-4">
      <SignedOut
        waiting={sheet.waiting}
        over={state.phase === "closed" ? over : null}
        onAgain={again}
      />
    </div>
  );
}

function NoStorage() {
  const say = useSay();
  return (
    <section role="alert" className="card m-6 mx-auto max-w-2xl p-6">
      <h2 className="text-xl font-bold text-bad">{say("desk.storage.missing")}</h2>
      <p className="mt-2">{say("desk.storage.missing.why")}</p>
    </section>
  );
}

function Body() {
  const say = useSay();
  const { entry } = useDesk();
  return (
    <div className="desk-body">
      <section className="desk-order card" aria-label={say("desk.order")}>
        <RunningOrder />
      </section>
      <section className="desk-entry card" aria-label={say("desk.table")} key={entry?.entry}>
        <Refused />
        <EntryHead />
        {/* It may be wider than a phone: then it is this box that scrolls, and the keyboard reaches it. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <div className="desk-scroll" tabIndex={0}>
          <SheetTable />
        </div>
        <ResultLine />
      </section>
      <div className="desk-side">
        <AttentionCard />
        <ScriptCard />
      </div>
    </div>
  );
}

function OpenPanel() {
  const say = useSay();
  const { panel } = useDesk();
  switch (panel?.kind) {
    case "order":
      return (
        <PanelFrame title={say("desk.order")}>
          <RunningOrder />
        </PanelFrame>
      );
    case "menu":
      return <Menu />;
    case "penalise":
      return <PenalisePanel />;
    case "return":
      return <ReturnPanel />;
    case "correct":
      return <CorrectPanel />;
    case "prizes":
      return <PrizesPanel />;
    case "ties":
      return <TiesPanel />;
    case "close":
      return <ClosePanel />;
    case "time":
      return <TimePanel />;
    case "untimed":
      return <UntimedPanel />;
    case "withdraw":
      return <WithdrawPanel />;
    case "all":
      return <RevealAllPanel />;
    case "publish":
      return <PublishPanel />;
    case "why":
      return <WhyPanel />;
    case "sensitivity":
      return <SensitivityPanel />;
    case "judges":
      return <JudgesPanel />;
    case "script":
      return <ScriptPanel />;
    case "keyboard":
      return <KeyboardPanel />;
    case "seat":
      return <SeatPanel key={panel.seat} seat={panel.seat} />;
    case "over":
      return <OverPanel was={panel.entry} />;
    default:
      return null;
  }
}
