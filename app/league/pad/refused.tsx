import { useState } from "react";
import type { GameCommand } from "../../../domain/league/game/vocabulary";
import type { Wish } from "../../../domain/live/wish";
import { playText } from "../../../domain/words/plays";
import { refusalMessage } from "../../../domain/words/refusal";
import { useLang, useSay } from "../../words";
import { CommandKeys } from "./command-keys";
import { sayingOf } from "./command-of";
import { Key } from "./key";
import { usePad } from "./pad-context";
import { useLineText } from "./use-line-text";
import { insisting, named } from "./use-pad";

/** Said anew from their own place rather than changed. */
const WHOLE: ReadonlySet<GameCommand["type"]> = new Set([
  "list",
  "line-up",
  "substitute",
  "forfeit",
]);

/** What the server did not accept, why, and the two ways on. Everything behind it waits on the device meanwhile. */
export function Refused() {
  const [say, lang, text] = [useSay(), useLang(), useLineText()];
  const { sheet, names, lines, dropRefused, correctRefused } = usePad();
  const [correcting, setCorrecting] = useState(false);
  const { refused, state } = sheet;
  if (!refused) return null;
  const wish = refused.wish.command as Wish<GameCommand>;
  const taken = wish.type === "void" ? lines.find((line) => line.id === wish.commit) : null;
  const command = wish.type === "void" ? null : (wish as GameCommand);
  const said = command
    ? playText(lang, sayingOf(command), names, state.rules.periods)
    : `${say("pad.undo")} ${taken ? text(taken) : ""}`;
  const facts = named(names, refused.refusal);
  const override = insisting(wish, refused.refusal);
  const behind = sheet.waiting - 1;
  return (
    <section role="alert" data-refused className="card flex flex-col gap-3 border-2 border-bad p-3">
      <h2 className="font-bold text-bad">{say("pad.refused.title")}</h2>
      <p className="font-semibold">{said}</p>
      <p>{refusalMessage(facts)[lang]}</p>
      {behind > 0 && (
        <p className="text-sm text-quiet">{say("pad.refused.behind", { n: behind })}</p>
      )}
      {override !== null && (
        <Key
          id="insist"
          onTap={() => correctRefused("insist", { ...wish, override } as Wish<GameCommand>)}
        >
          {say("pad.insist")}
        </Key>
      )}
      <div className="grid grid-cols-2 gap-3">
        <Key id="drop" tone="bad" onTap={dropRefused} bubble="above left">
          {say("pad.refused.drop")}
        </Key>
        <Key
          id="correct"
          onTap={() => setCorrecting(!correcting)}
          pressed={correcting}
          disabled={!command || !("side" in command) || WHOLE.has(command.type)}
        >
          {say("pad.refused.correct")}
        </Key>
      </div>
      {correcting && command && (
        <CommandKeys
          command={command}
          state={state}
          onChange={(key, to) => correctRefused(key, to)}
        />
      )}
    </section>
  );
}
