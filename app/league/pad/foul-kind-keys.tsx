import type { ReactNode } from "react";
import type { FoulKind } from "../../../domain/league/game/vocabulary";
import { useSay } from "../../words";
import { Key } from "./key";

const OF_PLAYERS = [
  "offensive",
  "technical",
  "unsportsmanlike",
  "disqualifying",
] as const satisfies readonly FoulKind[];
const OF_TEAMS = ["coach-technical", "bench-technical"] as const satisfies readonly FoulKind[];

/** What a foul is otherwise: the usual kind is what it is while none of these is pressed, or pressed once more. */
export function FoulKindKeys({
  id,
  ofTeam,
  kind,
  onChoose,
  children,
}: {
  id: string;
  ofTeam: boolean;
  kind: FoulKind;
  onChoose: (key: string, kind: FoulKind) => void;
  children?: ReactNode;
}) {
  const say = useSay();
  return (
    <div className="pad-kinds grid grid-cols-5 gap-3">
      {(ofTeam ? OF_TEAMS : OF_PLAYERS).map((one) => (
        <Key
          key={one}
          id={`${id} ${one}`}
          tone="chip"
          bubble="below left"
          pressed={one === kind}
          onTap={() => {
            if (one !== kind) onChoose(`${id} ${one}`, one);
            else if (!ofTeam) onChoose(`${id} ${one}`, "personal");
          }}
        >
          {say(`pad.foul.${one}`)}
        </Key>
      ))}
      {children}
    </div>
  );
}
