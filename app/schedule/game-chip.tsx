import { Link } from "@remix-run/react";
import { clockText, type LocalDay } from "../../domain/kernel/time";
import type { DeskGame, DeskView } from "../../server/services";
import { useSay } from "../words";
import type { DeskNames } from "./desk-names";
import { chipId, deskUrl } from "./desk-url";

/** The element that says how a game is picked up. */
export const HOLD_HELP = "hold-help";

/** A game in the timetable. One that has not begun can be chosen and moved. */
export function GameChip({
  game,
  desk,
  week,
  names,
  withCourt = false,
  held = false,
}: {
  game: DeskGame;
  desk: DeskView;
  week: LocalDay;
  names: DeskNames;
  withCourt?: boolean;
  /** It is in the hand; this is where it came from. */
  held?: boolean;
}) {
  const say = useSay();
  const { id, courtId, day, start } = game;
  const clashes = desk.clashes.some((clash) => concerns(clash, id));
  const inside = (
    <>
      <span className="flex flex-wrap items-baseline gap-x-1.5">
        <span className="figures text-base">{start === null ? "–" : clockText(start)}</span>
        {clashes && (
          <span className="text-bad">
            <span aria-hidden="true">⚠</span>
            <span className="sr-only">{say("plan.clash-mark")}</span>
          </span>
        )}
        {desk.publishing.changes.some(({ fixtureId }) => fixtureId === id) && (
          <span className="rounded-sm bg-ink px-1 text-xs font-semibold text-white">
            {say("plan.changed-mark")}
          </span>
        )}
        {game.pinned && <Pin label={say("plan.pinned")} />}
        {game.status !== "planned" && (
          <span className="text-xs">
            {game.home.points}:{game.away.points}{" "}
            <span className="sr-only">{say(`plan.status.${game.status}`)}</span>
          </span>
        )}
      </span>
      <span className="block leading-tight">{names.game(id)}</span>
      {withCourt && courtId && <span className="block text-quiet">{names.court(courtId)}</span>}
    </>
  );
  const shape = "block rounded-md border-l-4 px-2 py-1 text-sm";
  if (game.status !== "planned")
    return (
      <span className={`${shape} border-line bg-paper-deep text-quiet`} data-game={id}>
        {inside}
      </span>
    );
  const chosen = desk.moving?.game === id;
  const look = held
    ? "border-quiet bg-paper-deep text-quiet"
    : clashes
      ? "border-bad bg-bad-soft"
      : "border-court bg-court-soft";
  const place = courtId !== null && day !== null && start !== null ? { courtId, day, start } : null;
  return (
    <Link
      // The list for narrow screens shows the same games; a name stands in a page once.
      id={withCourt ? undefined : chipId(id)}
      to={deskUrl({ week, game: id })}
      preventScrollReset
      aria-label={say("plan.choose", { game: names.game(id), place: names.place(place) })}
      aria-current={chosen ? "true" : undefined}
      data-game={id}
      // Lists for narrow screens have no cells to which a game could be carried.
      data-movable={withCourt ? undefined : ""}
      draggable={false}
      aria-describedby={withCourt ? undefined : HOLD_HELP}
      className={`desk-chip ${shape} ${look} ${chosen ? "outline-3 outline-focus" : "hover:brightness-95"} ${withCourt ? "min-h-11" : ""}`}
    >
      {inside}
    </Link>
  );
}

/** Is this clash about the game, as its own or as the other one's? */
export function concerns(clash: DeskView["clashes"][number], id: string): boolean {
  if (clash.fixtureId === id) return true;
  if ("other" in clash) return clash.other === id;
  return "games" in clash && clash.games.includes(id);
}

function Pin({ label }: { label: string }) {
  return (
    <svg role="img" aria-label={label} viewBox="0 0 16 16" className="size-3.5 fill-current">
      <path d="M5 1h6v1.500l-1 1V7l2 2v1H8.700V15h-1.400v-5H4V9l2-2V3.500l-1-1z" />
    </svg>
  );
}
