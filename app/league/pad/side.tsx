import { outOf, timeoutsLeft } from "../../../domain/league/game/fouls";
import type { PlayerLine } from "../../../domain/league/game/state";
import type { Side } from "../../../domain/league/game/vocabulary";
import { useSay } from "../../words";
import { byJersey } from "./court";
import { Key } from "./key";
import { usePad } from "./pad-context";

/** One team's column: the five on court, the bench, and the keys of the team itself. */
export function SideKeys({ side, right }: { side: Side; right: boolean }) {
  const [say, { shown, court, page }] = [useSay(), usePad()];
  const team = page[side].shortName;
  const bench = shown[side].players.filter((line) => !line.onCourt).sort(byJersey);
  return (
    <section className="pad-side" aria-label={page[side].name} data-column={side}>
      <fieldset className="pad-five" aria-label={say("pad.side", { team })}>
        {court[side].map((line, index) => (
          <PlayerKey key={line.player} side={side} line={line} index={index} />
        ))}
      </fieldset>
      <fieldset className="pad-bench" aria-label={say("pad.bench", { team })}>
        {bench.map((line, index) => (
          <BenchKey key={line.player} side={side} line={line} index={index} />
        ))}
      </fieldset>
      <TeamKeys side={side} right={right} />
    </section>
  );
}

function useIsPressed(side: Side, line: PlayerLine): boolean {
  const { taps } = usePad();
  if (taps.kind === "doer") return taps.doer.side === side && taps.doer.player === line.player;
  return (
    taps.kind === "change" &&
    taps.side === side &&
    (taps.out.includes(line.player) || taps.in.includes(line.player))
  );
}

function PlayerKey({ side, line, index }: { side: Side; line: PlayerLine; index: number }) {
  const say = useSay();
  const { names, shown, tapDoer } = usePad();
  const id = `player ${line.player}`;
  const out = outOf(shown.rules, line);
  const many = line.fouls.length >= shown.rules.foulLimit - 1;
  return (
    <Key
      id={id}
      onTap={() => tapDoer(id, { side, player: line.player })}
      pressed={useIsPressed(side, line)}
      bubble={`${index < 3 ? "below" : "above"} ${index < 2 ? "left" : "right"}`}
      tone={out ? "out" : undefined}
      edge={side}
      className="gap-1 min-[60rem]:!justify-start min-[60rem]:gap-4 min-[60rem]:!px-3 max-[60rem]:flex-col max-[60rem]:!px-0.5"
    >
      <span className="figures w-auto text-[28px] leading-none min-[60rem]:w-12 min-[60rem]:text-left min-[60rem]:text-[40px]">
        {line.jersey}
      </span>
      <span className="min-w-0 truncate text-xs leading-tight max-[60rem]:max-w-full min-[60rem]:text-xl">
        {names.short(line.player)}
        <Bonus line={line} />
      </span>
      <span className="ml-auto hidden text-right text-[15px] leading-snug font-semibold text-quiet min-[60rem]:block">
        {say("pad.points", { n: line.points })}
        <br />
        <span className={many ? "font-bold text-bad" : ""}>
          {out
            ? say(`pad.out.${out}`, { n: line.fouls.length })
            : say("pad.fouls", { n: line.fouls.length })}
        </span>
      </span>
      <span
        className={`text-[11px] leading-none min-[60rem]:hidden ${many ? "font-bold text-bad" : "text-quiet"}`}
      >
        {out ? say("pad.out.short") : say("pad.fouls", { n: line.fouls.length })}
      </span>
    </Key>
  );
}

function BenchKey({ side, line, index }: { side: Side; line: PlayerLine; index: number }) {
  const [say, { names, shown, tapDoer }] = [useSay(), usePad()];
  const id = `player ${line.player}`;
  const out = outOf(shown.rules, line);
  return (
    <Key
      id={id}
      onTap={() => tapDoer(id, { side, player: line.player })}
      pressed={useIsPressed(side, line)}
      tone="chip"
      edge={side}
      bubble={`above ${index % 4 < 2 ? "left" : "right"}`}
      className="!flex-col gap-0.5"
    >
      <span className={`figures text-2xl leading-none ${out ? "line-through" : ""}`}>
        {line.jersey}
      </span>
      <span className="max-w-full truncate text-xs font-medium text-quiet">
        {out ? say("pad.out.short") : names.short(line.player)}
        {!out && <Bonus line={line} />}
      </span>
    </Key>
  );
}

/** G19: how much more each basket of this player is worth. */
function Bonus({ line }: { line: PlayerLine }) {
  const say = useSay();
  if (line.perBasket === 0) return null;
  return (
    <span data-bonus className="ml-1 font-bold text-court-text">
      {say("pad.bonus.each", { n: line.perBasket })}
    </span>
  );
}

function TeamKeys({ side, right }: { side: Side; right: boolean }) {
  const say = useSay();
  const { shown, taps, act, when, tapChange, tapDoer, place, page } = usePad();
  const at = place?.time ?? { ...shown.clock, period: Math.max(1, shown.clock.period) };
  const left = say("pad.team.left", { n: timeoutsLeft(shown.rules, shown[side], at) });
  const edge = right ? "right" : "left";
  const itself = taps.kind === "doer" && taps.doer.side === side && taps.doer.player === null;
  const team = page[side].shortName;
  const [timeOut, change, own] = [`time-out ${side}`, `change ${side}`, `team ${side}`];
  return (
    <fieldset className="pad-team" aria-label={team}>
      <Key
        id={timeOut}
        bubble={`above ${edge}`}
        edge={side}
        onTap={() => act(timeOut, { type: "time-out", ...when(), side })}
        className="flex-col"
      >
        {say("pad.team.time-out")}
        <Small text={`${team} · ${left}`} />
      </Key>
      <Key
        id={change}
        bubble={`above ${edge}`}
        edge={side}
        pressed={taps.kind === "change" && taps.side === side}
        onTap={() => tapChange(change, side)}
        className="flex-col"
      >
        {say("pad.team.change")}
        <Small text={team} />
      </Key>
      <Key
        id={own}
        bubble={`above ${edge}`}
        edge={side}
        pressed={itself}
        onTap={() => tapDoer(own, { side, player: null })}
        className="flex-col"
      >
        {say("pad.team.itself")}
        <Small text={team} />
      </Key>
    </fieldset>
  );
}

/** Whose key it is stands on every one of them. */
const Small = ({ text }: { text: string }) => (
  <span className="text-xs leading-tight font-medium text-quiet">{text}</span>
);
