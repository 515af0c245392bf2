import { useRevalidator } from "@remix-run/react";
import { useEffect, useMemo, useState } from "react";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import { round } from "../../../domain/festival/judging/index";
import { entryOf, tieTo } from "../../../domain/festival/judging/state";
import type { HandIn } from "../../../domain/festival/judging/vocabulary";
import { gradesOf } from "../../../domain/festival/methods";
import type { EntryId } from "../../../domain/kernel/ids";
import type { Refusal } from "../../../domain/live/decider";
import type { Wish } from "../../../domain/live/wish";
import { refusalMessage } from "../../../domain/words/refusal";
import { titleText } from "../../../domain/words/titles";
import type { JudgePage, SeatHold } from "../../../server/services";
import { useOutbox } from "../../live/use-outbox";
import { useLang, useSay } from "../../words";
import { type Draft, newDraft, sameMarks } from "./draft";
import { type HeldPanel, panelNow } from "./held-panel";
import { isOwed, type Line, linesOf, lineToOpen } from "./lines";
import { newSalt } from "./salt";
import { type JudgeSheet, type Panel, unmarked } from "./sheet-context";
import { handedMarks, shownMarks, writtenMarks } from "./sheet-marks";
import { useDrafts } from "./use-drafts";
import { useInputMode } from "./use-input-mode";

const NO_DRAFT = newDraft("");

