import { Form, useNavigation } from "@remix-run/react";
import { clockText, type LocalDay } from "../../domain/kernel/time";
import { cellsBetween } from "../../domain/schedule/cells";
import type { DeskView } from "../../server/services";
import { button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSay } from "../words";
import type { DeskNames } from "./desk-names";
import { concerns } from "./game-chip";

/** What the form before has done. */
export type Said =
  | { readonly what: "moved" | "kept" | "unpinned"; readonly game: string }
  | { readonly what: "undone"; readonly game: string | null }
  | { readonly what: "planned"; readonly n: number }
  | { readonly what: "published"; readonly n: number }
  | { readonly what: "unpublished"; readonly n: number };

/** More than a row of them would be a list. */
const OTHERS = 5;

interface Shown {
  readonly said: Said;
  readonly desk: DeskView;
  readonly week: LocalDay;
  readonly names: DeskNames;
}

export function Done({ said, desk, week, names }: Shown) {
  const say = useSay();
  if (said.what === "planned")
    return <Notice kind="good">{say("plan.anew.done", { n: said.n })}</Notice>;
  if (said.what === "published")
    return (
      <Notice kind="good">
        {say(said.n === 0 ? "plan.published.none" : "plan.published", { n: said.n })}
      </Notice>
    );
  if (said.what === "unpublished")
    return <Notice kind="good">{say("plan.publishing-undone", { n: said.n })}</Notice>;
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
      {said.what === "moved" && <OtherTimes game={game.id} desk={desk} week={week} />}
    </Notice>
  );
}

/** The best time of a cell was taken; the cell's other free ones are one press away. */
function OtherTimes({ game, desk, week }: { game: string; desk: DeskView; week: LocalDay }) {
  const say = useSay();
  const busy = useNavigation().state !== "idle";
  const { check, today, minutes } = desk;
  const fixture = check.draft.fixtures.find(({ id }) => id === game);
  const slot = check.draft.placed.find(({ fixtureId }) => fixtureId === game)?.slot;
  if (!fixture || !slot) return null;
  const asked = { from: slot.day, to: slot.day, now: { day: today, minutes } };
  const here = cellsBetween(fixture, check.draft, check.world, asked).find(
    (cell) => cell.kind === "here",
  );
  const others = [...(here?.free ?? [])].slice(0, OTHERS).sort((a, b) => a.start - b.start);
  if (others.length === 0) return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2 font-normal">
      <span>{say("plan.other-times")}</span>
      {others.map(({ courtId, day, start }) => (
        <Form key={start} method="post" preventScrollReset>
          <input type="hidden" name="game" value={game} />
          <input type="hidden" name="court" value={courtId} />
          <input type="hidden" name="on" value={day} />
          <input type="hidden" name="start" value={start} />
          <input type="hidden" name="week" value={week} />
          <input type="hidden" name="version" value={desk.version} />
          <button
            type="submit"
            name="do"
            value="move"
            disabled={busy}
            aria-label={say("plan.other-times.take", { time: clockText(start) })}
            className={`${button.quiet} text-text tabular-nums`}
          >
            {clockText(start)}
          </button>
        </Form>
      ))}
    </div>
  );
}
