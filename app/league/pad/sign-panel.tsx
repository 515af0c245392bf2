import { SIDES } from "../../../domain/league/game/vocabulary";
import { playText } from "../../../domain/words/plays";
import { refusalMessage } from "../../../domain/words/refusal";
import { useLang, useSay } from "../../words";
import { Key } from "./key";
import { usePad } from "./pad-context";
import { PanelFrame } from "./panel";
import { momentOf, resultOf } from "./ties";
import { named } from "./use-pad";

/** What does not fit together, or was insisted on: to be looked at before somebody signs for it. */
function Doubts() {
  const [say, lang, { sheet, names }] = [useSay(), useLang(), usePad()];
  const { oddities, protest, plays, rules } = sheet.state;
  const insisted = plays.filter(({ event }) => "override" in event && event.override);
  if (oddities.length + insisted.length === 0 && !protest) return null;
  return (
    <div className="grid gap-1 rounded-xl bg-warn-soft p-3 text-sm text-warn-text" data-doubts>
      {protest && (
        <p className="font-semibold">
          {say("pad.sign.protest", { team: names.team(protest.side) })}
        </p>
      )}
      {oddities.length + insisted.length > 0 && (
        <p className="font-semibold">{say("pad.sign.doubts")}</p>
      )}
      <ul className="list-disc pl-5">
        {insisted.map(({ event }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: plays have no ids, and the list is only read.
          <li key={`play ${index}`}>{playText(lang, event, names, rules.periods)}</li>
        ))}
        {oddities.map((oddity, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same oddity can stand twice.
          <li key={`odd ${index}`}>{refusalMessage(named(names, oddity))[lang]}</li>
        ))}
      </ul>
    </div>
  );
}

/** What is signed: both teams, the score, every period, and by whom. */
export function SignPanel() {
  const say = useSay();
  const { page, sheet, wish, open, official } = usePad();
  const { state } = sheet;
  const periods = Math.max(
    state.home.byPeriod.length,
    state.away.byPeriod.length,
    state.clock.period,
  );
  return (
    <PanelFrame title={say("pad.sign.title")} tie={{ ...momentOf(state), ...resultOf(state) }}>
      <table className="w-full text-left">
        <caption className="sr-only">{say("pad.sign.period")}</caption>
        <thead>
          <tr className="text-sm text-quiet">
            <td />
            {Array.from({ length: periods }, (_, index) => index + 1).map((n) => (
              <th key={n} scope="col" className="px-1 text-right font-medium">
                {n > state.rules.periods
                  ? say("game.overtime.short", { n: n - state.rules.periods })
                  : say("game.period.short", { n })}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {SIDES.map((side) => (
            <tr key={side} className="border-t border-line">
              <th scope="row" className="py-2 leading-tight font-bold">
                {page[side].name}
              </th>
              {Array.from({ length: periods }, (_, index) => index).map((index) => (
                <td key={index} className="figures px-1 text-right text-lg">
                  {state[side].byPeriod[index] ?? 0}
                </td>
              ))}
              <td className="figures pl-2 text-right text-3xl font-bold">{state[side].points}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Doubts />
      <p className="font-semibold">{say("pad.sign.by", { name: official })}</p>
      {sheet.waiting > 0 && (
        <p className="rounded-xl bg-warn-soft p-3 font-semibold text-warn-text">
          {say("pad.sign.waiting", { n: sheet.waiting })}
        </p>
      )}
      <p className="text-sm text-quiet">{say("pad.sign.hint")}</p>
      <Key
        id="sign"
        tone="next"
        bubble="above left"
        onTap={() => wish("sign", { type: "sign" }) && open(null)}
      >
        {say("pad.sign.do")}
      </Key>
    </PanelFrame>
  );
}
