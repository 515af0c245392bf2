import type { Ruleset } from "../game/rules";
import { ruleset } from "../game/ruleset-input";
import { doubt, error, type RegulationFinding } from "./finding";

/** Looks over the rules of the game itself for what cannot be played, or can end open (Q1–Q9). */
export function lintGame(rules: Ruleset): RegulationFinding[] {
  return [
    ...figureFindings(rules),
    ...timeFindings(rules),
    ...overtimeFindings(rules),
    ...timeoutFindings(rules),
    ...peopleFindings(rules),
    ...foulFindings(rules),
    ...bonusFindings(rules),
    ...quotaFindings(rules),
    ...mercyFindings(rules),
  ];
}

/** Q1: no figure is one with which no game could be opened: a period or an overtime of 0:00, nobody on court. */
function* figureFindings(rules: Ruleset): Iterable<RegulationFinding> {
  const read = ruleset.safeParse(rules);
  for (const { path } of read.error?.issues ?? [])
    yield error("Q1", ["game", ...path].join("."), "cannot-be-played");
  const { shortMs, halfTimeMs } = rules.intervals;
  if (shortMs === 0) yield doubt("Q1", "game.intervals.shortMs", "no-interval");
  if (halfTimeMs === 0) yield doubt("Q1", "game.intervals.halfTimeMs", "no-interval");
}

function* timeFindings(rules: Ruleset): Iterable<RegulationFinding> {
  const { clock, runningStopsMs, runningStopsIn, runningStopsFor, periodMs, shotClock } = rules;
  // Q1
  if (clock === "stopped" && runningStopsMs > 0)
    yield doubt("Q1", "game.runningStopsMs", "stops-anyway");
  const runs = clock === "running" || rules.mercy.some(({ effect }) => effect === "running-clock");
  if (!runs && runningStopsFor.length > 0)
    yield doubt("Q1", "game.runningStopsFor", "stops-anyway");
  if (clock === "running" && runningStopsMs === 0 && runningStopsIn === "each-half")
    yield doubt("Q1", "game.runningStopsIn", "stops-never");
  if (runningStopsMs > periodMs)
    yield error("Q1", "game.runningStopsMs", "longer-than-period", { max: periodMs / 1000 });
  if (shotClock?.offensive && shotClock.offensive > shotClock.full)
    yield error("Q1", "game.shotClock.offensive", "reset-above-whole", { full: shotClock.full });
}

function* overtimeFindings(rules: Ruleset): Iterable<RegulationFinding> {
  const { drawAllowed, overtimeKind, suddenDeathFrom } = rules;
  // Q2: where a level game is over, nothing that speaks of overtimes can happen.
  if (drawAllowed && (overtimeKind !== "timed" || suddenDeathFrom !== null))
    yield doubt("Q2", "game.drawAllowed", "no-overtime-to-play");
  if (overtimeKind === "first-to" && suddenDeathFrom !== null)
    yield doubt("Q2", "game.suddenDeathFrom", "two-ends-of-overtime");
}

function* timeoutFindings(rules: Ruleset): Iterable<RegulationFinding> {
  const { timeouts, periods, periodMs } = rules;
  // Q3
  if (timeouts.byPeriod && timeouts.byPeriod.length !== periods)
    yield error("Q3", "game.timeouts.byPeriod", "a-figure-each-period", {
      given: timeouts.byPeriod.length,
      periods,
    });
  const most = timeouts.byPeriod?.[periods - 1] ?? timeouts.secondHalf;
  if (timeouts.lateMs > periodMs)
    yield error("Q3", "game.timeouts.lateMs", "longer-than-period", { max: periodMs / 1000 });
  else if (timeouts.lateMs > 0 && timeouts.late > most)
    yield doubt("Q3", "game.timeouts.late", "more-late-than-all", { most });
}

function* peopleFindings(rules: Ruleset): Iterable<RegulationFinding> {
  const { onCourt, listMax, minStart, minContinue, latePoints, graceMs } = rules;
  // Q4
  if (minStart > onCourt) yield error("Q4", "game.minStart", "more-than-on-court", { onCourt });
  if (minContinue > minStart)
    yield error("Q4", "game.minContinue", "more-than-to-start", { minStart });
  if (listMax < onCourt) yield error("Q4", "game.listMax", "fewer-than-on-court", { onCourt });
  // Q17
  if (latePoints > 0 && graceMs < 60_000)
    yield error("Q17", "game.latePoints", "late-forfeits-first");
}

