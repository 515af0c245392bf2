import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { EXHIBITION } from "../../domain/festival/presets";
import { readTallyRules } from "../../domain/festival/tally-input";
import { addDays, type LocalDay } from "../../domain/kernel/time";
import type { FestivalData } from "../../server/festival/festival-setup";
import { ROOT } from "../../server/paths";

const source = z.object({
  exhibition: z.object({
    id: z.string(),
    name: z.string(),
    works: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        title: z.string(),
        author: z.string(),
        unit: z.string(),
        pieces: z.number(),
      }),
    ),
  }),
});

/** How far a category is: published, with some sheets still out, or to come. */
export type Hung = "out" | "judging" | "ahead";

/** The source names neither days nor judges. */
const PLANNED: readonly { kind: string; id: string; in: number; is: Hung }[] = [
  { kind: "书法", id: "calligraphy", in: -2, is: "out" },
  { kind: "绘画", id: "painting", in: 0, is: "judging" },
  { kind: "摄影", id: "photography", in: 2, is: "ahead" },
];
const START = 9 * 60 + 30;
const HALL = {
  ...{ id: "H8", name: "市群众艺术馆展厅", district: "金台区", capacity: 300 },
  ...{ hours: JSON.stringify({}), closedDays: "[]", stage: "展厅" },
};
const JUDGES = ["顾云樵", "沈砚秋", "陆青岩", "白墨林", "秦望舒", "江逸之", "文素心"];
const HEAD = { id: "X1-C", name: "傅修远", unitId: null };
const PRIZES = [
  { name: "一等奖", count: 2 },
  { name: "二等奖", count: 4 },
  { name: "三等奖", count: 6 },
  { name: "优秀奖", count: null },
];

export interface DemoExhibition
  extends Pick<FestivalData, "units" | "halls" | "judges" | "contests"> {
  readonly rounds: readonly { readonly id: string; readonly is: Hung }[];
}

/** The demo's exhibition: 120 works in three categories, each a round that is judged by grades, around `today`. */
export async function demoExhibition(
  today: LocalDay,
  known: ReadonlyMap<string, string>,
): Promise<DemoExhibition> {
  const text = await readFile(path.join(ROOT, "prisma/demo/festival-2024.json"), "utf8");
  const { id, name, works } = source.parse(JSON.parse(text)).exhibition;
  const rules = readTallyRules({ ...EXHIBITION, ties: ["share"], absent: { atLeast: 3 } });
  if (!rules.ok) throw new Error(`demo: ${JSON.stringify(rules.refusal)}`);
  const fresh = [...new Set(works.map(({ unit }) => unit))].filter((unit) => !known.has(unit));
  const ids = new Map([
    ...known,
    ...fresh.map((unit, at) => [unit, `UX${String(at + 1).padStart(2, "0")}`] as const),
  ]);
  const planned = PLANNED.map((one) => ({ ...one, round: `${id}-${one.id}` }));
  const judges = JUDGES.map((judge, at) => ({ id: `${id}-J${at + 1}`, name: judge, unitId: null }));
  return {
    units: fresh.map((unit) => ({
      ...{ id: ids.get(unit) ?? "", name: unit, sector: "arts", county: "" },
    })),
    halls: [HALL],
    judges: [...judges, HEAD],
    contests: [
      {
        ...{ id, name: name.replace(/\(.*\)$/, ""), form: "书画" },
        settings: {
          rules: rules.value,
          categories: planned.map((one) => ({ id: one.id, name: one.kind })),
          ...{ recuseSameUnit: false, gallery: true },
        },
        entries: works.map((work) => ({
          ...{ id: work.id, unitId: ids.get(work.unit) ?? "", title: work.title },
          category: planned.find(({ kind }) => kind === work.kind)?.id ?? "",
          ...{ performers: 1, durationSec: null, contact: "", people: [work.author] },
        })),
        rounds: planned.map((one) => ({
          ...{ id: one.round, kind: "final", name: `${one.kind}评选` },
          ...{ day: addDays(today, one.in), start: START, hallId: HALL.id },
          settings: {
            categories: [one.id],
            advance: [],
            prizes: { prizes: PRIZES, ties: "extra" },
          },
          seats: [
            ...judges.map(({ id: judgeId }, at) => ({ seat: String(at + 1), judgeId })),
            { seat: "C", judgeId: HEAD.id },
          ],
        })),
      },
    ],
    rounds: planned.map(({ round, is }) => ({ id: round, is })),
  };
}
