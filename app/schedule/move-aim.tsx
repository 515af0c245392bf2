import { Form, Link, useNavigation } from "@remix-run/react";
import type { MovingView } from "../../server/services";
import { button } from "../ui/button";
import { useSay } from "../words";
import { deskUrl } from "./desk-url";
import type { Moving } from "./move-panel";

/** The last look before a move: where to, and everything against it. It is possible all the same. */
export function MoveAim({
  desk,
  moving,
  week,
  names,
  aim: { place, clashes },
}: Moving & { aim: NonNullable<MovingView["aim"]> }) {
  const say = useSay();
  // Not twice, and not with a timetable that is being fetched anew.
  const busy = useNavigation().state !== "idle";
  return (
    <div className="grid gap-4">
      <p className="rounded-xl bg-court-soft p-4 text-lg font-bold">
        {say("plan.move.to", { place: names.place(place) })}
      </p>
      {clashes.length === 0 ? (
        <p className="font-semibold text-good-text">
          <span aria-hidden="true">✓ </span>
          {say("plan.move.clean")}
        </p>
      ) : (
        <div className="rounded-xl bg-bad-soft p-4">
          <p className="font-bold text-bad">{say("plan.move.against")}</p>
          <ul className="mt-2 list-disc pl-5">
            {clashes.map((clash) => (
              <li key={JSON.stringify(clash)}>{names.clash(clash, place)}</li>
            ))}
          </ul>
        </div>
      )}
      <Form method="post" className="flex flex-wrap gap-3">
        <input type="hidden" name="game" value={moving.game} />
        <input type="hidden" name="court" value={place.courtId} />
        <input type="hidden" name="on" value={place.day} />
        <input type="hidden" name="start" value={place.start} />
        <input type="hidden" name="version" value={desk.version} />
        <button type="submit" name="do" value="move" disabled={busy} className={button.main}>
          {say(clashes.length === 0 ? "plan.move.confirm" : "plan.move.confirm-anyway")}
        </button>
        <Link to={deskUrl({ week, game: moving.game })} preventScrollReset className={button.quiet}>
          {say("plan.move.other-time")}
        </Link>
      </Form>
      <p className="text-sm text-quiet">{say("plan.moved.pins")}</p>
    </div>
  );
}
