import {
  Area,
  AreaChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { periodLength } from "../../domain/league/game/rules";
import type { GameState } from "../../domain/league/game/state";
import type { LeadPoint } from "../../domain/league/lead";
import { type Names, periodText } from "../../domain/words/plays";
import { clockText } from "../live/clock";
import { useLang, useSay } from "../words";
import { periodsOf } from "./period-table";

const HOME = "var(--color-home)";
const AWAY = "var(--color-away)";
const QUIET = "var(--color-ink-quiet)";
const LINE = "var(--color-ink-line)";

/** The lead over game time: above the line in the home side's colour, below it in the other's. */
export default function LeadChart({
  state,
  series,
  names,
}: {
  state: GameState;
  series: readonly LeadPoint[];
  names: Names;
}) {
  const lang = useLang();
  const periods = periodsOf(state);
  const ends = periods.map((period) => endOf(state, period));
  const end = ends.at(-1) ?? 0;
  const most = 5 * Math.ceil(Math.max(10, ...series.map(({ y }) => Math.abs(y))) / 5);
  const high = Math.max(0, ...series.map(({ y }) => y));
  const low = Math.min(0, ...series.map(({ y }) => y));
  // Where zero is between the highest and the lowest point of the area: there the colour changes.
  const zero = high === low ? 0.5 : high / (high - low);
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 320, height: 240 }}>
      <AreaChart
        data={[...series]}
        margin={{ top: 6, right: 12, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <defs>
          <linearGradient id="lead-colours" x1="0" y1="0" x2="0" y2="1">
            <stop offset={zero} stopColor={HOME} />
            <stop offset={zero} stopColor={AWAY} />
          </linearGradient>
        </defs>
        <CartesianGrid vertical={false} stroke={LINE} />
        <XAxis
          dataKey="x"
          type="number"
          domain={[0, end]}
          ticks={ends}
          interval={0}
          tickFormatter={(at: number) =>
            periodText(lang, ends.indexOf(at) + 1, state.rules.periods)
          }
          tick={{ fill: QUIET, fontSize: 13, textAnchor: "end" }}
          stroke={LINE}
        />
        <YAxis
          domain={[-most, most]}
          ticks={[-most, 0, most]}
          interval={0}
          width={34}
          tickFormatter={(lead: number) => String(Math.abs(lead))}
          tick={{ fill: QUIET, fontSize: 13 }}
          stroke={LINE}
        />
        {ends.slice(0, -1).map((at) => (
          <ReferenceLine key={at} x={at} stroke={LINE} strokeDasharray="4 4" />
        ))}
        <ReferenceLine y={0} stroke={QUIET} />
        <Tooltip
          isAnimationActive={false}
          content={({ active, payload }) => {
            const point = payload?.[0]?.payload as LeadPoint | undefined;
            return active && point ? <Hint point={point} state={state} names={names} /> : null;
          }}
        />
        <Area
          dataKey="y"
          type="stepAfter"
          stroke="url(#lead-colours)"
          strokeWidth={2.5}
          fill="url(#lead-colours)"
          fillOpacity={0.22}
          isAnimationActive={false}
          baseValue={0}
        />
      </AreaChart>
    </ResponsiveContainer>
  );
}

function Hint({ point, state, names }: { point: LeadPoint; state: GameState; names: Names }) {
  const lang = useLang();
  const say = useSay();
  const period = periodsOf(state).find((one) => point.x <= endOf(state, one)) ?? 1;
  return (
    <div className="rounded-lg border border-ink-line bg-ink-raised px-3 py-2 text-sm text-white">
      <p className="text-ink-quiet">
        {say("league.lead.at", {
          period: periodText(lang, period, state.rules.periods),
          clock: clockText(endOf(state, period) - point.x),
        })}
      </p>
      <p className="font-semibold">
        {point.y === 0
          ? say("league.lead.level")
          : say("league.lead.ahead", {
              team: names.team(point.y > 0 ? "home" : "away"),
              n: Math.abs(point.y),
            })}
      </p>
    </div>
  );
}

/** Game time at the end of a period, in ms. */
const endOf = (state: GameState, period: number): number =>
  Array.from({ length: period }, (_, index) => periodLength(state.rules, index + 1)).reduce(
    (sum, ms) => sum + ms,
    0,
  );
