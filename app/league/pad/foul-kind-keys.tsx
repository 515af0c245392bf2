import type { ReactNode } from "react";
import type { FoulKind, GameCommand } from "../../../domain/league/game/vocabulary";
import { useSay } from "../../words";
import { Key } from "./key";

type Foul = Extract<GameCommand, { type: "foul" }>;
type Change = (key: string, to: Foul) => void;

const ON_COURT = [
  "offensive",
  "technical",
  "unsportsmanlike",
  "disqualifying",
  "throw-in",
] as const satisfies readonly FoulKind[];
const ON_BENCH = [
  "technical",
  "unsportsmanlike",
  "disqualifying",
  "fighting",
] as const satisfies readonly FoulKind[];
const OF_TEAMS = [
  "coach-technical",
  "bench-technical",
  "coach-disqualifying",
  "bench-disqualifying",
  "fighting",
] as const satisfies readonly FoulKind[];

/** What a foul is otherwise: the usual kind is what it is while none of these is pressed, or pressed once more. */
export function FoulKindKeys({
  id,
  command,
  bench,
  onChange,
}: {
  id: string;
  command: Foul;
  /** Whether the player sat on the bench. */
  bench: boolean;
  onChange: Change;
}) {
  const say = useSay();
  const ofTeam = command.player === null;
  const kinds: readonly FoulKind[] = ofTeam ? OF_TEAMS : bench ? ON_BENCH : ON_COURT;
  return (
    <div className="pad-kinds grid grid-cols-5 gap-3">
      {kinds.map((kind) => (
        <Key
          key={kind}
          id={`${id} ${kind}`}
          tone="chip"
          bubble="below left"
          pressed={kind === command.kind}
          onTap={() => {
            if (kind !== command.kind) onChange(`${id} ${kind}`, { ...command, kind });
            else if (!ofTeam) onChange(`${id} ${kind}`, { ...command, kind: "personal" });
          }}
        >
          {say(`pad.foul.${kind}`)}
        </Key>
      ))}
    </div>
  );
}

/** How many free throws the referee shows, or that they are cancelled against another's; what is pressed again goes. */
export function FoulThrowKeys({
  id,
  command,
  onChange,
  children,
}: {
  id: string;
  command: Foul;
  onChange: Change;
  children?: ReactNode;
}) {
  const say = useSay();
  const { throws: _, cancelled: __, ...plain } = command;
  return (
    <div className="pad-kinds grid grid-cols-5 gap-3">
      {[1, 2, 3].map((throws) => (
        <Key
          key={throws}
          id={`${id} throws ${throws}`}
          tone="chip"
          pressed={command.throws === throws}
          onTap={() =>
            onChange(
              `${id} throws ${throws}`,
              command.throws === throws ? plain : { ...plain, throws },
            )
          }
        >
          {say("pad.foul.throws", { n: throws })}
        </Key>
      ))}
      <Key
        id={`${id} cancelled`}
        tone="chip"
        pressed={command.cancelled === true}
        onTap={() =>
          onChange(`${id} cancelled`, command.cancelled ? plain : { ...plain, cancelled: true })
        }
      >
        {say("pad.foul.cancelled")}
      </Key>
      {children}
    </div>
  );
}