/** The judge's page: its state, and all that its keys do. */
export function useSheetState(
  page: JudgePage,
  delivered: SeatHold,
): {
  sheet: JudgeSheet;
  storage: "opening" | "ready" | "missing";
} {
  const [lang, say] = [useLang(), useSay()];
  const { seat, unitId } = page.seat;
  const isOwn = (command: unknown) => (command as { seat?: unknown } | null)?.seat === seat;
  const live = useOutbox(round, page.stream, page, isOwn);
  const { outbox, sheet: sync } = live;
  const { keeper, kept, storage } = useDrafts(page);
  const [opened, setOpened] = useState<string | null>(null);
  const [held, hold] = useState<HeldPanel | null>(null);
  const [showing, show] = useState(false);
  const [whole, setWhole] = useState(true);
  const [sent, setSent] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<JudgeSheet["refusal"]>(null);
  const [input, setInput] = useInputMode();

  const { state, entries } = sync;
  const lines = useMemo(
    () => linesOf(page.entries, state, seat, entries),
    [page.entries, state, seat, entries],
  );
  const line = lines.find(({ entry }) => entry === opened) ?? null;
  const heldNow = panelNow(held, line);
  // While drawing, so that a panel never stands for a moment over an act it was not opened for.
  if (heldNow !== held) hold(heldNow);
  const panel = heldNow?.panel ?? null;
  const draftOf = (entry: string): Draft => kept.drafts.get(entry) ?? newDraft(entry);
  const draft = line ? draftOf(line.entry) : NO_DRAFT;
  // What the round began with counts, also where the office has put the judge into another unit since.
  const tieOf = (of: Line): JudgeSheet["tie"] => {
    const its = entryOf(sync.state, of.entry);
    const tie = its ? tieTo(sync.state, its, seat) : null;
    return tie ?? (of.card.unitId === unitId ? "unit" : null);
  };
  const asks = page.recuseSameUnit || sync.state.programme?.recuseSameUnit === true;
  const proposes = (of: Line) =>
    (tieOf(of) === "declared" || (tieOf(of) === "unit" && asks)) &&
    isOwed(of) &&
    of.status === "open" &&
    !draftOf(of.entry).stays;
  // The page and the sheets come separately: what was said later holds.
  const seatHold = kept.hold && kept.hold.at > delivered.at ? kept.hold : delivered;
  const proposesRecusal = line !== null && proposes(line);
  const isChanging = draft.changing !== null && line?.shut === null;
  const editable =
    line !== null &&
    !showing &&
    seatHold.here &&
    !proposesRecusal &&
    (isOwed(line) || (isChanging && line.status === "handed-in"));

  const ready = storage === "ready" && live.storage === "ready";
  const { current } = state;
  const isFilling = (of: Line): boolean => {
    const its = draftOf(of.entry);
    if (of.entry === opened && showing) return true;
    if (of.shut === null && its.changing !== null) return true;
    return isOwed(of) && Object.keys(its.marks).length > 0;
  };
  // When another act is called, or one more becomes this judge's: the page follows by itself, unless a sheet is being
  // filled.
  // biome-ignore lint/correctness/useExhaustiveDependencies: touching a mark opens nothing
  useEffect(() => {
    if (ready) setOpened((opened) => lineToOpen(lines, { current, opened, isFilling }));
  }, [ready, current, lines.length]);

  // Only the server knows the marks of what another device of this seat has handed in.
  const elsewhere = lines
    .flatMap(({ entry, handIn }) =>
      handIn && draftOf(entry).handed?.id !== handIn.id ? handIn.id : [],
    )
    .join(" ");
  useEffect(() => {
    if (elsewhere !== "") keeper.send();
  }, [keeper, elsewhere]);

  // Where no push comes, the sheets' own answers say that a rehearsal begins or ends.
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (kept.stream !== null && kept.stream !== page.stream) revalidate();
  }, [kept.stream, page.stream, revalidate]);
  const over = state.phase === "closed";
  useEffect(() => keeper.rest(over), [keeper, over]);
  // What one of the two has heard the other one asks once, and then is still as well.
  useEffect(() => {
    if (sync.link === "signed-out") keeper.send();
  }, [keeper, sync.link]);

  const openPanel = (next: Panel | null) => {
    setRefusal(null);
    hold(next && { panel: next, entry: line?.entry ?? null });
  };
  const openEntry = (entry: string) => {
    openPanel(null);
    setWhole(false);
    setOpened(entry);
    window.scrollTo({ top: 0 });
  };
  const refuse = (key: string, no: Refusal) => {
    const its = lines.find(({ entry }) => entry === (no.entry ?? opened));
    const title = its ? titleText(its.card.title) : null;
    const facts = { number: its?.number ?? null, ...no, title, judge: page.seat.name };
    setRefusal({ key, text: refusalMessage(facts, "round")[lang] });
  };
  const wish = (key: string, command: Wish<RoundWish>): string | null => {
    const answer = outbox.say(command);
    if (answer.ok) setRefusal(null);
    else refuse(key, answer.refusal);
    return answer.ok ? answer.value : null;
  };

  const grades = state.programme ? gradesOf(state.programme.rules) : [];
  const graded = page.criteria[0]?.id ?? "";
  const mayGrade = (of: Line): boolean =>
    grades.length > 0 && seatHold.here && isOwed(of) && !proposes(of);
  const readyLines = lines.filter(
    (of) => mayGrade(of) && draftOf(of.entry).marks[graded] !== undefined,
  );
  const handInAll = () => {
    for (const { entry } of readyLines) {
      const { marks, remark } = draftOf(entry);
      const id = wish("hand-in", {
        type: "hand-in",
        entry: entry as EntryId,
        seat,
        marks: writtenMarks(page, marks),
        salt: newSalt(),
        ...(remark.trim() ? { remark: remark.trim() } : {}),
        ...(draftOf(entry).stays ? { stays: true } : {}),
      });
      if (id === null) return;
      keeper.note(entry, { handed: { id, marks }, changing: null });
    }
  };

  const handIn = () => {
    if (!line || !editable) return;
    const { marks, remark, changing } = draft;
    const missing = unmarked(page.criteria, marks);
    if (missing.length > 0) {
      const names = missing.map(({ name }) => name).join(say("schedule.and"));
      document
        .querySelector(`[data-criterion="${missing[0]?.id}"]`)
        ?.scrollIntoView({ block: "center" });
      return setRefusal({
        key: "hand-in",
        text: say("sheet.missing", { n: missing.length, names }),
      });
    }
    const { entry } = line;
    const id = wish("hand-in", {
      type: "hand-in",
      entry: entry as EntryId,
      seat,
      marks: writtenMarks(page, marks),
      salt: newSalt(),
      ...(line.status === "handed-in" && changing ? { reason: changing } : {}),
      ...(remark.trim() ? { remark: remark.trim() } : {}),
      ...(draft.stays ? { stays: true } : {}),
    });
    if (id === null) return;
    keeper.note(entry, { handed: { id, marks }, changing: null });
    openPanel(null);
    setSent(entry);
    if (grades.length > 0 && state.programme?.atOnce) return setWhole(true);
    const left = lines.filter((one) => one.entry !== entry && isOwed(one));
    const next = left.find((one) => one.entry === current) ?? left[0];
    if (next) openEntry(next.entry);
    else window.scrollTo({ top: 0 });
  };

  const marks = line ? shownMarks(line, draft, kept.handedIn) : null;
  const sheet: JudgeSheet = {
    page,
    sync,
    kept,
    lines,
    line,
    draft,
    marks,
    editable,
    proposesRecusal,
    hold: seatHold,
    tie: line && tieOf(line),
    panel,
    input,
    showing,
    sent,
    refusal,
    grades,
    whole: whole && grades.length > 0 && state.programme?.atOnce === true,
    showWhole: () => {
      openPanel(null);
      setWhole(true);
    },
    gradeOf: (of) => shownMarks(of, draftOf(of.entry), kept.handedIn)?.[graded],
    mayGrade,
    grade: (entry, given) => {
      setRefusal(null);
      keeper.mark(entry, graded, given);
    },
    ready: readyLines.map(({ entry }) => entry),
    handInAll,
    tick: (criterion, entry = draft.entry) => keeper.tick(entry, criterion),
    draftOf,
    mark: (criterion, mark) => {
      if (!editable) return;
      setRefusal(null);
      keeper.mark(draft.entry, criterion, mark);
    },
    remark: (text) => editable && keeper.put(draft.entry, { remark: text.slice(0, 500) }),
    handIn,
    change: (reason) => {
      if (!line) return;
      const text = reason.trim();
      if (!text || text.length > 200)
        return setRefusal({ key: "change", text: say("sheet.change.needed") });
      // On this device the sheet may be empty: it was handed in on another one.
      if (marks && !sameMarks(marks, draft.marks)) keeper.put(line.entry, { marks });
      keeper.note(line.entry, { changing: text });
      openPanel(null);
    },
    dropChange: () => {
      if (!line) return;
      const before = handedMarks(line, draft, kept.handedIn);
      if (before) keeper.put(line.entry, { marks: before });
      keeper.note(line.entry, { changing: null });
      openPanel(null);
    },
    recuse: () => {
      if (!line) return;
      const id = wish("recuse", { type: "recuse", entry: line.entry as EntryId, seat });
      if (id !== null) openPanel(null);
    },
    stay: () => line && keeper.note(line.entry, { stays: true }),
    openEntry,
    openPanel,
    setInput,
    show: (on) => {
      openPanel(null);
      show(on);
    },
    again: () => {
      void outbox.knock();
      keeper.send();
    },
    dropRefused: () => {
      const command = sync.refused?.wish.command as Partial<HandIn> | undefined;
      outbox.dropRefused();
      if (!command?.entry) return;
      const { entry, reason } = command;
      if (reason !== undefined) keeper.note(entry, { changing: reason });
      setSent(null);
      openEntry(entry);
    },
  };
  const missing = storage === "missing" || live.storage === "missing";
  return { sheet, storage: missing ? "missing" : ready ? "ready" : "opening" };
}
