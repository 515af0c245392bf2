import { type ReactNode, useState } from "react";
import { periodText } from "../../../domain/words/plays";
import { useStill } from "../../live/use-still";
import { useLang, useSay } from "../../words";
import { Key, KeysHeld } from "./key";
import { usePad } from "./pad-context";
import { type Change, changeOf, type Tie } from "./ties";

/** What a panel was opened for; what has changed since, until somebody goes on with what is true now. */
export function useTie(now: Tie): { readonly change: Change | null; readonly goOn: () => void } {
  const [was, hold] = useState(now);
  return { change: changeOf(was, now), goOn: () => hold(now) };
}

/** A change in words. */
export function useChangeText(): (change: Change) => string {
  const [say, lang, { sheet, names }] = [useSay(), useLang(), usePad()];
  return (change) => {
    switch (change.code) {
      case "arrow":
      case "protest":
        return change.side === null
          ? say(`pad.changed.${change.code}.none`)
          : say(`pad.changed.${change.code}`, { team: names.team(change.side) });
      case "list":
        return say("pad.changed.list", {
          team: names.team(change.side),
          shirts: change.shirts.join(" · "),
        });
      case "score": {
        const { from, to } = change;
        return say("pad.changed.score", {
          from: `${from.home}–${from.away}`,
          to: `${to.home}–${to.away}`,
        });
      }
      case "period":
      case "interval":
        return say(`pad.changed.${change.code}`, {
          period: periodText(lang, change.period, sheet.state.rules.periods),
        });
      default:
        return say(`pad.changed.${change.code}`);
    }
  };
}

/** Says what has changed, and holds the keys beside it until that was read. What is typed stays where it is. */
export function Tied({
  changed,
  onGo,
  go,
  children,
}: {
  /** What happened; null while nothing has. */
  changed: string | null;
  onGo: () => void;
  /** What the key says that goes on. */
  go?: string;
  children: ReactNode;
}) {
  const say = useSay();
  const still = useStill(changed);
  return (
    <>
      {changed !== null && (
        <div
          role="alert"
          data-changed
          className="grid gap-3 rounded-xl border-2 border-warn-text bg-warn-soft p-3 text-warn-text"
        >
          <p>
            <span className="font-bold">{say("pad.changed.title")}</span> {changed}
          </p>
          <Key id="changed go" onTap={onGo} disabled={still}>
            {go ?? say("pad.changed.go")}
          </Key>
        </div>
      )}
      <KeysHeld.Provider value={changed !== null}>{children}</KeysHeld.Provider>
    </>
  );
}
