import "./pad.css";
import { gameStream } from "../../../domain/kernel/ids";
import type { Side } from "../../../domain/league/game/vocabulary";
import type { TablePage } from "../../../server/services";
import { SignedOut } from "../../live/signed-out";
import { useReload } from "../../live/use-reload";
import { useSay } from "../../words";
import { ClockPanel } from "./clock-panel";
import { DeedKeys } from "./deed-keys";
import { EntryPanel } from "./entry-panel";
import { FollowUp, useFollowUp } from "./follow-up";
import { Foot } from "./foot";
import { ForfeitPanel } from "./forfeit-panel";
import { Head } from "./head";
import { JumpPanel } from "./jump-panel";
import { KeyboardPanel } from "./keyboard-panel";
import { LatePanel } from "./late-panel";
import { Log } from "./log";
import { LostPlace } from "./lost-place";
import { Menu } from "./menu";
import { NextRow } from "./next-row";
import { PadProvider, usePad } from "./pad-context";
import { PanelFrame } from "./panel";
import { Refused } from "./refused";
import { Ruled } from "./ruled";
import { ChooseList, SetUp } from "./setup";
import { SideKeys } from "./side";
import { SignPanel } from "./sign-panel";
import { ErrorPanel, ProtestPanel } from "./statement-panel";
import { listsOf } from "./ties";
import { useKeyboard } from "./use-keyboard";
import { usePadState } from "./use-pad";

/** A table's whole pad. It refuses to begin where the browser would forget what was not sent. */
export function Pad({ page, official }: { page: TablePage; official: string }) {
  const say = useSay();
  const { pad, storage } = usePadState(page, gameStream(page.id), official);
  useKeyboard(pad);
  const { phase } = pad.sheet.state;
  const begun = phase !== "before" && phase !== "unopened";
  // Opened again with other teams: the page knows only the squads it came with.
  const { home, away } = pad.sheet.state;
  useReload(home.team !== page.teams.home || away.team !== page.teams.away);
  return (
    <PadProvider value={pad}>
      <main className="pad" data-storage={storage}>
        <h1 className="sr-only">
          {say("pad.title", { home: page.home.name, away: page.away.name })}
        </h1>
        <Head />
        <Ruled />
        <Out />
        {storage === "missing" ? <NoStorage /> : begun ? <Play /> : <Before />}
      </main>
    </PadProvider>
  );
}

/** This device is signed out: revoked, or because the sheet has been signed for some time. */
function Out() {
  const say = useSay();
  const { sheet, again } = usePad();
  if (sheet.link !== "signed-out") return null;
  const over = { title: say("signed-out.game-over"), why: say("signed-out.game-over.why") };
  return (
    <div className="px-3 pt-3">
      <SignedOut waiting={sheet.waiting} over={sheet.state.signed ? over : null} onAgain={again} />
    </div>
  );
}

function NoStorage() {
  const say = useSay();
  return (
    <section role="alert" className="card m-6 mx-auto max-w-2xl p-6">
      <h2 className="text-xl font-bold text-bad">{say("pad.storage.missing")}</h2>
      <p className="mt-2">{say("pad.storage.missing.why")}</p>
    </section>
  );
}

/** The list and the five of each team, then the first whistle. */
function Before() {
  const { mirrored, panel, sheet, page } = usePad();
  const sides: readonly Side[] = mirrored ? ["away", "home"] : ["home", "away"];
  return (
    <div className="relative mx-auto flex w-full max-w-6xl flex-1 flex-col gap-3 p-3">
      {sheet.refused && <Refused key={sheet.refused.wish.id} />}
      <div className="grid flex-1 content-start items-start gap-3 lg:grid-cols-2">
        {sides.map((side) => (
          // What was chosen of one team means nothing for the other that comes in its place.
          <SetUp key={`${side} ${page.teams[side]}`} side={side} />
        ))}
      </div>
      <NextRow />
      <Foot />
      {panel && <OpenPanel />}
    </div>
  );
}

function Play() {
  const { mirrored, panel } = usePad();
  const [left, right]: [Side, Side] = mirrored ? ["away", "home"] : ["home", "away"];
  return (
    <div className="pad-body">
      <SideKeys side={left} right={false} />
      <section className="pad-middle">
        <DeedKeys />
        <NextRow />
        <Stage />
        <Foot />
        {panel && <OpenPanel />}
      </section>
      <SideKeys side={right} right />
    </div>
  );
}

/** The log; in its place for a moment what has to be decided, or may be added to the last entry. */
function Stage() {
  const { sheet, anchor } = usePad();
  const followed = useFollowUp();
  const lost = anchor !== null && anchor.fate.kind !== "stands";
  const open = sheet.refused !== null || lost || followed !== null;
  return (
    <div className="pad-stage" data-open={open || undefined}>
      {sheet.refused ? (
        <Refused key={sheet.refused.wish.id} />
      ) : lost ? (
        <LostPlace fate={anchor.fate} />
      ) : followed ? (
        <FollowUp key={followed.line.id} {...followed} />
      ) : (
        <Log />
      )}
    </div>
  );
}

function OpenPanel() {
  const say = useSay();
  const { panel, open, sheet } = usePad();
  switch (panel?.kind) {
    case "menu":
      return <Menu />;
    case "keyboard":
      return <KeyboardPanel />;
    case "clock":
      return <ClockPanel />;
    case "late":
      return <LatePanel />;
    case "jump":
      return <JumpPanel />;
    case "forfeit":
      return <ForfeitPanel />;
    case "error":
      return <ErrorPanel />;
    case "protest":
      return <ProtestPanel />;
    case "sign":
      return <SignPanel />;
    case "entry":
      return <EntryPanel key={panel.id} id={panel.id} />;
    case "lists":
      return (
        <PanelFrame title={say("pad.menu.lists")} tie={listsOf(sheet.state)}>
          {(["home", "away"] as const).map((side) => (
            <ChooseList key={side} side={side} onDone={() => open(null)} />
          ))}
        </PanelFrame>
      );
    default:
      return null;
  }
}
