import { SIDES, type Side } from "../../../domain/league/game/vocabulary";
import { Key } from "./key";
import { usePad } from "./pad-context";

/** The two teams as keys. */
export function SideChoice({
  id,
  label,
  side,
  onChoose,
}: {
  /** What their keys begin with. */
  id: string;
  label: string;
  side: Side | null;
  onChoose: (side: Side) => void;
}) {
  const { page } = usePad();
  return (
    <fieldset className="grid grid-cols-2 gap-3" aria-label={label}>
      {SIDES.map((one) => (
        <Key
          key={one}
          id={`${id} ${one}`}
          tone="chip"
          edge={one}
          pressed={side === one}
          onTap={() => onChoose(one)}
        >
          {page[one].shortName}
        </Key>
      ))}
    </fieldset>
  );
}
