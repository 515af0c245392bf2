import { firstOrder } from "../first-order";
import { compareAverage } from "../goal-average";
import type { Criterion } from "../standings-rules";
import { type AveragePart, averageParts, gamesInAverages } from "./average-parts";
import {
  both,
  constant,
  type Form,
  factor,
  isConstant,
  minus,
  negated,
  type Point,
  raised,
  type System,
  valueAt,
  variablesOf,
} from "./linear";
import type { OpenGroup } from "./open-group";
import {
  isAverage,
  likedPoint,
  marginForm,
  recordsAfter,
  valueForm,
  type Winners,
} from "./results";
import { solve } from "./whole-numbers";

/** One way in which a team can end, once the winners of the open games are known. */
export interface Fate {
  readonly winners: Winners;
  /** The places it can have: several where only lots or, `by` average, the goal average decide. */
  readonly best: number;
  readonly worst: number;
  readonly by: "play" | "lots" | "average";
  /** What is told of what results must keep. */
  readonly told: System;
  /** What margins and losers' scores must keep. */
  readonly scores: System;
  /** What decides between fates of one number, for which the same is told. */
  readonly untold: Untold | null;
  /** Margins and losers' scores with which it ends so. */
  readonly point: Point;
}

/** A comparison that is named and not told: points scored of teams level on their margins, or averages far out. */
interface Untold {
  readonly number: number;
  readonly by: "scored" | "average";
}

interface Course {
  readonly group: OpenGroup;
  readonly winners: Winners;
  readonly team: string;
  /** How many teams the table's first order leaves level. */
  readonly size: number;
  readonly fates: Fate[];
  /** The places that need neither lots nor an average. */
  readonly places: Set<number>;
  /** How many comparisons were not told so far. */
  untold: number;
  /** Whether only results are looked for in which nobody is level. */
  strict: boolean;
}

type Path = Pick<Fate, "told" | "scores" | "untold" | "point">;
const FREE: System = { zero: [], positive: [] };

/** With so few open games the margins that are needed are always told, however many conditions they make (SC7). */
export const FEW_GAMES = 3;
/** Else, beyond so many ways nobody could follow a description of them. */
const TOO_MANY = 24;

export interface Fates {
  readonly winners: Winners;
  readonly all: readonly Fate[];
  /** False where the search ended early: each place between the best and the worst had been found possible. */
  readonly complete: boolean;
}

/**
 * Every way in which a team can end, complete and without overlap (SC3): the tie order is followed with margins and
 * scores unknown, and each comparison branches into what can be.
 */
export function fatesOf(group: OpenGroup, winners: Winners, team: string): Fates {
  const records = recordsAfter(group, winners);
  const own = records.find((record) => record.team === team);
  if (!own) return { winners, all: [], complete: true };
  const { compare } = firstOrder(group.rules, true);
  const bundle = records.filter((record) => compare(record, own) === 0).map((one) => one.team);
  const above = records.filter((record) => compare(record, own) < 0).length;
  const course: Course = {
    group,
    winners,
    team,
    size: bundle.length,
    fates: [],
    untold: 0,
    strict: false,
    places: new Set(),
  };
  const point = likedPoint(winners);
  follow(course, bundle, above, 0, { told: FREE, scores: FREE, untold: null, point });
  return { winners, all: course.fates, complete: !enough(course) };
}

const enough = ({ winners, fates, places, size }: Course): boolean =>
  winners.length > FEW_GAMES && fates.length >= TOO_MANY && places.size === size;

/** Goes on at a criterion for teams that are level so far; `above` teams stand ahead for sure. */
function follow(
  course: Course,
  bundle: readonly string[],
  above: number,
  from: number,
  path: Path,
): void {
  const { group, team, fates, winners } = course;
  const end = (by: Fate["by"], best = above + 1, worst = above + bundle.length) => {
    fates.push({ winners, best, worst, by, ...path });
    if (by === "play") course.places.add(best);
  };
  if (enough(course)) return;
  if (bundle.length === 1) {
    end("play");
    return;
  }
  for (let at = from; at < group.rules.criteria.length; at++) {
    const criterion = group.rules.criteria[at];
    if (criterion === undefined) break;
    if (isQuotient(criterion, bundle) && gamesInAverages(group, criterion, bundle).length > 0) {
      const parts = averageParts(group, winners, criterion, bundle, team);
      if (parts) for (const part of parts) byAverage(course, { bundle, at, above }, part, path);
      else end("average");
      return;
    }
    const ahead = bundle
      .filter((other) => other !== team)
      .map((other) => leadForm(course, criterion, other, bundle));
    if (ahead.every(({ form }) => isConstant(form) && constant(form) === 0)) continue;
    const scores = (lead: Lead) => (decidedByScores(course, lead.form) ? 1 : 0);
    // What margins alone decide comes first, so that scores are asked for as seldom as can be.
    const leads = ahead.sort((a, b) => scores(a) - scores(b));
    branch(course, { bundle, at, above, level: [team] }, leads, path);
    return;
  }
  const lot = group.input.lots?.filter((one) => bundle.includes(one)) ?? [];
  const place = above + 1 + lot.indexOf(team);
  if (lot.length < bundle.length) end("lots");
  else end("play", place, place);
}

interface Lead {
  readonly other: string;
  /** By how much the team is ahead of the other. */
  readonly form: Form;
}

