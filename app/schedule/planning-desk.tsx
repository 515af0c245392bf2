import { Form, Link } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { addDays, type LocalDay } from "../../domain/kernel/time";
import { dayText, shortDayText } from "../../domain/words/dates";
import type { DeskView } from "../../server/services";
import { OfficeFrame } from "../office/frame";
import type { Me } from "../office/side";
import { button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useLang, useSay } from "../words";
import { type DeskNames, deskNames } from "./desk-names";
import { DeskSide } from "./desk-side";
import { chipId, deskUrl } from "./desk-url";
import { concerns } from "./game-chip";
import { MovePanel } from "./move-panel";
import { PlanPreview } from "./plan-preview";
import { PlanningGrid } from "./planning-grid";
import { Unplaced } from "./unplaced";

/** What the form before has done. */
export type Said =
  | { readonly what: "moved" | "unpinned"; readonly game: string }
  | { readonly what: "undone"; readonly game: string | null }
  | { readonly what: "planned"; readonly n: number };

interface Shown {
  readonly me: Me;
  readonly desk: DeskView;
  readonly week: LocalDay;
  readonly said: Said | null;
  readonly refused: { readonly zh: string; readonly en: string } | null;
}

/** A week of the timetable, and whatever is being done to it. */
export function PlanningDesk({ me, desk, week, said, refused }: Shown) {
  const lang = useLang();
  const say = useSay();
  const names = deskNames(lang, desk);
  const { moving, preview } = desk;
  useFocusBack(moving?.game ?? null);
  const panel: ReactNode = moving ? (
    <MovePanel desk={desk} moving={moving} week={week} names={names} />
  ) : preview ? (
    <PlanPreview desk={desk} preview={preview} week={week} names={names} />
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
      {refused && <Notice kind="bad">{refused[lang]}</Notice>}
      {said && !refused && <Done said={said} desk={desk} names={names} />}
      <UndoForm desk={desk} week={week} names={names} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 2xl:grid-cols-[minmax(0,1fr)_24rem]">
        {panel && <div className="desk-panel">{panel}</div>}
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
          <PlanningGrid desk={desk} week={week} names={names} />
          <Unplaced desk={desk} week={week} names={names} />
        </div>
        {!panel && <DeskSide desk={desk} week={week} names={names} />}
      </div>
    </OfficeFrame>
  );
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

function Done({ said, desk, names }: { said: Said; desk: DeskView; names: DeskNames }) {
  const say = useSay();
  if (said.what === "planned")
    return <Notice kind="good">{say("plan.anew.done", { n: said.n })}</Notice>;
  const game = desk.games.find(({ id }) => id === said.game);
  if (!game)
    return said.what === "undone" ? <Notice kind="good">{say("plan.undone.all")}</Notice> : null;
  const { courtId, day, start } = game;
  const stands = courtId !== null && day !== null && start !== null;
  const place = names.place(stands ? { courtId, day, start } : null);
  const clashes = desk.clashes.filter((clash) => concerns(clash, game.id));
  return (
    <Notice kind={clashes.length > 0 ? "warn" : "good"}>
      <p>{say(`plan.${said.what}`, { game: names.game(game.id), place })}</p>
      {said.what === "moved" && <p className="font-normal">{say("plan.moved.pins")}</p>}
      {clashes.map((clash) => (
        <p key={JSON.stringify(clash)} className="font-normal">
          <span aria-hidden="true">⚠ </span>
          {clash.fixtureId === game.id
            ? names.clash(clash)
            : say("plan.said-of", {
                game: names.game(clash.fixtureId),
                clash: names.clash(clash),
              })}
        </p>
      ))}
    </Notice>
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
        aria-describedby="undo-what"
        className={button.quiet}
      >
        <span aria-hidden="true">↶ </span>
        {say("plan.undo")}
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
