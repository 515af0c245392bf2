import { Form, Link, useNavigation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { addDays, type LocalDay, parseDay } from "../../domain/kernel/time";
import { dayText, shortDayText } from "../../domain/words/dates";
import type { DeskView, PlanningView } from "../../server/services";
import { OfficeFrame } from "../office/frame";
import type { Me } from "../office/side";
import { button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";
import { type DeskNames, deskNames } from "./desk-names";
import { DeskSide } from "./desk-side";
import { chipId, deskUrl } from "./desk-url";
import { Done, type Said } from "./done";
import { HeldCard } from "./held-card";
import { MovePanel } from "./move-panel";
import { PlanningGrid } from "./planning-grid";
import { PlanningPanel } from "./planning-panel";
import { PublishBar } from "./publish-bar";
import { PublishPanel } from "./publish-panel";
import { Unplaced } from "./unplaced";
import { useHold } from "./use-hold";
import { useKeyHold } from "./use-key-hold";
import { usePointerHold } from "./use-pointer-hold";

interface Shown {
  readonly me: Me;
  readonly desk: DeskView;
  readonly week: LocalDay;
  readonly said: Said | null;
  /** What publishing would tell is looked at. */
  readonly publish: boolean;
  /** The search that is looked at; null when it is there no more. */
  readonly planning: PlanningView | null | undefined;
  /** A search of one's own that runs, or waits to be taken. */
  readonly waiting: string | null;
  readonly refused: { readonly zh: string; readonly en: string } | null;
}

/** A week of the timetable, and whatever is being done to it. */
export function PlanningDesk({
  me,
  desk: kept,
  week,
  said,
  publish,
  planning,
  waiting,
  refused,
}: Shown) {
  const lang = useLang();
  const say = useSay();
  const desk = useAhead(kept);
  const names = deskNames(lang, desk);
  const area = useRef<HTMLDivElement>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const hold = useHold(desk, week);
  usePointerHold(area, ghost, hold);
  useKeyHold(area, desk, week, hold);
  const { moving } = desk;
  useFocusBack(moving?.game ?? null);
  useFocusMoved(said?.what === "moved" ? said.game : null, desk.version);
  const panel: ReactNode = moving ? (
    <MovePanel desk={desk} moving={moving} week={week} names={names} />
  ) : planning !== undefined ? (
    <PlanningPanel desk={desk} planning={planning} week={week} names={names} />
  ) : publish ? (
    <PublishPanel desk={desk} week={week} names={names} />
  ) : null;
  return (
    <OfficeFrame
      me={me}
      title={say("plan.title")}
      subtitle={say("plan.week", {
        from: dayText(lang, week),
        to: dayText(lang, addDays(week, 6)),
      })}
      actions={<WeekLinks desk={desk} week={week} />}
    >
      <PublishBar desk={desk} week={week} />
      {refused && <Notice kind="bad">{say("plan.refused", { why: refused[lang] })}</Notice>}
      {said && !refused && (
        // Also in sight of whoever has dropped a game far down.
        <div className="lg:sticky lg:top-3 lg:z-10">
          <Done said={said} desk={desk} week={week} names={names} />
        </div>
      )}
      <UndoForm desk={desk} week={week} names={names} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 2xl:grid-cols-[minmax(0,1fr)_24rem]">
        {panel && <div className="desk-panel">{panel}</div>}
        <div ref={area} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
          <PlanningGrid desk={desk} week={week} names={names} held={hold.held} />
          <Unplaced desk={desk} week={week} names={names} />
        </div>
        {!panel && <DeskSide desk={desk} week={week} names={names} waiting={waiting} />}
      </div>
      <HeldCard hold={hold} names={names} ghost={ghost} />
    </OfficeFrame>
  );
}

/** The desk with a game that is on its way already shown where it was dropped; a refusal brings it back. */
function useAhead(desk: DeskView): DeskView {
  const { formData } = useNavigation();
  if (formData?.get("do") !== "move") return desk;
  const [courtId, on] = [String(formData.get("court")), parseDay(String(formData.get("on")))];
  const start = Number(formData.get("start"));
  const games = desk.games.map((game) =>
    game.id === formData.get("game") && on ? { ...game, courtId, day: on, start } : game,
  );
  return { ...desk, games };
}

/** A game that was dropped keeps the keyboard: it is a new element in another cell. */
function useFocusMoved(game: string | null, version: number): void {
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    if (game === null) return;
    const { activeElement } = document;
    if (activeElement === document.body || activeElement === null)
      document.getElementById(chipId(game))?.focus({ preventScroll: true });
  }, [game, version]);
}

/** Whoever closes a game comes back to it in the grid instead of to the top of the page. */
function useFocusBack(game: string | null): void {
  const last = useRef(game);
  useEffect(() => {
    const before = last.current;
    last.current = game;
    if (before === null || game !== null) return;
    if (document.activeElement === document.body || document.activeElement === null)
      document.getElementById(chipId(before))?.focus();
  }, [game]);
}

function WeekLinks({ desk, week }: { desk: DeskView; week: LocalDay }) {
  const lang = useLang();
  const say = useSay();
  const [before, after] = [addDays(week, -7), addDays(week, 7)];
  const isHere = desk.today >= week && desk.today < after;
  return (
    <nav aria-label={say("plan.title")} className="flex flex-wrap gap-2">
      {addDays(week, -1) >= desk.startDay && (
        <Link to={deskUrl({ week: before })} className={button.quiet}>
          <span aria-hidden="true">‹ </span>
          {say("plan.week.before")} {shortDayText(lang, before)}
        </Link>
      )}
      {!isHere && desk.today >= desk.startDay && desk.today <= desk.endDay && (
        <Link to={deskUrl({ week: desk.today })} className={button.quiet}>
          {say("plan.week.today")}
        </Link>
      )}
      {after <= desk.endDay && (
        <Link to={deskUrl({ week: after })} className={button.quiet}>
          {say("plan.week.after")} {shortDayText(lang, after)}
          <span aria-hidden="true"> ›</span>
        </Link>
      )}
    </nav>
  );
}

/** The newest change can be taken back with one press, and says beforehand what that will do. */
function UndoForm({
  desk: { undo, version },
  week,
  names,
}: {
  desk: DeskView;
  week: LocalDay;
  names: DeskNames;
}) {
  const say = useSay();
  // Not with a timetable that is being fetched anew.
  const busy = useNavigation().state !== "idle";
  const [first] = undo?.games ?? [];
  if (!undo || !first) return null;
  return (
    <Form method="post" className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="week" value={week} />
      <button
        type="submit"
        name="do"
        value="undo"
        disabled={busy}
        aria-describedby="undo-what"
        className={button.quiet}
      >
        <span aria-hidden="true">↶ </span>
        {say(undo.kind === "moved" ? "plan.undo" : "plan.undo.planned")}
      </button>
      <p id="undo-what" className="text-sm text-quiet">
        {undo.kind === "moved"
          ? say("plan.undo.what", {
              game: names.game(first.id),
              from: names.place(first.from),
              to: names.place(first.to),
            })
          : say("plan.undo.plan", { n: undo.games.length })}
      </p>
    </Form>
  );
}
