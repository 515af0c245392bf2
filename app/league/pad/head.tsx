import { clockRunsOn } from "../../../domain/league/game/course";
import { coachOut, inBonus, teamFouls, timeoutsLeft } from "../../../domain/league/game/fouls";
import type { Side } from "../../../domain/league/game/vocabulary";
import { periodText } from "../../../domain/words/plays";
import { SyncPill } from "../../live/sync-pill";
import { useLang, useSay } from "../../words";
import { ClockKey, Nudges } from "./clock-key";
import { countedPoints, useEndingText } from "./ending";
import { usePad } from "./pad-context";

/** Both totals with the teams' names, fouls and time-outs, the clock, and whether everything is saved. */
export function Head() {
  const { mirrored, sheet } = usePad();
  const [left, right]: [Side, Side] = mirrored ? ["away", "home"] : ["home", "away"];
  return (
    <header className="pad-head on-ink">
      <TeamHead side={left} />
      <div className="grid justify-items-center gap-0.5">
        <div className="flex items-center gap-3">
          <Nudges direction={-1} />
          <ClockKey />
          <Nudges direction={1} />
        </div>
        <Moment />
        <SyncPill sheet={sheet} />
      </div>
      <TeamHead side={right} right />
    </header>
  );
}

function Moment() {
  const [lang, say, { sheet }] = [useLang(), useSay(), usePad()];
  const { clock, rules } = sheet.state;
  const ended = useEndingText();
  if (ended)
    return (
      <p data-ending className="text-center text-[15px] font-bold text-live-on-ink">
        {ended}
      </p>
    );
  return (
    <p className="text-[15px] font-bold text-court">
      {periodText(lang, Math.max(1, clock.period), rules.periods)}
      {clockRunsOn(sheet.state) && ` · ${say("pad.clock.runs-on")}`}
    </p>
  );
}

function TeamHead({ side, right = false }: { side: Side; right?: boolean }) {
  const [say, { sheet, page }] = [useSay(), usePad()];
  const { state } = sheet;
  const { rules } = state;
  const team = state[side];
  const at = { ...state.clock, period: Math.max(1, state.clock.period) };
  const bonus = inBonus(rules, team, at.period);
  return (
    <div
      data-side={side}
      className={`flex min-w-0 flex-col gap-x-5 sm:items-center ${right ? "items-end text-right sm:flex-row-reverse" : "sm:flex-row"}`}
    >
      <p
        data-score={side}
        className={`figures flex-none text-5xl leading-none font-bold sm:text-7xl lg:text-[88px] ${side === "home" ? "text-home" : "text-away"}`}
      >
        {countedPoints(state, page.forfeitScore)[side]}
      </p>
      <div className="min-w-0">
        <p className="text-sm leading-tight font-bold sm:text-xl">
          <span className="sm:hidden">{page[side].shortName}</span>
          <span className="hidden sm:inline">{page[side].name}</span>
        </p>
        <p className="mt-1 flex flex-wrap gap-x-3 text-xs text-ink-quiet sm:text-[15px]">
          <span>{say("pad.fouls.team", { n: teamFouls(rules, team, at.period) })}</span>
          {bonus && <span className="font-bold text-live-on-ink">{say("pad.bonus")}</span>}
          <span>{say("pad.time-outs", { n: timeoutsLeft(rules, team, at) })}</span>
          {coachOut(rules, team) && (
            <span className="font-bold text-live-on-ink">{say("pad.coach-out")}</span>
          )}
          {state.arrow === side && (
            <span className="font-bold text-court">
              {right ? `${say("pad.arrow")} ▶` : `◀ ${say("pad.arrow")}`}
            </span>
          )}
        </p>
      </div>
    </div>
  );
}
