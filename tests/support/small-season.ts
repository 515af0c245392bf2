import { createHash } from "node:crypto";
import { playerId } from "../../domain/kernel/ids";
import { addDays, day } from "../../domain/kernel/time";
import { stageLevels } from "../../domain/league/formats/season-knockout";
import { stageSpans } from "../../domain/league/formats/stage-spans";
import type { Listed } from "../../domain/league/game/vocabulary";
import { REGULATIONS } from "../../domain/league/regulations/presets";
import { buildServices } from "../../server/build-services";
import type { Db } from "../../server/db";
import type { Env } from "../../server/env";
import {
  drawSeason,
  publishSeason,
  registerSeason,
  type SeasonData,
} from "../../server/league/season-setup";
import type { Services } from "../../server/services";
import { freshDatabase } from "./database";

const TEAMS = ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8"];
const START = day("2026-11-02");
const SQUAD = 8;

/** The squad of a team of the small season: shirts 4, 5 … */
export const smallSquad = (team: string): Listed[] =>
  Array.from({ length: SQUAD }, (_, n) => ({
    player: playerId(`${team}-${n + 4}`),
    jersey: String(n + 4),
    captain: n === 0,
  }));

/** Eight teams in two groups, twelve group games `A1-1` … `B3-2`, semi-finals and a final. */
const data: SeasonData = {
  id: "small",
  name: "小联赛",
  alias: "Small league",
  organisers: ["工会"],
  timeZone: "Asia/Shanghai",
  startDay: START,
  endDay: addDays(START, 40),
  settings: {
    slotMinutes: 110,
    minRestDays: 1,
    maxGamesPer7Days: 3,
    travelCapKm: 100,
    squadMax: 20,
    regulations: REGULATIONS.fiba,
    groupSizes: [4, 4],
    advancePerGroup: 2,
    crossover: ["A1-B2", "B1-A2"],
    thirdPlaceGame: false,
    pots: [0, 2, 4, 6].map((from) => TEAMS.slice(from, from + 2)),
    separation: [],
  },
  stages: [
    { id: "groups", level: "groups", name: "小组赛", startDay: START, endDay: addDays(START, 20) },
    {
      id: "sf",
      level: "sf",
      name: "半决赛",
      startDay: addDays(START, 21),
      endDay: addDays(START, 30),
    },
    {
      id: "final",
      level: "final",
      name: "决赛",
      startDay: addDays(START, 31),
      endDay: addDays(START, 40),
    },
  ],
  units: [{ id: "U1", name: "总工会", sector: "industry", county: "城区" }],
  venues: [
    {
      id: "V1",
      name: "体育馆",
      district: "城区",
      indoor: true,
      capacity: 500,
      hours: JSON.stringify({ sat: [[540, 1320]], sun: [[540, 1320]] }),
      closedDays: "[]",
      courts: ["1"],
    },
  ],
  teams: TEAMS.map((id) => ({
    id,
    unitId: "U1",
    name: `${id}队`,
    shortName: id,
    leader: "领队",
    headCoach: "教练",
    colours: JSON.stringify({ light: "#ffffff", dark: "#000000" }),
    homeVenueId: "V1",
    near: JSON.stringify(["V1"]),
    km: JSON.stringify({ V1: 3 }),
    hours: JSON.stringify({ sat: [540, 1320], sun: [540, 1320] }),
    daysOff: "[]",
    players: smallSquad(id).map(({ player, jersey, captain }) => ({
      id: player,
      name: `球员${player}`,
      jersey,
      captain,
      position: "G",
      heightCm: 180,
      birthYear: 1990,
    })),
  })),
  officials: [],
};

/** The small season in another format, with ten weekends for it. */
export function inFormat(format: Partial<SeasonData["settings"]>): SeasonData {
  const settings = { ...data.settings, minRestDays: 0, ...format };
  const endDay = addDays(START, 69);
  const spans = stageSpans(settings, START, endDay);
  const stages = stageLevels(settings).map((level, at) => {
    const [startDay, last] = spans[at] ?? [START, endDay];
    return { id: level, level, name: level, startDay, endDay: last };
  });
  return { ...data, settings, stages, endDay };
}

/** Registers, draws and publishes the small season. */
export async function registerSmallSeason(
  db: Db,
  now: () => number,
  season: SeasonData = data,
): Promise<void> {
  const doing = { db, now, by: "test" };
  await registerSeason(doing, season);
  const refusal = await drawSeason(doing, data.id, "small");
  if (refusal) throw new Error(refusal.code);
  await publishSeason(doing, data.id);
}

/** Plans the season and tells everyone. */
export async function planAndTell({ plans, timetable }: Services, seed: string): Promise<void> {
  await plans.planAll(seed, "test");
  await tell({ plans, timetable });
}

/** Tells everyone the draft as it stands. */
export async function tell({ plans, timetable }: Pick<Services, "plans" | "timetable">) {
  const { version } = await plans.desk();
  await timetable.publish(version, "test");
}

/** The games of the small season whose teams are known. */
export const SMALL_GAMES = ["A", "B"].flatMap((group) =>
  [1, 2, 3].flatMap((round) => [1, 2].map((n) => `${group}${round}-${n}`)),
);

export const testEnv = (file: string, now: () => number = Date.now): Env => ({
  port: 0,
  dataDir: file.replace(/[^/]*$/, ""),
  databaseFile: file,
  origin: null,
  demo: false,
  secret: createHash("sha256").update("test").digest("hex"),
  production: true,
  now,
});

/** The real services on a database file of their own, with the small season in it. */
export async function smallSeason(
  now: () => number = Date.now,
  season: SeasonData = data,
): Promise<{ services: Services; db: Db; file: string; close: () => Promise<void> }> {
  const { db, file, close } = await freshDatabase();
  await registerSmallSeason(db, now, season);
  const env = testEnv(file, now);
  const services = await buildServices({ db, env, secret: env.secret ?? "" });
  return { services, db, file, close };
}