function leadForm(
  course: Course,
  criterion: Criterion,
  other: string,
  bundle: readonly string[],
): Lead {
  const { group, winners, team } = course;
  if (!isQuotient(criterion, bundle)) {
    const figure = isAverage(criterion) ? "head-to-head-difference" : criterion;
    const of = (one: string) => valueForm(group, winners, figure, one, bundle);
    return { other, form: minus(of(team), of(other)) };
  }
  const records = criterion === "group-average" ? group.records : group.among(bundle);
  const [own, their] = [records.get(team), records.get(other)];
  const order = own && their ? compareAverage(own.tie, their.tie) : 0;
  return { other, form: [-order] };
}

/** Between two teams what one has scored the other has conceded, so that averages are ordered as differences are. */
const isQuotient = (criterion: Criterion, bundle: readonly string[]): boolean =>
  isAverage(criterion) && !(criterion === "head-to-head-average" && bundle.length === 2);

/** Goes on with the results of a game under which the averages put the same teams ahead and level. */
function byAverage(
  course: Course,
  { bundle, at, above }: Omit<Comparing, "level">,
  { when, ahead, level, unknown }: AveragePart,
  path: Path,
): void {
  const scores = both(path.scores, when);
  const holds = when.positive.every((form) => valueAt(form, path.point) >= 0);
  const { winners, team } = course;
  const point = holds ? path.point : solve(bounded(scores, winners), likedPoint(winners));
  if (!point) return;
  const told = path.untold === null ? scores : path.told;
  const far: Untold | null = unknown.length > 0 ? { number: course.untold++, by: "average" } : null;
  branch(course, { bundle, at, above: above + ahead, level: [team, ...level] }, unknown, {
    told,
    scores,
    untold: path.untold ?? far,
    point,
  });
}

interface Comparing {
  readonly bundle: readonly string[];
  /** Where in the tie order it happens. */
  readonly at: number;
  /** How many teams stand ahead for sure. */
  readonly above: number;
  /** Those of the bundle that came out level with the team, and itself. */
  readonly level: readonly string[];
}

/** One comparison: each other team ends behind, level or ahead, in every combination that can be. */
function branch(
  course: Course,
  now: Comparing,
  [lead, ...others]: readonly Lead[],
  path: Path,
): void {
  if (!lead) {
    // T3: those who are still level start again, unless nobody was separated.
    if (now.level.length < now.bundle.length) follow(course, now.level, now.above, 0, path);
    else follow(course, now.bundle, now.above, now.at + 1, path);
    return;
  }
  const { form, other } = lead;
  if (path.untold === null && decidedByScores(course, form)) {
    withoutTelling(course, now, [lead, ...others], path);
    return;
  }
  const go = (next: Comparing, sign: number, condition: Partial<System>) => {
    const way = withSign(course, path, form, sign, condition);
    if (way) branch(course, next, others, way);
  };
  go(now, 1, { positive: [raised(form, -1)] });
  if (!course.strict) go({ ...now, level: [...now.level, other] }, 0, { zero: [form] });
  go({ ...now, above: now.above + 1 }, -1, { positive: [raised(negated(form), -1)] });
}

/** Of comparisons that are not told only the places count: once each has been found, that is all there is to find. */
function withoutTelling(course: Course, now: Comparing, leads: readonly Lead[], path: Path): void {
  const start: Path = { ...path, untold: { number: course.untold++, by: "scored" } };
  const { fates } = course;
  const before = fates.length;
  course.strict = true;
  branch(course, now, leads, start);
  course.strict = false;
  const found = fates.slice(before).filter(({ by }) => by === "play");
  if (new Set(found.map(({ best }) => best)).size === leads.length + now.level.length) return;
  fates.length = before;
  branch(course, now, leads, start);
}

/** The path with one more condition, under which the form has this sign; null when it can no longer be gone. */
function withSign(
  { winners }: Course,
  path: Path,
  form: Form,
  sign: number,
  condition: Partial<System>,
): Path | null {
  const asItIs = Math.sign(valueAt(form, path.point)) === sign;
  if (isConstant(form)) return asItIs ? path : null;
  const scores = both(path.scores, condition);
  const point = asItIs ? path.point : solve(bounded(scores, winners), likedPoint(winners));
  return point && { ...path, scores, point, told: path.untold === null ? scores : path.told };
}

const decidedByScores = ({ winners }: Course, form: Form): boolean =>
  variablesOf(form).some((variable) => variable >= winners.length);

/**
 * The conditions, with what holds by itself: a winner wins by at least 1, a score is not below 0. `aim` is a form whose
 * value is asked for.
 */
export function bounded(system: System, winners: Winners, aim?: Form): System {
  const games = winners.length;
  const forms = [...system.zero, ...system.positive, ...(aim ? [aim] : [])];
  const own: Form[] = [];
  const variables = Math.max(...forms.map((form) => form.length), 1) - 1;
  for (let variable = 0; variable < variables; variable++) {
    if (!forms.some((form) => factor(form, variable) !== 0)) continue;
    const isMargin = variable < games;
    const sign = isMargin ? (winners[variable] ?? 1) : 1;
    own.push(marginForm(games, variable, sign, isMargin ? -1 : 0));
  }
  return both(system, { positive: own });
}
