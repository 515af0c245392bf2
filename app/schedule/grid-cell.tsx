import type { ReactNode } from "react";
import { clockText } from "../../domain/kernel/time";
import type { Cell } from "../../domain/schedule/cells";
import { useSay } from "../words";

/** A court on a day. While a game is held it shows whether that fits here: by its border, its ground and in words. */
export function GridCell({
  name,
  open,
  cell,
  aimed,
  children,
}: {
  /** By which a held game finds it. */
  name: string;
  open: boolean;
  cell: Cell | undefined;
  aimed: boolean;
  children: ReactNode;
}) {
  const say = useSay();
  return (
    <td
      data-cell={name}
      data-fit={cell?.kind}
      data-aimed={aimed ? "true" : undefined}
      className={`relative h-16 border-t border-l border-line-soft p-1 pb-5 align-top ${open ? "" : "desk-closed"}`}
    >
      {!open && <span className="sr-only">{say("plan.closed")}</span>}
      <span className="grid gap-1">{children}</span>
      {cell && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute right-1.5 bottom-0.5 text-xs font-bold tabular-nums"
        >
          {cell.kind === "fits" && cell.slot && (
            <span className="text-good-text">✓ {clockText(cell.slot.start)}</span>
          )}
          {cell.kind === "clashes" && (
            <span className="text-bad">⚠ {say("plan.hold.mark", { n: cell.clashes.length })}</span>
          )}
          {cell.kind === "closed" && <span className="text-quiet">{say("plan.hold.closed")}</span>}
        </span>
      )}
    </td>
  );
}
