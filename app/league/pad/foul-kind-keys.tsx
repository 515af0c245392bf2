import type { ReactNode } from "react";
import type { FoulKind, GameCommand } from "../../../domain/league/game/vocabulary";
import { useSay } from "../../words";
import { Key } from "./key";

type Foul = Extract<GameCommand, { type: "foul" }>;
type Change = (key: string, to: Foul) => void;

/** The kinds that lie side by side, and the one that lies beside the throws. */
const OF_COURT = ["offensive", "technical", "unsportsmanlike", "disqualifying"] as const;
// A substitute's technical foul in play is the bench's; in an interval everybody is a player.
const OF_BENCH = ["bench-technical", "technical", "disqualifying", "fighting"] as const;
const OF_TEAM = [
  "coach-technical",
  "bench-technical",
  "coach-disqualifying",
  "bench-disqualifying",
] as const;

function Kind({
  id,
  command,
  kind,
  onChange,
}: {
  id: string;
  command: Foul;
  kind: FoulKind;
  onChange: Change;
}) {
  const say = useSay();
  const pressed = kind === command.kind;
  return (
    <Key
      id={`${id} ${kind}`}
      tone="chip"
      bubble="below left"
      pressed={pressed}
      onTap={() => {
        if (!pressed) onChange(`${id} ${kind}`, { ...command, kind });
        else if (command.player !== null)
          onChange(`${id} ${kind}`, { ...command, kind: "personal" });
      }}
    >
      {say(`pad.foul.${kind}`)}
    </Key>
  );
}

/** What a foul is otherwise: the usual kind is what it is while none of these is pressed, or pressed once more. */
export function FoulKindKeys({
  id,
  command,
  bench,
  onChange,
  children,
}: {
  id: string;
  command: Foul;
  /** Whether the player sat on the bench. */
  bench: boolean;
  onChange: Change;
  children?: ReactNode;
}) {
  const kinds = command.player === null ? OF_TEAM : bench ? OF_BENCH : OF_COURT;
  return (
    <div className="pad-kinds grid grid-cols-5 gap-3">
      {kinds.map((kind) => (
        <Kind key={kind} id={id} command={command} kind={kind} onChange={onChange} />
      ))}
      {children}
    </div>
  );
}

/** How many free throws the referee shows, or that they are cancelled against another's; what is pressed again goes. */
export function FoulThrowKeys({
  id,
  command,
  onChange,
}: {
  id: string;
  command: Foul;
  onChange: Change;
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
      <Kind
        id={id}
        command={command}
        kind={command.player === null ? "fighting" : "throw-in"}
        onChange={onChange}
      />
    </div>
  );
}
