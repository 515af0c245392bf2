import { never } from "../kernel/result";
import { clockText } from "../kernel/time";
import type { Core } from "../schedule/engine/impossible/core";
import type { Stretch, Why } from "../schedule/engine/impossible/explain";
import type { Relaxation } from "../schedule/engine/impossible/relaxation";
import type { Instance } from "../schedule/engine/instance-input";
import { say } from "./index";
import type { Lang } from "./say";

/** How people call what a core names by number. */
export interface CalendarNames {
  readonly team: (id: number) => string;
  readonly venue: (id: number) => string;
  readonly day: (day: number) => string;
  readonly game: (id: number) => string;
}

/** What clashes, as a sentence, and what is asked of it, as another. */
export function impossibleText(
  lang: Lang,
  why: Why,
  instance: Instance,
  { games, constraints }: Core,
  names: CalendarNames,
): string {
  const sentence = whyText(lang, why, names);
  const isClosed = (name: string) => name.startsWith(CLOSED);
  const demands = [
    ...constraints
      .filter((name) => !isClosed(name))
      .map((name) => demandText(lang, name, instance, names)),
    ...closedTexts(
      lang,
      constraints.filter(isClosed).map((name) => Number(name.slice(CLOSED.length))),
      { instance, games, names },
    ),
  ].join(say(lang, "impossible.stop"));
  const because = demands && say(lang, "impossible.because", { demands });
  return [sentence, because].filter(Boolean).join(lang === "zh" ? "" : " ");
}

function whyText(lang: Lang, why: Why, names: CalendarNames): string {
  const list = (games: readonly number[]) =>
    games.map(names.game).join(say(lang, "impossible.and"));
  switch (why.code) {
    case "no-slot":
      return say(lang, "impossible.no-slot", { game: names.game(why.game) });
    case "too-few-places":
    case "too-few-days": {
      const facts = {
        n: why.games.length,
        games: list(why.games),
        room: why.room,
        team: why.team === null ? null : names.team(why.team),
        stretch: stretchText(lang, why.stretch, names),
      };
      if (why.code === "too-few-days") return say(lang, "impossible.too-few-days", facts);
      return why.team === null
        ? say(lang, "impossible.too-few-places", facts)
        : say(lang, "impossible.too-few-places.team", facts);
    }
    case "too-long-an-order":
      return say(lang, "impossible.too-long-an-order", {
        games: list(why.games),
        stretch: stretchText(lang, why.stretch, names),
      });
    case "together":
      return say(lang, "impossible.together", { games: list(why.games) });
    default:
      return never(why);
  }
}

const WEEKDAYS = [
  "impossible.sunday",
  "impossible.monday",
  "impossible.tuesday",
  "impossible.wednesday",
  "impossible.thursday",
  "impossible.friday",
  "impossible.saturday",
] as const;

const weekdayText = (lang: Lang, weekday: number): string =>
  say(lang, WEEKDAYS[weekday] ?? "impossible.sunday");

function stretchText(lang: Lang, stretch: Stretch, names: CalendarNames): string {
  const { weekday, venues } = stretch;
  const facts = {
    from: names.day(stretch.from),
    to: names.day(stretch.to),
    weekday: weekday === null ? null : weekdayText(lang, weekday),
  };
  const when =
    stretch.from === stretch.to
      ? say(lang, "impossible.on-day", facts)
      : say(lang, weekday === null ? "impossible.from-to" : "impossible.weekday", facts);
  if (venues.length === 0) return when;
  const halls = venues.map(names.venue).join(say(lang, "impossible.and"));
  return `${when}${say(lang, "impossible.in", { venues: halls })}`;
}

function demandText(lang: Lang, name: string, instance: Instance, names: CalendarNames): string {
  const [kind = "", what = "", on = ""] = name.split(":");
  const id = Number(what);
  const crews = instance.crews[id] ?? 0;
  switch (kind) {
    case "slots":
      return say(lang, "impossible.demand.slots");
    case "blackout":
    case "hours":
      return say(lang, `impossible.demand.${kind}`, { team: names.team(id) });
    case "rest":
      return say(lang, "impossible.demand.rest", { team: names.team(id), gap: instance.minGap });
    case "maxInWindow": {
      const { days, games } = instance.window;
      return say(lang, "impossible.demand.maxInWindow", { team: names.team(id), days, n: games });
    }
    case "precedence": {
      const [before = 0, after = 0] = what.split(">").map(Number);
      const all = instance.precedence.filter((one) => one.before === before && one.after === after);
      return say(lang, "impossible.demand.precedence", {
        before: names.game(before),
        after: names.game(after),
        days: Math.max(0, ...all.map(({ minDays }) => minDays)),
      });
    }
    case "venueDayMax":
      return say(lang, "impossible.demand.venueDayMax", {
        venue: names.venue(id),
        day: names.day(Number(on)),
        n: instance.venues[id]?.maxPerDay ?? 0,
      });
    case "crewDay":
      return say(lang, "impossible.demand.crewDay", {
        day: names.day(id),
        n: crews * instance.crewDayFactor,
      });
    default:
      return say(lang, "impossible.demand.crewSameTime", { day: names.day(id), n: crews });
  }
}

