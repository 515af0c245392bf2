import type { Seated } from "../../domain/festival/judging/vocabulary";
import { HEAD } from "../../domain/festival/seats";
import { gameId, roundId, unitId } from "../../domain/kernel/ids";
import { localAt } from "../../domain/kernel/time";
import { demoFestival } from "../../prisma/demo/festival-data";
import { MACHINE } from "../../server/accounts/changer";
import { publishFestival, registerFestival } from "../../server/festival/festival-setup";
import type { Services } from "../../server/services";
import { granted, sentBack } from "./accounts";
import { planAndTell, type smallSeason } from "./small-season";

/** A heat of each of the demo's six contests, with its own rules and panel. */
export const CONTESTS = ["C1", "C2", "C3", "C4", "C5", "C6"] as const;
export const heatOf = (contest: string): string => `${contest}-H1`;
/** A round in which nothing happens; its head judge is nobody in the heats. */
const QUIET = "C1-H2";
/** So many acts of each contest: 102 together. */
export const ACTS = 17;
export const AT = Date.parse("2026-11-14T15:00:00+08:00");
/** The seats whose sheets are the same on both servers: the first that are revealed, and whoever looks on. */
export const SAME = ["1", "2"] as const;

type World = Awaited<ReturnType<typeof smallSeason>>;

/** Six contests, each with a heat that is open. */
export async function furnishSix({ services, db }: World): Promise<void> {
  const { day } = localAt(AT, "Asia/Shanghai");
  const data = await demoFestival(day, new Map());
  const contests = data.contests.map((contest) => ({
    ...contest,
    entries: contest.entries.slice(0, ACTS),
    rounds: contest.rounds
      .filter(({ id }) => id === heatOf(contest.id) || id === QUIET)
      .map((round) => ({
        ...round,
        settings: { ...round.settings, categories: [], advance: [] },
      })),
  }));
  const doing = { db, now: () => AT, by: "test" };
  await registerFestival(doing, { ...data, contests });
  const rounds = contests.flatMap((contest) => contest.rounds.map(({ id }) => id));
  for (const { id, entries } of contests)
    for (const [index, entry] of entries.entries())
      await db.roundEntry.create({
        data: { roundId: heatOf(id), entryId: entry.id, position: index + 1 },
      });
  await publishFestival(doing, data.id);
  services.festival.changed();
  await planAndTell(services, "six");
  for (const id of rounds.filter((id) => id !== QUIET)) await services.rounds.open(id);
}

/** Who looks on: everybody that there is, but for the head judges of the heats and the judges whose marks differ. */
export type Six = Readonly<Record<string, string>>;

export async function signedInSix({ accounts, links }: Services): Promise<Six> {
  const cookieOf = async (account: string) => {
    const { token } = granted(await links.make(account, MACHINE));
    return sentBack(granted(await links.exchange(token, null)).setCookie);
  };
  const judge = async (round: string, seat: Seated["seat"]) =>
    cookieOf(granted(await accounts.createJudge({ roundId: roundId(round), seat }, MACHINE)));
  const staff = async (role: "organiser" | "admin") =>
    cookieOf(granted(await accounts.createStaff({ name: "工作人员", role }, MACHINE)));
  const manager = async (unit: string) =>
    cookieOf(
      granted(await accounts.createManager({ name: "联络员", unitId: unitId(unit) }, MACHINE)),
    );
  const official = { name: "记录员", gameId: gameId("A1-1") };
  const people: Record<string, string> = { anonymous: "" };
  for (const contest of CONTESTS)
    people[`judge 2 of ${contest}`] = await judge(heatOf(contest), "2");
  return {
    ...people,
    "head judge of another round": await judge(QUIET, HEAD),
    "table official": await cookieOf(granted(await accounts.createOfficial(official, MACHINE))),
    "manager of an act's unit": await manager("UA01"),
    "manager of another unit": await manager("U1"),
    organiser: await staff("organiser"),
    admin: await staff("admin"),
  };
}
