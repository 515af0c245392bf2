import { type ReactNode, useState } from "react";
import type { PlayerId } from "../../../domain/kernel/ids";
import { other } from "../../../domain/league/game/state";
import { type GameCommand, SIDES } from "../../../domain/league/game/vocabulary";
import { useSay } from "../../words";
import { Tied } from "./changed";
import { commandOf } from "./command-of";
import { DunkKey } from "./dunk-key";
import { fateOf } from "./fate";
import { FoulKindKeys, FoulThrowKeys } from "./foul-kind-keys";
import { Key } from "./key";
import { type Line, lastLine } from "./lines";
import { usePad } from "./pad-context";
import { PlayerChips } from "./player-chips";
import { useFateText } from "./use-fate-text";
import { placed } from "./use-pad";

interface Followed {
  readonly line: Line;
  readonly command: GameCommand;
}

/** The entry to which something may be added, with its command; null when there is none. */
export function useFollowUp(): Followed | null {
  const { followUp, lines } = usePad();
  const [last, keep] = useState<Followed | null>(null);
  const line = lines.find((one) => one.id === followUp && !one.gone);
  // One that another table took away meanwhile stays until that was read.
  if (!line) return last && last.line.id === followUp ? last : null;
  const now = last?.line === line ? last : followed(line);
  // While drawing, so that there is no moment in which it is not known.
  if (now && now !== last) keep(now);
  return now;
}

function followed(line: Line): Followed | null {
  const command = commandOf(line.events);
  if (!command) return null;
  // A miss needs nothing more, and a team's turnover was stolen by nobody.
  if (command.type === "shoot" && (!command.made || command.shot === "ft")) return null;
  if (command.type === "turn-over" && command.player === null) return null;
  return { line, command };
}

/** What one more tap can add to the last entry. It goes away by itself with the next entry. */
export function FollowUp({ line, command }: Followed) {
  const [fateText, { sheet, court, names, follow }] = [useFateText(), usePad()];
  const say = useSay();
  const fate = fateOf(sheet.entries, line.id);
  const five = {
    home: court.home.map((one) => one.jersey).join(" · "),
    away: court.away.map((one) => one.jersey).join(" · "),
  };
  const [were, hold] = useState(five);
  const side = SIDES.find((one) => five[one] !== were[one]);
  const moved = side && say("pad.changed.court", { team: names.team(side), shirts: five[side] });
  const over = fate.kind !== "stands";
  return (
    <section data-follow={command.type} className="flex min-h-0 flex-1 flex-col gap-3">
      <Tied
        changed={over ? fateText(fate) : (moved ?? null)}
        onGo={() => (over ? follow(null) : hold(five))}
      >
        <Choices line={line} command={command} />
      </Tied>
    </section>
  );
}

function Choices({ line, command }: { line: Line; command: GameCommand }): ReactNode {
  const say = useSay();
  const { court, wish, replace, follow, lines } = usePad();
  /** Something that belongs to the entry, at its time; behind it when others have been said since. */
  const add = (key: string, more: GameCommand) => {
    const late = line.mark === "inserted" || lastLine(lines)?.id !== line.id;
    if (wish(key, placed(more, late ? { after: line.id } : {}))) follow(null);
  };
  const change = (key: string, to: GameCommand) => {
    const id = replace(key, line, to);
    if (id) follow(id);
    return id;
  };
  switch (command.type) {
    case "shoot": {
      const { period, ms, side, player } = command;
      const mates = court[side].filter((mate) => mate.player !== player);
      return (
        <Titled text={say("pad.follow.assist")}>
          <PlayerChips
            id="follow"
            label={say("pad.follow.assist")}
            players={mates}
            onChoose={(key, mate) => add(key, { type: "assist", period, ms, side, player: mate })}
          >
            <DunkKey id="follow dunk" command={command} onChange={change} />
            <Skip />
          </PlayerChips>
        </Titled>
      );
    }
    case "turn-over": {
      const { period, ms } = command;
      const side = other(command.side);
      return (
        <Titled text={say("pad.follow.turn-over")}>
          <PlayerChips
            id="follow"
            label={say("pad.follow.turn-over")}
            players={court[side]}
            onChoose={(key, player) => add(key, { type: "steal", period, ms, side, player })}
          />
          <Skip />
        </Titled>
      );
    }
    case "block":
      return (
        <Titled text={say("pad.follow.block")}>
          <PlayerChips
            id="follow"
            label={say("pad.follow.block")}
            players={court[other(command.side)]}
            chosen={command.on ?? null}
            onChoose={(key, on) => change(key, { ...command, on }) && follow(null)}
          />
          <Skip />
        </Titled>
      );
    case "rebound":
      return (
        <Titled text={say("pad.follow.rebound")}>
          <div className="grid grid-cols-3 gap-3">
            {(["offensive", "defensive"] as const).map((end) => (
              <Key
                key={end}
                id={`follow ${end}`}
                tone="chip"
                pressed={command.end === end}
                onTap={() => command.end !== end && change(`follow ${end}`, { ...command, end })}
              >
                {say(`pad.end.${end}`)}
              </Key>
            ))}
            <Skip />
          </div>
        </Titled>
      );
    case "foul": {
      // Whoever was fouled first, then what it brings: both at once would not fit beside the log.
      const onSomebody = command.player !== null && command.kind !== "technical";
      const whom = onSomebody && command.on === undefined;
      return (
        <Titled text={say(whom ? "pad.follow.foul" : "pad.follow.throws")}>
          {whom ? (
            <PlayerChips
              id="follow"
              label={say("pad.entry.on")}
              players={court[other(command.side)]}
              onChoose={(key, on: PlayerId) => change(key, { ...command, on })}
            />
          ) : (
            <FoulThrowKeys id="kind" command={command} onChange={change} />
          )}
          <FoulKindKeys
            id="kind"
            command={command}
            bench={!court[command.side].some((line) => line.player === command.player)}
            onChange={change}
          >
            <Skip />
          </FoulKindKeys>
        </Titled>
      );
    }
    default:
      return null;
  }
}

function Skip() {
  const [say, { follow }] = [useSay(), usePad()];
  return (
    <Key id="skip" onTap={() => follow(null)} className="text-quiet">
      {say("pad.follow.skip")}
    </Key>
  );
}

function Titled({ text, children }: { text: string; children: ReactNode }) {
  return (
    <>
      <h2 className="text-[15px] leading-tight font-bold">{text}</h2>
      {children}
    </>
  );
}
