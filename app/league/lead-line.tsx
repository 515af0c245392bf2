import { useId } from "react";

export interface LeadCorner {
  readonly x: number;
  readonly y: number;
}

const [WIDTH, HEIGHT] = [320, 64];
/** A game in which nobody leads by more than this does not fill the height. */
const LEAST_SPAN = 6;

/**
 * The lead over game time as a stepped line: above the middle the home side leads, below it the away side.
 * `regularMs` is the length without overtime, `periodMs` that of a period; both in ms of game time.
 */
export function LeadLine({
  series,
  regularMs,
  periodMs,
  label,
}: {
  series: readonly LeadCorner[];
  regularMs: number;
  periodMs: number;
  label: string;
}) {
  const id = useId();
  const end = Math.max(regularMs, series.at(-1)?.x ?? 0);
  const span = Math.max(LEAST_SPAN, ...series.map(({ y }) => Math.abs(y)));
  const x = (ms: number) => round((ms / end) * WIDTH);
  const y = (lead: number) => round(HEIGHT / 2 - (lead / span) * (HEIGHT / 2 - 3));
  const path = series
    .map((corner, index) =>
      index === 0 ? `M${x(corner.x)} ${y(corner.y)}` : `H${x(corner.x)}V${y(corner.y)}`,
    )
    .join("");
  const line = (side: "home" | "away") => (
    <g clipPath={`url(#${id}${side})`}>
      <path
        d={path}
        vectorEffect="non-scaling-stroke"
        className={`fill-none stroke-[2.5] ${side === "home" ? "stroke-home" : "stroke-away"}`}
        strokeLinejoin="round"
      />
    </g>
  );
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="block h-16 w-full"
    >
      <clipPath id={`${id}home`}>
        <rect x="0" y="0" width={WIDTH} height={HEIGHT / 2} />
      </clipPath>
      <clipPath id={`${id}away`}>
        <rect x="0" y={HEIGHT / 2} width={WIDTH} height={HEIGHT / 2} />
      </clipPath>
      {Array.from(
        { length: Math.ceil(end / periodMs) - 1 },
        (_, index) => (index + 1) * periodMs,
      ).map((at) => (
        <path
          key={at}
          d={`M${x(at)} 2V${HEIGHT - 2}`}
          className="stroke-ink-line"
          strokeDasharray="3 3"
          vectorEffect="non-scaling-stroke"
        />
      ))}
      <path
        d={`M0 ${HEIGHT / 2}H${WIDTH}`}
        className="stroke-ink-line"
        vectorEffect="non-scaling-stroke"
      />
      {line("home")}
      {line("away")}
    </svg>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
