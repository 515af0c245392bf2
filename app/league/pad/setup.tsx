import { useState } from "react";
import { type PlayerId, playerId } from "../../../domain/kernel/ids";
import type { Side } from "../../../domain/league/game/vocabulary";
import type { SquadPlayer } from "../../../server/services";
import { useSay } from "../../words";
import { EarlyTechnical, HeadStart, Lateness } from "./before-keys";
import { byJersey } from "./court";
import { Key } from "./key";
import { usePad } from "./pad-context";

type Step = "list" | "five";

/** Before a game: each team's list, then its five. What was named can be named anew until the game begins. */
export function SetUp({ side }: { side: Side }) {
  const say = useSay();
  const { sheet, page } = usePad();
  const [again, setAgain] = useState<Step | null>(null);
  const team = sheet.state[side];
  const step = again ?? (team.players.length === 0 ? "list" : team.linedUp ? null : "five");
  const done = () => setAgain(null);
  if (step === "list") return <ChooseList side={side} onDone={done} />;
  if (step === "five") return <ChooseFive side={side} onDone={done} />;
  return (
    <section className="card flex flex-col gap-3 p-4" data-setup={side}>
      <h2 className="text-lg font-bold">
        ✓ {say("pad.setup.done", { team: page[side].shortName })}
      </h2>
      <p className="text-quiet">
        {team.players.map((line) => (line.starter ? `${line.jersey}*` : line.jersey)).join(" · ")}
      </p>
      {sheet.state.rules.headStart && <HeadStart side={side} />}
      {sheet.state.rules.latePoints > 0 && <Lateness side={side} />}
      <div className="grid grid-cols-2 gap-3">
        <Key id={`again list ${side}`} onTap={() => setAgain("list")}>
          {say("pad.setup.change")}
        </Key>
        <Key id={`again five ${side}`} onTap={() => setAgain("five")}>
          {say("pad.setup.change-five")}
        </Key>
      </div>
      <EarlyTechnical side={side} />
    </section>
  );
}

const listed = ({ id, jersey, captain, bonus, categories }: SquadPlayer) => ({
  player: playerId(id),
  jersey,
  captain,
  ...(bonus ? { bonus } : {}),
  ...(categories?.length ? { categories: [...categories] } : {}),
});

/** The captain and the lowest shirts first, so that most tables only confirm. */
function proposed(squad: readonly SquadPlayer[], max: number): readonly string[] {
  const first = [...squad].sort((a, b) => Number(b.captain) - Number(a.captain) || byJersey(a, b));
  return first.slice(0, max).map((player) => player.id);
}

export function ChooseList({ side, onDone }: { side: Side; onDone: () => void }) {
  const say = useSay();
  const { sheet, page, wish, decline } = usePad();
  const { listMax, onCourt } = sheet.state.rules;
  const squad = [...page.squads[side]].sort(byJersey);
  const now = sheet.state[side].players.map((line) => line.player as string);
  const [chosen, setChosen] = useState(() => (now.length > 0 ? now : proposed(squad, listMax)));
  // Counted is what can be seen: who has left the squad since is not confirmed either.
  const players = squad.filter((player) => chosen.includes(player.id)).map(listed);
  const id = `list ${side}`;
  return (
    <Choose
      side={side}
      title={say("pad.setup.list", { team: page[side].shortName })}
      hint={
        squad.length < onCourt
          ? say("pad.setup.few", { n: onCourt })
          : say("pad.setup.list.hint", { max: listMax, n: players.length })
      }
      squad={squad}
      chosen={chosen}
      onToggle={(player) =>
        setChosen((old) =>
          old.includes(player) ? old.filter((one) => one !== player) : [...old, player],
        )
      }
      id={id}
      action={say("pad.setup.list.do", { n: players.length })}
      onConfirm={() => {
        if (players.length === 0) decline(id, say("pad.setup.list.none"));
        else if (wish(id, { type: "list", side, players })) onDone();
      }}
    />
  );
}

function ChooseFive({ side, onDone }: { side: Side; onDone: () => void }) {
  const say = useSay();
  const { sheet, page, wish } = usePad();
  const { players, linedUp } = sheet.state[side];
  const { onCourt } = sheet.state.rules;
  const listedNow = new Set<string>(players.map((line) => line.player));
  const squad = page.squads[side].filter((player) => listedNow.has(player.id)).sort(byJersey);
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    linedUp ? players.filter((line) => line.starter).map((line) => line.player) : [],
  );
  const five: readonly PlayerId[] = squad
    .filter((player) => chosen.includes(player.id))
    .map((player) => playerId(player.id));
  const id = `five ${side}`;
  return (
    <Choose
      side={side}
      title={say("pad.setup.five", { team: page[side].shortName })}
      hint={say("pad.setup.five.hint", { n: five.length, max: onCourt })}
      squad={squad}
      chosen={chosen}
      onToggle={(player) =>
        setChosen((old) =>
          old.includes(player) ? old.filter((one) => one !== player) : [...old, player],
        )
      }
      id={id}
      action={say("pad.setup.five.do")}
      onConfirm={() => {
        if (wish(id, { type: "line-up", side, players: [...five] })) onDone();
      }}
    />
  );
}

function Choose({
  side,
  title,
  hint,
  squad,
  chosen,
  onToggle,
  id,
  action,
  onConfirm,
}: {
  side: Side;
  title: string;
  hint: string;
  squad: readonly SquadPlayer[];
  chosen: readonly string[];
  onToggle: (player: string) => void;
  id: string;
  action: string;
  onConfirm: () => void;
}) {
  const say = useSay();
  return (
    <section className="card flex flex-col gap-3 p-4" data-setup={side}>
      <div>
        <h2 className="text-lg leading-tight font-bold">{title}</h2>
        <p className="text-quiet" aria-live="polite">
          {hint}
        </p>
      </div>
      <fieldset aria-label={title} className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {squad.map((player) => (
          <Key
            key={player.id}
            id={`${id} ${player.id}`}
            pressed={chosen.includes(player.id)}
            onTap={() => onToggle(player.id)}
            edge={side}
            className="!justify-start gap-2 text-left"
          >
            <span className="figures w-9 flex-none text-2xl">{player.jersey}</span>
            <span className="min-w-0 text-[15px] leading-tight">
              {player.name}
              {(player.bonus ?? 0) > 0 && (
                <span data-bonus className="ml-1 font-bold text-court-text">
                  {say("pad.bonus.each", { n: player.bonus ?? 0 })}
                </span>
              )}
              {player.captain && (
                <span className="block text-xs text-quiet">{say("pad.captain")}</span>
              )}
            </span>
            {chosen.includes(player.id) && (
              <span aria-hidden="true" className="ml-auto text-home-deep">
                ✓
              </span>
            )}
          </Key>
        ))}
      </fieldset>
      <Key id={id} tone="next" bubble="above left" onTap={onConfirm}>
        {action}
      </Key>
    </section>
  );
}
