import { dunkBonus } from "../../../domain/league/game/basket-bonus";
import type { GameCommand } from "../../../domain/league/game/vocabulary";
import { useSay } from "../../words";
import { Key } from "./key";
import { usePad } from "./pad-context";

type Shoot = Extract<GameCommand, { type: "shoot" }>;

/** G19: marks a made two as a dunk, where that gives more; pressed again it is none. */
export function DunkKey({
  id,
  command,
  onChange,
}: {
  id: string;
  command: Shoot;
  onChange: (key: string, to: Shoot) => void;
}) {
  const [say, { sheet }] = [useSay(), usePad()];
  const points = dunkBonus(sheet.state.rules);
  if (points === null || command.shot !== "fg2" || !command.made) return null;
  const { dunk, ...plain } = command;
  return (
    <Key
      id={id}
      tone="chip"
      bubble="above left"
      pressed={dunk === true}
      onTap={() => onChange(id, dunk ? plain : { ...plain, dunk: true })}
    >
      {say("pad.dunk", { n: points })}
    </Key>
  );
}
