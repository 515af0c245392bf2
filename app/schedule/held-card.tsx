import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { clockText } from "../../domain/kernel/time";
import type { Cell } from "../../domain/schedule/cells";
import { dayText } from "../../domain/words/dates";
import { type Say, useLang, useSay } from "../words";
import type { DeskNames } from "./desk-names";
import type { Held, Hold } from "./use-hold";

/** More would cover the timetable. */
const SHOWN = 4;
const WIDTH = 288;
const GAP = 6;

/** What hangs on a held game: the game itself at the pointer, the verdict beside the cell, and the same for the ear. */
export function HeldCard({
  hold: { held, cancelled },
  names,
  ghost,
}: {
  hold: Hold;
  names: DeskNames;
  ghost: RefObject<HTMLDivElement>;
}) {
  const say = useSay();
  const cell = held?.at ? held.cells.get(held.at) : undefined;
  return (
    <>
      {held?.by === "pointer" && (
        <div
          ref={ghost}
          aria-hidden="true"
          className="pointer-events-none fixed top-0 left-0 z-50 max-w-56 -rotate-1 rounded-md border-l-4 border-home-deep bg-home-soft px-3 py-2 text-sm font-semibold shadow-lg"
        >
          {names.game(held.game)}
        </div>
      )}
      {cell && <Verdict key={held?.at} cell={cell} names={names} />}
      <p aria-live="assertive" className="sr-only">
        {held?.by === "keys" && <Spoken held={held} cell={cell} names={names} />}
        {!held && cancelled && say("plan.hold.cancelled", { game: names.game(cancelled) })}
      </p>
    </>
  );
}

/** Fixed to the screen beside its cell: inside the table it would be cut off or push the rows apart. */
function Verdict({ cell, names }: { cell: Cell; names: DeskNames }) {
  const lang = useLang();
  const say = useSay();
  const card = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const place = () => {
      const td = document.querySelector(`[data-cell="${cell.day} ${cell.courtId}"]`);
      const box = td?.getBoundingClientRect();
      if (!box) return;
      const height = card.current?.offsetHeight ?? 0;
      const below = box.bottom + GAP + height <= innerHeight;
      setAt({
        left: Math.max(GAP, Math.min(box.left, innerWidth - WIDTH - GAP)),
        top: below ? box.bottom + GAP : Math.max(GAP, box.top - GAP - height),
      });
    };
    place();
    addEventListener("scroll", place, true);
    return () => removeEventListener("scroll", place, true);
  }, [cell]);
  const fits = cell.kind === "fits";
  const look = fits
    ? "border-good"
    : cell.kind === "here" || cell.kind === "past"
      ? "border-quiet"
      : "border-bad";
  return (
    <div
      ref={card}
      aria-hidden="true"
      data-verdict={cell.kind}
      style={{ width: WIDTH, left: at?.left ?? 0, top: at?.top ?? 0 }}
      className={`pointer-events-none fixed z-40 rounded-xl border-2 bg-card p-3 text-sm shadow-lg ${look} ${at ? "" : "invisible"}`}
    >
      <p className="font-bold">
        {names.court(cell.courtId)} · {dayText(lang, cell.day)}
        {cell.slot && cell.kind !== "closed" && ` ${clockText(cell.slot.start)}`}
      </p>
      <p className={`font-semibold ${fits ? "text-good-text" : cell.slot ? "text-bad" : ""}`}>
        <span aria-hidden="true">{fits ? "✓ " : cell.slot ? "⚠ " : ""}</span>
        {verdictText(say, cell)}
      </p>
      <ul className="list-disc pl-5">
        {cell.clashes.slice(0, SHOWN).map((clash) => (
          <li key={JSON.stringify(clash)}>{names.clash(clash, cell.slot ?? undefined)}</li>
        ))}
      </ul>
    </div>
  );
}

function Spoken({ held, cell, names }: { held: Held; cell: Cell | undefined; names: DeskNames }) {
  const lang = useLang();
  const say = useSay();
  // What to do is said once, with the game.
  const first = useRef(true);
  useEffect(() => {
    first.current = false;
  }, []);
  if (!cell || first.current) return say("plan.hold.up", { game: names.game(held.game) });
  const time = cell.slot ? ` ${clockText(cell.slot.start)}` : "";
  const place = `${names.court(cell.courtId)} ${dayText(lang, cell.day)}${time}`;
  const reasons = cell.clashes
    .slice(0, SHOWN)
    .map((clash) => ` ${names.clash(clash, cell.slot ?? undefined)}`)
    .join("");
  return `${say("plan.hold.at", { place, what: verdictText(say, cell) })}${reasons}`;
}

function verdictText(say: Say, { kind, clashes, free }: Cell): string {
  switch (kind) {
    case "fits": {
      const others = free.length - 1;
      const also = others > 0 ? ` · ${say("plan.hold.others", { n: others })}` : "";
      return say("plan.hold.fits") + also;
    }
    case "clashes":
      return say("plan.hold.clashes", { n: clashes.length });
    default:
      return say(`plan.hold.${kind}`);
  }
}
