import { Form, Link, useNavigate } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { LocalDay } from "../../domain/kernel/time";
import { gameTitle } from "../../domain/words/fixture-names";
import type { DeskGame, DeskView, MovingView } from "../../server/services";
import { button } from "../ui/button";
import { useLang, useSay } from "../words";
import type { DeskNames } from "./desk-names";
import { deskUrl } from "./desk-url";
import { MoveAim } from "./move-aim";
import { OpeningList, OtherTimes } from "./openings";

export interface Moving {
  readonly desk: DeskView;
  readonly moving: MovingView;
  readonly week: LocalDay;
  readonly names: DeskNames;
}

/** A game that is to move: where it stands, where it could go, and what would speak against each place. */
export function MovePanel({ desk, moving, week, names }: Moving) {
  const lang = useLang();
  const say = useSay();
  const heading = useFocusOn(JSON.stringify([moving.game, moving.aim?.place]));
  useEscape(deskUrl({ week }));
  const game = desk.games.find(({ id }) => id === moving.game);
  if (!game) return null;
  return (
    <section aria-labelledby="move" className="card grid gap-5 border-2 border-focus p-4 md:p-5">
      <div>
        <div className="flex items-start justify-between gap-3">
          <h2 id="move" ref={heading} tabIndex={-1} className="text-lg font-bold outline-none">
            {say("plan.move.title")}
          </h2>
          <Link to={deskUrl({ week })} preventScrollReset className={button.quiet}>
            {say("plan.close")}
          </Link>
        </div>
        <p className="text-xl font-bold">{names.game(game.id)}</p>
        <p className="text-sm text-quiet">{gameTitle(lang, game)}</p>
        <p className="mt-1">{say("plan.move.now", { place: names.place(placeOf(game)) })}</p>
        {(game.pinned || (game.day !== null && game.status === "planned")) && (
          <Pin game={game} desk={desk} week={week} />
        )}
      </div>
      {game.status !== "planned" ? (
        <p className="font-semibold">{say("plan.move.fixed")}</p>
      ) : moving.aim ? (
        <MoveAim desk={desk} moving={moving} week={week} names={names} aim={moving.aim} />
      ) : (
        <>
          <section aria-labelledby="best">
            <h3 id="best" className="font-bold">
              {say("plan.move.best")}
            </h3>
            <p className="text-sm text-quiet">
              {say(moving.best.length > 0 ? "plan.move.best.hint" : "plan.move.best.none")}
            </p>
            <OpeningList openings={moving.best} moving={moving} week={week} names={names} />
          </section>
          <OtherTimes desk={desk} moving={moving} week={week} names={names} />
        </>
      )}
    </section>
  );
}

export function placeOf({ courtId, day, start }: DeskGame) {
  return courtId !== null && day !== null && start !== null ? { courtId, day, start } : null;
}

/** Whether planning anew leaves the game where it stands. */
function Pin({ game, desk, week }: { game: DeskGame; desk: DeskView; week: LocalDay }) {
  const say = useSay();
  return (
    <Form method="post" className="mt-2 flex flex-wrap items-center gap-3">
      <input type="hidden" name="game" value={game.id} />
      <input type="hidden" name="version" value={desk.version} />
      <input type="hidden" name="week" value={week} />
      {game.pinned && <span className="font-semibold">{say("plan.pinned")}</span>}
      <button
        type="submit"
        name="do"
        value={game.pinned ? "unpin" : "pin"}
        className={button.quiet}
      >
        {say(game.pinned ? "plan.pin.remove" : "plan.pin.here")}
      </button>
    </Form>
  );
}

/** Brings the keyboard to the heading whenever the panel shows something else. */
export function useFocusOn(what: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (what) heading.current?.focus();
  }, [what]);
  return heading;
}

export function useEscape(to: string): void {
  const navigate = useNavigate();
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape") navigate(to, { preventScrollReset: true });
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [navigate, to]);
}
