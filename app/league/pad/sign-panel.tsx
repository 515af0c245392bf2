import { SIDES } from "../../../domain/league/game/vocabulary";
import { flagTexts, periodText, playText } from "../../../domain/words/plays";
import { refusalMessage } from "../../../domain/words/refusal";
import { clockText } from "../../live/clock";
import { useLang, useSay } from "../../words";
import { countedPoints, useEndingText } from "./ending";
import { Key } from "./key";
import { usePad } from "./pad-context";
import { PanelFrame } from "./panel";
import { momentOf, resultOf } from "./ties";
import { named } from "./use-pad";

/** What does not fit together, or was insisted on: to be looked at before somebody signs for it. */
function Doubts() {
  const [say, lang, { sheet, names }] = [useSay(), useLang(), usePad()];
  const { oddities, protest, plays, rules } = sheet.state;
  const flagged = plays.filter(({ flags }) => flags !== undefined);
  if (oddities.length + flagged.length === 0 && !protest) return null;
  return (
    <div className="grid gap-1 rounded-xl bg-warn-soft p-3 text-sm text-warn-text" data-doubts>
      {protest && (
        <p className="font-semibold">
          {say("pad.sign.protest", { team: names.team(protest.side) })}
        </p>
      )}
      {oddities.length + flagged.length > 0 && (
        <p className="font-semibold">{say("pad.sign.doubts")}</p>
      )}
      <ul className="list-disc pl-5">
        {flagged.map(({ event, flags }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: plays have no ids, and the list is only read.
          <li key={`play ${index}`}>
            {"ms" in event &&
              `${periodText(lang, event.period, rules.periods)} ${clockText(event.ms)} `}
            {playText(lang, event, names, rules.periods)}
            <span className="text-quiet"> — {flagTexts(lang, flags).join(" · ")}</span>
          </li>
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
  const ended = useEndingText();
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
              <td className="figures pl-2 text-right text-3xl font-bold">
                {countedPoints(state, page.forfeitScore)[side]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ended && (
        <p data-ending className="font-semibold">
          {ended}
        </p>
      )}
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
