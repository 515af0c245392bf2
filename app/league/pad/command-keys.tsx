import type { ReactNode } from "react";
import { type GameState, onCourt, other } from "../../../domain/league/game/state";
import {
  type GameCommand,
  type Shot,
  SIDES,
  type Side,
} from "../../../domain/league/game/vocabulary";
import { useSay } from "../../words";
import { byJersey } from "./court";
import { DunkKey } from "./dunk-key";
import { FoulKindKeys, FoulThrowKeys } from "./foul-kind-keys";
import { Key } from "./key";
import { usePad } from "./pad-context";
import { PlayerChips } from "./player-chips";

type Change = (key: string, to: GameCommand) => void;
type Of<Type extends GameCommand["type"]> = Extract<GameCommand, { type: Type }>;

/** What something that was said can be made instead, one key each: another player, another kind, the other side. */
export function CommandKeys({
  command,
  state,
  onChange,
}: {
  command: GameCommand;
  /** What was true then. */
  state: GameState;
  onChange: Change;
}): ReactNode {
  const say = useSay();
  const byPlayer = "player" in command && "side" in command && command.player !== null;
  return (
    <>
      {command.type === "shoot" && <ShotKeys command={command} onChange={onChange} />}
      {command.type === "foul" && (
        <>
          <FoulKindKeys
            id="entry kind"
            command={command}
            bench={!onCourt(state[command.side]).some((line) => line.player === command.player)}
            onChange={onChange}
          />
          <FoulThrowKeys id="entry kind" command={command} onChange={onChange} />
        </>
      )}
      {command.type === "rebound" && <EndKeys command={command} onChange={onChange} />}
      {(command.type === "time-out" ||
        command.type === "own-basket" ||
        command.type === "jump-ball" ||
        command.type === "set-arrow") && <SideChips command={command} onChange={onChange} />}
      {byPlayer && (
        <Titled text={say("pad.entry.player")}>
          <PlayerChips
            id="entry player"
            label={say("pad.entry.player")}
            players={courtFirst(state, command.side)}
            chosen={command.player}
            onChoose={(key, player) =>
              player !== command.player && onChange(key, withPlayer({ ...command, player }))
            }
          />
        </Titled>
      )}
      {(command.type === "foul" || command.type === "block") && command.player !== null && (
        <Titled text={say("pad.entry.on")}>
          <PlayerChips
            id="entry on"
            label={say("pad.entry.on")}
            players={courtFirst(state, other(command.side))}
            chosen={command.on ?? null}
            onChoose={(key, on) => onChange(key, { ...command, on })}
          />
        </Titled>
      )}
      {command.type === "shoot" && command.made && command.shot !== "ft" && (
        <Titled text={say("pad.entry.assist")}>
          <PlayerChips
            id="entry assist"
            label={say("pad.entry.assist")}
            players={onCourt(state[command.side]).filter((line) => line.player !== command.player)}
            chosen={command.assist ?? null}
            onChoose={(key, assist) => onChange(key, { ...command, assist })}
          />
        </Titled>
      )}
    </>
  );
}

/** Nobody assists himself: with another player the assist goes where it would be his own. */
function withPlayer(command: GameCommand): GameCommand {
  if (command.type !== "shoot" || command.assist !== command.player) return command;
  const { assist: _, ...rest } = command;
  return rest;
}

function courtFirst(state: GameState, side: Side) {
  const bench = state[side].players.filter((line) => !line.onCourt).sort(byJersey);
  return [...[...onCourt(state[side])].sort(byJersey), ...bench];
}

const SHOTS = ["ft", "fg2", "fg3"] as const satisfies readonly Shot[];

function ShotKeys({ command, onChange }: { command: Of<"shoot">; onChange: Change }) {
  const say = useSay();
  // A dunk is a made two: made something else, it is none.
  const { dunk: _, ...plain } = command;
  const { assist: __, ...alone } = plain;
  return (
    <div className="pad-kinds grid grid-cols-5 gap-3">
      {SHOTS.map((shot) => (
        <Key
          key={shot}
          id={`entry ${shot}`}
          tone="chip"
          bubble="below left"
          pressed={shot === command.shot}
          onTap={() =>
            shot !== command.shot &&
            onChange(`entry ${shot}`, { ...(shot === "ft" ? alone : plain), shot })
          }
        >
          {say(`game.shot.${shot}`)}
        </Key>
      ))}
      {[true, false].map((made) => (
        <Key
          key={String(made)}
          id={`entry ${made ? "made" : "missed"}`}
          tone="chip"
          bubble="below right"
          pressed={made === command.made}
          onTap={() =>
            made !== command.made &&
            onChange(`entry ${made ? "made" : "missed"}`, { ...alone, made })
          }
        >
          {say(made ? "pad.entry.made" : "pad.entry.missed")}
        </Key>
      ))}
      <DunkKey id="entry dunk" command={command} onChange={onChange} />
    </div>
  );
}

function EndKeys({ command, onChange }: { command: Of<"rebound">; onChange: Change }) {
  const say = useSay();
  return (
    <div className="grid grid-cols-2 gap-3">
      {(["offensive", "defensive"] as const).map((end) => (
        <Key
          key={end}
          id={`entry ${end}`}
          tone="chip"
          pressed={end === command.end}
          onTap={() => end !== command.end && onChange(`entry ${end}`, { ...command, end })}
        >
          {say(`pad.end.${end}`)}
        </Key>
      ))}
    </div>
  );
}

function SideChips({
  command,
  onChange,
}: {
  command: Of<"time-out"> | Of<"own-basket"> | Of<"set-arrow"> | Of<"jump-ball">;
  onChange: Change;
}) {
  const { page } = usePad();
  return (
    <div className="grid grid-cols-2 gap-3">
      {SIDES.map((side) => (
        <Key
          key={side}
          id={`entry ${side}`}
          tone="chip"
          pressed={side === command.side}
          onTap={() => side !== command.side && onChange(`entry ${side}`, { ...command, side })}
        >
          {page[side].shortName}
        </Key>
      ))}
    </div>
  );
}

function Titled({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <h3 className="text-sm font-semibold text-quiet">{text}</h3>
      {children}
    </div>
  );
}
