import { day, localAt } from "../../domain/kernel/time";
import { playStage } from "../../prisma/demo/play-stage";
import { demoSkills } from "../../prisma/demo/skills-data";
import { publishFestival, registerFestival } from "../../server/festival/festival-setup";
import { smallSeason } from "./small-season";

const AT = Date.parse("2026-11-14T15:00:00+08:00");
export const SKILLS = "SK1";
export const stageOf = (category: string, stage: string): string =>
  `${SKILLS}-${category}-${stage}`;

/** The demo's skills contest alone, drawn and published; `played` are stages that are judged. */
export async function skillsFestival(
  played: Readonly<Record<string, "out" | "marked">> | "as-in-the-demo" = {},
) {
  const world = await smallSeason(() => AT);
  const { services, db } = world;
  const { rounds, ...data } = await demoSkills(day(localAt(AT, "Asia/Shanghai").day));
  const doing = { db, now: () => AT, by: "test" };
  await registerFestival(doing, {
    ...{ id: "fest", name: "职工艺术季", alias: "艺术季", organisers: ["工会"] },
    ...{ timeZone: "Asia/Shanghai", ...data },
  });
  services.festival.changed();
  for (const { id } of rounds) {
    const drawn = await services.orders.draw(id, id, "test");
    if (!drawn.ok) throw new Error(drawn.refusal.code);
  }
  await publishFestival(doing, "fest");
  services.festival.changed();
  for (const { id, is } of rounds) {
    const how = played === "as-in-the-demo" ? is : (played[id] ?? "ahead");
    if (how !== "ahead") await playStage(services, id, how);
  }
  return world;
}
