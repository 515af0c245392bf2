import { useState } from "react";
import type { PlayerId } from "../../../domain/kernel/ids";
import type { FoulKind, Side } from "../../../domain/league/game/vocabulary";
import { useSay } from "../../words";
import { byJersey } from "./court";
import { Key } from "./key";
import { usePad } from "./pad-context";
import { PlayerChips } from "./player-chips";

/** What may be said of a side before the first whistle, where its game knows it. */

/** G23: points ahead that were agreed for this game. */
export function HeadStart({ side }: { side: Side }) {
  const [say, { sheet, wish }] = [useSay(), usePad()];
  const { start, forLate } = sheet.state[side];
  const agreed = start - forLate;
  return (
    <Counted
      id={`ahead {} ${side}`}
      text={say("pad.setup.ahead", { n: agreed })}
      less={say("pad.setup.ahead.less")}
      more={say("pad.setup.ahead.more")}
      value={agreed}
      onChange={(key, points) => wish(key, { type: "give-start", side, points })}
    />
  );
}

/** G28: how many minutes the side comes late. */
export function Lateness({ side }: { side: Side }) {
  const [say, { sheet, wish }] = [useSay(), usePad()];
  const { rules } = sheet.state;
  const { lateMinutes } = sheet.state[side];
  return (
    <Counted
      id={`late {} ${side}`}
      text={say("pad.setup.late", { n: lateMinutes, points: lateMinutes * rules.latePoints })}
      less={say("pad.setup.late.less")}
      more={say("pad.setup.late.more")}
      value={lateMinutes}
      onChange={(key, minutes) => wish(key, { type: "report-late", side, minutes })}
    />
  );
}

function Counted({
  id,
  text,
  less,
  more,
  value,
  onChange,
}: {
  /** The keys' name, with `{}` where each says its own. */
  id: string;
  text: string;
  less: string;
  more: string;
  value: number;
  onChange: (key: string, to: number) => void;
}) {
  const [lessKey, moreKey] = [id.replace("{}", "less"), id.replace("{}", "more")];
  return (
    <div className="grid grid-cols-[1fr_64px_64px] items-center gap-3">
      <p className="font-semibold" aria-live="polite">
        {text}
      </p>
      <Key
        id={lessKey}
        label={less}
        disabled={value === 0}
        bubble="above right"
        onTap={() => onChange(lessKey, value - 1)}
      >
        −
      </Key>
      <Key
        id={moreKey}
        label={more}
        bubble="above right"
        onTap={() => onChange(moreKey, value + 1)}
      >
        +
      </Key>
    </div>
  );
}

/** G6: a technical foul before the game; everybody on the list is a player then. */
export function EarlyTechnical({ side }: { side: Side }) {
  const [say, { sheet, wish }] = [useSay(), usePad()];
  const [open, setOpen] = useState(false);
  const { rules } = sheet.state;
  const team = sheet.state[side];
  const id = `early ${side}`;
  const called = team.players.flatMap(({ jersey, fouls }) => fouls.map(() => jersey));
  const bench = team.coachFouls.length;
  const call = (key: string, kind: FoulKind, player: PlayerId | null) => {
    const at = { period: 1, ms: rules.periodMs };
    if (wish(key, { type: "foul", ...at, side, player, kind })) setOpen(false);
  };
  return (
    <div className="flex flex-col gap-3">
      {called.length + bench > 0 && (
        <p className="font-semibold">
          {say("pad.setup.technical.called", {
            who: [...called, ...(bench > 0 ? [say("pad.setup.technical.bench")] : [])].join(" · "),
          })}
        </p>
      )}
      <Key id={id} pressed={open} onTap={() => setOpen(!open)}>
        {say("pad.setup.technical")}
      </Key>
      {open && (
        <PlayerChips
          id={id}
          label={say("pad.setup.technical")}
          players={[...team.players].sort(byJersey)}
          onChoose={(key, player) => call(key, "technical", player)}
        >
          {(["coach-technical", "bench-technical"] as const).map((kind) => (
            <Key
              key={kind}
              id={`${id} ${kind}`}
              tone="chip"
              bubble="above left"
              onTap={() => call(`${id} ${kind}`, kind, null)}
            >
              {say(`pad.foul.${kind}`)}
            </Key>
          ))}
        </PlayerChips>
      )}
    </div>
  );
}
