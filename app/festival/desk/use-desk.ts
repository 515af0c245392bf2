import { useMemo, useRef, useState } from "react";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { round } from "../../../domain/festival/judging/index";
import { type EntryState, entryOf, type RoundState } from "../../../domain/festival/judging/state";
import type { RoundEvent } from "../../../domain/festival/judging/vocabulary";
import type { Refusal } from "../../../domain/live/decider";
import type { Wish } from "../../../domain/live/wish";
import { refusalMessage } from "../../../domain/words/refusal";
import type { DeskPage } from "../../../server/services";
import { newUuid } from "../../live/new-uuid";
import type { Outbox } from "../../live/outbox";
import { streamFetcher } from "../../live/outbox-fetch";
import { useBoard } from "../../live/use-board";
import { useOutbox } from "../../live/use-outbox";
import { useLang, useSay } from "../../words";
import type { Desk, DeskCommand, Panel, ServerCommand } from "./desk-context";
import { type HeldPanel, panelNow } from "./held-panel";
import { bareTitle, namesOf } from "./names";
import { nextFor, nextToCall } from "./next-step";
import { scoreNow } from "./score-now";
import { seatRows } from "./seat-rows";
import { ServerAsker } from "./server-asker";
import { lastStep, needsServer, type Step, stepsOf } from "./steps";
import { useSettled } from "./use-settled";
import { useShortcuts } from "./use-shortcuts";
import { useWatch } from "./use-watch";

