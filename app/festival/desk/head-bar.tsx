import { SyncPill } from "../../live/sync-pill";
import { type Say, useSay } from "../../words";
import { useDesk } from "./desk-context";
import { twoDigits } from "./names";
import { type OnScreen, onScreen } from "./on-screen";

/** Which round this is and how far it is, what everybody sees at this moment, and whether everything is saved. */
export function HeadBar() {
  const say = useSay();
  const { page, sheet, state, steps, entry, panel, open } = useDesk();
  const taking = state.entries.filter(({ status }) => status !== "withdrawn");
  const n = entry ? taking.findIndex((one) => one.entry === entry.entry) + 1 : 0;
  const screen = onScreen(state, steps);
  return (
    <header className="desk-head on-ink">
      <div className="flex min-w-0 flex-wrap items-center gap-x-5 gap-y-1">
        <h1 className="text-xl leading-tight font-bold">{say("desk.title")}</h1>
        <p className="min-w-0">
          {say("desk.round", { contest: page.head.contest, round: page.head.name })}
        </p>
        <button
          type="button"
          data-key="order"
          aria-expanded={panel?.kind === "order"}
          aria-label={say("desk.order.open", { n, of: taking.length })}
          onClick={() => open(panel?.kind === "order" ? null : { kind: "order" })}
          className="desk-count figures"
        >
          <span aria-hidden="true">☰</span> {n} / {taking.length}
        </button>
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-0.5">
        <p data-screen={screen.kind}>{say("desk.screen", { what: screenText(say, screen) })}</p>
        <p className="flex items-center gap-2">
          <span aria-hidden="true" className="size-3 flex-none rounded-full bg-white" />
          {say("desk.unseen")}
        </p>
        {/* Judges write into this stream all the time; and with its closing a round's devices are signed out. */}
        {(state.phase !== "closed" || sheet.waiting > 0) && (
          <SyncPill sheet={{ ...sheet, otherAt: null }} />
        )}
      </div>
    </header>
  );
}

function screenText(say: Say, screen: OnScreen): string {
  if (screen.kind === "ladder") {
    const told = say("desk.screen.ladder", { n: screen.n });
    return screen.back > 0
      ? `${told} · ${say("desk.screen.ladder.back", { back: screen.back })}`
      : told;
  }
  if (!("entry" in screen)) return say(`desk.screen.${screen.kind}`);
  const { number, shown } = screen.entry;
  return say(`desk.screen.${screen.kind}`, {
    number: twoDigits(number),
    n: shown?.sheets.length ?? 0,
  });
}
