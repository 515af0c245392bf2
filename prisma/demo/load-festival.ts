import { type LocalDay, localAt } from "../../domain/kernel/time";
import {
  type FestivalData,
  publishFestival,
  registerFestival,
} from "../../server/festival/festival-setup";
import type { Services } from "../../server/services";
import { demoExhibition } from "./exhibition-data";
import { demoFestival } from "./festival-data";
import { playExhibition } from "./play-exhibition";
import { playRound } from "./play-round";
import { playStage } from "./play-stage";
import { demoSkills } from "./skills-data";

const SEED = "festival-2024";
const BY = "demo";
/** How long ago tonight's round began when nobody can say that it begins at its own hour, in minutes. */
const BEGUN = 45;

/**
 * Loads the demo's festival through the services that people use: registered, heats drawn and published; the heats
 * that lie behind today are judged, revealed and closed; one stands at its eighth act tonight; the finals lie ahead.
 * @returns the id of the round that is on
 */
export async function loadFestival(services: Services, now: () => number): Promise<string | null> {
  const { db, festival, orders } = services;
  const units = await db.unit.findMany({ select: { id: true, name: true } });
  const known = new Map(units.map(({ id, name }) => [name, id]));
  const { data, behind, tonight } = await programmeAt(now(), known);
  const skills = await demoSkills(localAt(now(), data.timeZone).day);
  const doing = { db, now, by: BY };
  const allUnits = new Map([...known, ...data.units.map(({ id, name }) => [name, id] as const)]);
  const exhibition = await demoExhibition(localAt(now(), data.timeZone).day, allUnits);
  await registerFestival(doing, withContest(withContest(data, exhibition), skills));
  festival.changed();
  for (const contest of data.contests) {
    const [heat] = contest.rounds.filter(({ kind }) => kind === "heat");
    if (heat) await drawn(orders.draw(heat.id, `${SEED} ${contest.id}`, BY));
  }
  const begun = skills.rounds.flatMap(({ id, is }) => (is === "ahead" ? [] : [{ id, is }]));
  const hung = exhibition.rounds.flatMap(({ id, is }) => (is === "ahead" ? [] : [{ id, is }]));
  for (const { id } of [...begun, ...hung]) await drawn(orders.draw(id, `${SEED} ${id}`, BY));
  await publishFestival(doing, data.id);
  festival.changed();
  for (const id of behind) await playRound(services, id, null);
  for (const { id, is } of begun) await playStage(services, id, is);
  for (const { id, is } of hung) await playExhibition(services, id, is);
  if (tonight) await playRound(services, tonight, { entry: 8, owing: ["3", "6"] });
  return tonight;
}

async function drawn(drawing: ReturnType<Services["orders"]["draw"]>): Promise<void> {
  const answer = await drawing;
  if (!answer.ok) throw new Error(`demo: ${JSON.stringify(answer.refusal)}`);
}

const withContest = (
  data: FestivalData,
  more: Pick<FestivalData, "units" | "halls" | "judges" | "contests">,
): FestivalData => ({
  ...data,
  units: [...data.units, ...more.units],
  halls: [...data.halls, ...more.halls],
  judges: [...data.judges, ...more.judges],
  contests: [...data.contests, ...more.contests],
});

/** The festival as it stands at an instant: which heats are behind it, the earliest first, and which is on. */
export async function programmeAt(
  at: number,
  known: ReadonlyMap<string, string>,
): Promise<{
  readonly data: FestivalData;
  readonly behind: readonly string[];
  readonly tonight: string | null;
}> {
  const { day, minutes } = localAt(at, "Asia/Shanghai");
  const data = await demoFestival(day, known);
  const rounds = data.contests.flatMap((contest) => contest.rounds);
  const tonight = pickTonight(rounds, day);
  const contests = data.contests.map((contest) => ({
    ...contest,
    rounds: contest.rounds.map((round) =>
      round.id === tonight ? { ...round, day, start: startOf(round.start, minutes) } : round,
    ),
  }));
  const behind = rounds
    .filter((round) => round.kind === "heat" && round.day < day && round.id !== tonight)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ id }) => id);
  return { data: { ...data, contests }, behind, tonight };
}

/** The heat of today; without one the next heat is held today, so that one is always on. */
function pickTonight(
  rounds: readonly { id: string; kind: string; day: string }[],
  today: LocalDay,
): string | null {
  const heats = rounds
    .filter(({ kind }) => kind === "heat")
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const week = heats.filter(({ day }) => day <= today).at(-1);
  return (heats.find(({ day }) => day === today) ?? week)?.id ?? null;
}

/** Tonight's round is on now, whatever the hour: it began when it should, or a while ago. */
const startOf = (planned: number, minutes: number): number =>
  minutes >= planned && minutes < planned + 120
    ? planned
    : Math.max(0, Math.floor((minutes - BEGUN) / 15) * 15);