/** The desk's state and all that its keys do. */
export function useDeskState(page: DeskPage): {
  desk: Desk;
  storage: "opening" | "ready" | "missing";
} {
  const [lang, say] = [useLang(), useSay()];
  const { stream } = page;
  const { outbox, sheet, store, storage } = useOutbox(round, stream, page, isDesks);
  const { state: board } = useBoard(`desk/${page.head.id}`, page.board);
  const { state } = sheet;
  const [asker] = useState(() => new ServerAsker(stream, streamFetcher(stream).post, newUuid));
  const { watch, redraw } = useWatch(store, `watch ${stream}`);
  const { shortcuts, setShortcuts } = useShortcuts();
  const [picked, pick] = useState<string | null>(null);
  const [held, hold] = useState<HeldPanel | null>(null);
  const [refusal, setRefusal] = useState<Desk["refusal"]>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const asking = useRef(false);

  const steps = useMemo(() => stepsOf(sheet.entries), [sheet.entries]);
  const names = useMemo(() => {
    const numbers = new Map(state.entries.map(({ entry, number }) => [String(entry), number]));
    return namesOf(say, page, numbers);
  }, [say, page, state.entries]);
  const entry = lookedAt(state, picked);
  const looked = entry?.entry ?? null;
  const heldNow = panelNow(held, looked);
  // While drawing, so that a panel never stands for a moment over an act it was not opened for.
  if (heldNow !== held) hold(heldNow);
  const panel = heldNow?.panel ?? null;
  const card = page.entries.find(({ id }) => id === looked);
  const tally = useMemo(
    () => (entry ? scoreNow(page.rules, entry, board) : null),
    [page.rules, entry, board],
  );
  const rows = useMemo(() => {
    const { seats: cards, recuseSameUnit } = page;
    return entry ? seatRows({ state, entry, steps, board, cards, tally, recuseSameUnit }) : [];
  }, [page, state, entry, steps, board, tally]);
  const next = useMemo(() => nextFor(state, entry), [state, entry]);
  const settled = useSettled(next.kind);
  const cut = sheet.link === "offline" || sheet.link === "signed-out";

  const refuse = (key: string, no: Refusal) => {
    const known = page.entries.find(({ id }) => id === no.entry) ?? card;
    const title = known ? bareTitle(known.title) : null;
    const number = no.number ?? entry?.number ?? null;
    const judge = typeof no.seat === "string" ? names.judge(no.seat) : null;
    const named = { title, number, judge, ...no };
    setRefusal({ key, text: refusalMessage(named, "round")[lang] });
  };
  const wish = (key: string, command: Wish<RoundWish>): boolean => {
    const answer = outbox.say(command);
    if (answer.ok) setRefusal(null);
    else refuse(key, answer.refusal);
    if (answer.ok) navigator.vibrate?.(12);
    return answer.ok;
  };
  const tell = (key: string, command: DeskCommand) => wish(key, command);
  const ask = async (key: string, command: ServerCommand): Promise<boolean> => {
    if (asking.current) return false;
    asking.current = true;
    setBusy(key);
    setRefusal(null);
    try {
      if (!(await sent(outbox))) {
        const why = outbox.sheet.refused ? "desk.refused.title" : "desk.do.offline";
        setRefusal({ key, text: say(why) });
        return false;
      }
      const heard = await asker.ask(command);
      // Before the key is free again, so that the same press does not do the next thing.
      await outbox.refresh();
      if (heard === "granted") return true;
      if (typeof heard === "object") refuse(key, heard.refusal);
      else {
        const why = heard === "signed-out" ? "desk.signed-out" : "desk.unheard";
        if (heard === "signed-out") void outbox.knock();
        setRefusal({ key, text: say(why) });
      }
      return false;
    } finally {
      asking.current = false;
      setBusy(null);
    }
  };
  const call = (key: string, called: EntryState) => {
    if (!tell(key, { type: "call", entry: called.entry })) return;
    pick(null);
  };
  const takeBack = async (key: string, step: Step): Promise<boolean> => {
    const command = { type: "void", commit: step.id } as const;
    return needsServer(step) ? ask(key, command) : wish(key, command);
  };
  const openPanel = (next: Panel | null) => {
    setRefusal(null);
    hold(next && { panel: next, entry: looked });
  };
  const doNext = () => {
    if (!settled) return;
    switch (next.kind) {
      case "call":
        return call("next", next.entry);
      case "confirm":
        // Without a time nothing is taken off for it: that is somebody's decision, not an oversight.
        if (page.rules.time && next.entry.ms === null) return openPanel({ kind: "untimed" });
        return void ask("next", { type: "confirm", entry: next.entry.entry });
      case "reveal":
        return void ask("next", { type: "reveal", entry: next.entry.entry, step: next.step });
      case "confirm-all":
        return void ask("next", { type: "confirm-all" });
      case "reveal-all":
        return openPanel({ kind: "publish" });
      case "ladder":
        return void ask("next", { type: "reveal-next" });
      case "resume":
        return void ask("next", { type: "pause-reveal", on: false });
      case "plan":
      case "check":
        return openPanel({ kind: "script" });
      case "go":
        return pick(next.entry.entry);
      case "tie":
        return openPanel({ kind: "ties" });
      case "prize":
        return openPanel({ kind: "prizes" });
      case "close":
        return openPanel({ kind: "close" });
      default:
        return undefined;
    }
  };
  const time = (ms: number, key = "watch"): boolean =>
    entry !== undefined && tell(key, { type: "time", entry: entry.entry, ms: Math.max(0, ms) });

  const desk: Desk = {
    page,
    sheet,
    state,
    board,
    steps,
    entry,
    card,
    rows,
    tally,
    next,
    settled,
    names,
    watch,
    panel,
    refusal,
    busy,
    cut,
    shortcuts,
    setShortcuts,
    say: tell,
    ask,
    call,
    doNext,
    undo: () => {
      const last = lastStep(steps);
      if (last && !last.fixed) void takeBack("undo", last.step);
    },
    takeBack,
    toggleWatch: () => {
      if (!entry) return;
      if (watch.running(entry.entry)) time(watch.stop(entry.entry));
      else watch.start(entry.entry, entry.ms ?? watch.read(entry.entry));
      redraw();
    },
    nudgeWatch: (ms) => {
      if (!entry) return;
      if (watch.running(entry.entry)) watch.nudge(entry.entry, ms);
      else if (entry.ms !== null) time(entry.ms + ms);
      redraw();
    },
    resetWatch: () => {
      if (!entry) return;
      watch.reset(entry.entry);
      redraw();
      const timed = steps.filter(
        ({ first }) => first.type === "timed" && first.entry === entry.entry,
      );
      for (const { id } of timed.toReversed()) wish("watch", { type: "void", commit: id });
    },
    setTime: (ms) => {
      if (!entry) return false;
      watch.stop(entry.entry);
      redraw();
      return time(ms, "do-time");
    },
    pick: (which) => {
      setRefusal(null);
      pick(which === state.current ? null : which);
    },
    open: openPanel,
    dropRefused: () => outbox.dropRefused(),
    again: () => void outbox.knock(),
  };
  return { desk, storage };
}

/** A judge's sheet that waits on this device is that judge's to send. */
const isDesks = (command: unknown): boolean =>
  (command as { readonly type?: unknown }).type !== "hand-in";

/** The entry that was chosen; else the one that was called last, else the next one, else the first. */
function lookedAt(state: RoundState, picked: string | null): EntryState | undefined {
  return (
    entryOf(state, picked ?? "") ??
    entryOf(state, state.current ?? "") ??
    nextToCall(state) ??
    state.entries[0]
  );
}

/** How long what was said before is given to reach the server first. */
const PATIENCE_MS = 8000;

/** True once nothing said at this desk waits: the server must not confirm without a penalty that is on its way. */
function sent(outbox: Outbox<RoundState, RoundWish, RoundEvent>): Promise<boolean> {
  const clear = () => outbox.sheet.waiting === 0;
  if (clear()) return Promise.resolve(true);
  outbox.send();
  return new Promise((resolve) => {
    const end = (all: boolean) => {
      clearTimeout(timer);
      stop();
      resolve(all);
    };
    const timer = setTimeout(() => end(false), PATIENCE_MS);
    const stop = outbox.subscribe(() => {
      const { link, refused } = outbox.sheet;
      if (clear()) end(true);
      else if (refused || link === "offline" || link === "signed-out") end(false);
    });
  });
}