const CLOSED = "closed:";

/** When halls are closed of the days that the games have: halls that are closed alike together. */
function closedTexts(
  lang: Lang,
  halls: readonly number[],
  {
    instance,
    games,
    names,
  }: { instance: Instance; games: readonly number[]; names: CalendarNames },
): string[] {
  const windows = games.flatMap((game) => {
    const window = instance.games[game]?.window;
    return window ? [window] : [];
  });
  const alike = new Map<string, string[]>();
  for (const hall of halls) {
    const closed = instance.venues[hall]?.closedDays ?? [];
    const days = closed.filter((day) => windows.some(([from, to]) => from <= day && day <= to));
    const text = spansText(lang, days, names);
    alike.set(text, [...(alike.get(text) ?? []), names.venue(hall)]);
  }
  return [...alike].map(([days, venues]) =>
    say(lang, "impossible.demand.closed", {
      venues: venues.join(say(lang, "impossible.and")),
      days,
    }),
  );
}

/** Days that follow each other as a stretch, in order. */
function spansText(lang: Lang, days: readonly number[], names: CalendarNames): string {
  const spans: [from: number, to: number][] = [];
  for (const day of new Set(days.toSorted((a, b) => a - b))) {
    const last = spans.at(-1);
    if (last?.[1] === day - 1) last[1] = day;
    else spans.push([day, day]);
  }
  return spans
    .map(([first, last]) => {
      const [from, to] = [names.day(first), names.day(last)];
      return first === last ? from : say(lang, "impossible.demand.span", { from, to });
    })
    .join(say(lang, "impossible.and"));
}

/** One thing to give up, in words. */
export function relaxationText(
  lang: Lang,
  relaxation: Relaxation,
  { slots }: Instance,
  names: CalendarNames,
): string {
  const { code } = relaxation;
  switch (code) {
    case "free-day":
      return say(lang, "impossible.relax.free-day", {
        team: names.team(relaxation.team),
        day: names.day(relaxation.day),
      });
    case "longer-hours":
      return say(lang, "impossible.relax.longer-hours", {
        team: names.team(relaxation.team),
        weekday: weekdayText(lang, relaxation.weekday),
        from: clockText(relaxation.from),
        to: clockText(relaxation.to),
      });
    case "another-court": {
      const slot = slots[relaxation.slot];
      return say(lang, "impossible.relax.another-court", {
        venue: names.venue(slot?.venue ?? 0),
        day: names.day(slot?.day ?? 0),
        start: clockText(slot?.start ?? 0),
      });
    }
    case "open-hall":
    case "another-game-there":
      return say(lang, `impossible.relax.${code}`, {
        venue: names.venue(relaxation.venue),
        day: names.day(relaxation.day),
      });
    case "another-crew":
      return say(lang, "impossible.relax.another-crew", { day: names.day(relaxation.day) });
    case "later":
    case "earlier":
      return say(lang, `impossible.relax.${code}`, {
        game: names.game(relaxation.game),
        day: names.day(relaxation.code === "later" ? relaxation.to : relaxation.from),
      });
    case "other-hall":
      return say(lang, "impossible.relax.other-hall", {
        game: names.game(relaxation.game),
        venue: names.venue(relaxation.venue),
      });
    case "unpinned":
      return say(lang, "impossible.relax.unpinned", { game: names.game(relaxation.game) });
    case "closer":
      return say(lang, "impossible.relax.closer", {
        before: names.game(relaxation.before),
        after: names.game(relaxation.after),
        days: relaxation.days,
      });
    case "less-rest":
      return say(lang, "impossible.relax.less-rest", { gap: relaxation.gap });
    default:
      return never(relaxation);
  }
}
