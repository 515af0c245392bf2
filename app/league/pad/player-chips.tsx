import type { ReactNode } from "react";
import type { PlayerId } from "../../../domain/kernel/ids";
import type { PlayerLine } from "../../../domain/league/game/state";
import { Key } from "./key";
import { usePad } from "./pad-context";

/** Players as small keys, by shirt; `chosen` is the one who stands there now. */
export function PlayerChips({
  id,
  players,
  chosen,
  onChoose,
  label,
  children,
}: {
  /** What their keys begin with. */
  id: string;
  players: readonly PlayerLine[];
  chosen?: PlayerId | null;
  onChoose: (key: string, player: PlayerId) => void;
  label: string;
  /** What else stands in the same rows. */
  children?: ReactNode;
}) {
  const { names } = usePad();
  return (
    <fieldset aria-label={label} className="grid grid-cols-5 gap-3">
      {players.map(({ player, jersey }) => (
        <Key
          key={player}
          id={`${id} ${player}`}
          tone="chip"
          bubble="above left"
          pressed={chosen === player}
          onTap={() => onChoose(`${id} ${player}`, player)}
          className="!flex-col"
        >
          <span className="figures text-2xl leading-none">{jersey}</span>
          <span className="max-w-full truncate text-[11px] leading-tight font-medium">
            {names.short(player)}
          </span>
        </Key>
      ))}
      {children}
    </fieldset>
  );
}