function* foulFindings(rules: Ruleset): Iterable<RegulationFinding> {
  const { bonusThrows, doubleBonusFrom, bonusFrom, ejection } = rules;
  // Q5
  if (doubleBonusFrom !== null && doubleBonusFrom <= bonusFrom)
    yield error("Q5", "game.doubleBonusFrom", "not-after-bonus", { bonusFrom });
  if (doubleBonusFrom !== null && bonusThrows === "two")
    yield doubt("Q5", "game.doubleBonusFrom", "two-already");
  // Q6: what is reached later than its parts can never be what sends somebody off.
  if (ejection.together > ejection.technical + ejection.unsportsmanlike - 1)
    yield doubt("Q6", "game.ejection.together", "never-reached", {
      most: ejection.technical + ejection.unsportsmanlike - 1,
    });
  if (ejection.coachAndBench < ejection.coach)
    yield doubt("Q6", "game.ejection.coach", "together-comes-first", {
      together: ejection.coachAndBench,
    });
}

function* bonusFindings({ basketBonus, quotas }: Ruleset): Iterable<RegulationFinding> {
  const field = (at: number) => `game.basketBonus.${at}`;
  const bands = basketBonus.flatMap((bonus, at) => (bonus.for === "age" ? [{ ...bonus, at }] : []));
  const women = basketBonus.flatMap((bonus, at) => (bonus.for === "woman" ? [at] : []));
  // Q7: a bonus that cannot be scored.
  const dunks = basketBonus.flatMap((bonus, at) => (bonus.for === "dunk" ? [at] : []));
  if (dunks[1] !== undefined) yield error("Q7", field(dunks[1]), "bonus-twice");
  if (women[1] !== undefined) yield error("Q7", field(women[1]), "bonus-twice");
  for (const band of bands) {
    const same = bands.find(({ from, at }) => from === band.from && at < band.at);
    if (same) yield error("Q7", field(band.at), "bonus-twice");
    const better = bands.find(({ from, points }) => from < band.from && points >= band.points);
    if (better)
      yield error("Q7", field(band.at), "older-gets-no-more", {
        from: band.from,
        younger: better.from,
        points: better.points,
      });
  }
  const none = quotas.some(({ category, max }) => category === "woman" && max === 0);
  if (none && women[0] !== undefined) yield error("Q7", field(women[0]), "bonus-for-nobody");
}

function* quotaFindings(rules: Ruleset): Iterable<RegulationFinding> {
  const { quotas, onCourt, listMax, leaderAge } = rules;
  if (leaderAge !== null && !quotas.some(({ category }) => category === "leader"))
    yield doubt("Q8", "game.leaderAge", "age-of-nobody");
  for (const [at, { category, of, min, max }] of quotas.entries()) {
    const field = `game.quotas.${at}`;
    const room = of === "court" ? onCourt : listMax;
    // Q8
    if (quotas.slice(0, at).some((other) => other.category === category && other.of === of))
      yield error("Q8", field, "quota-twice");
    if (min > room) yield error("Q8", `${field}.min`, "quota-above-room", { min, room });
    if (max !== null && max < min) yield error("Q8", `${field}.max`, "quota-crossed", { min, max });
    if (min === 0 && max === null) yield doubt("Q8", field, "quota-asks-nothing");
    const list = quotas.find((other) => other.category === category && other.of === "list");
    if (of === "court" && list?.max !== null && list !== undefined && list.max < min)
      yield error("Q8", `${field}.min`, "quota-above-list", { min, max: list.max });
  }
}

function* mercyFindings({
  mercy,
  periods,
  periodMs,
  clock,
  runningStopsMs,
}: Ruleset): Iterable<RegulationFinding> {
  for (const [at, { lead, fromPeriod, atMostMs, effect }] of mercy.entries()) {
    const field = `game.mercy.${at}`;
    // Q9
    if (fromPeriod > periods)
      yield error("Q9", `${field}.fromPeriod`, "no-such-period", { periods });
    if (atMostMs > periodMs)
      yield error("Q9", `${field}.atMostMs`, "longer-than-period", { max: periodMs / 1000 });
    if (atMostMs === 0) yield error("Q9", `${field}.atMostMs`, "mercy-never");
    const ends = mercy.find((other) => other.effect === "game-over" && other.lead <= lead);
    if (
      effect === "running-clock" &&
      ends &&
      ends.fromPeriod <= fromPeriod &&
      ends.atMostMs >= atMostMs
    )
      yield doubt("Q9", field, "over-before", { lead: ends.lead });
  }
  const runs = mercy.some(({ effect }) => effect === "running-clock");
  if (clock === "running" && runningStopsMs === 0 && runs)
    yield doubt("Q9", "game.mercy", "runs-anyway");
}
