import type { Actor } from "../../domain/accounts/roles";
import type { Db } from "../../server/db";
import type { Choices } from "../../server/registration/planning";
import type { Services } from "../../server/services";
import { contents } from "./installation";
import { smallSeason } from "./small-season";
import { workbook } from "./workbook";

export const KEEP: Choices = { createUnits: false, others: "keep" };
export const NEW_UNITS: Choices = { ...KEEP, createUnits: true };
export const TEAMS = { kind: "teams", id: "small" } as const;
export const ACTS = { kind: "entries", id: "c1" } as const;
type Into = typeof TEAMS | typeof ACTS;

type Person = Extract<Actor, { kind: "account" }>;
export const someone = (id: string): Person => ({
  kind: "account",
  ...{ id, role: "organiser", name: id },
});
export const anna = someone("anna");

const HEAD = ["单位", "球队", "姓名", "号码", "队长"];
export const book = (...rows: readonly (readonly string[])[]) =>
  workbook([{ name: "报名表", rows: [HEAD, ...rows] }]);
/** One player of a team that is there changed, and a new team of two of a new unit. */
export const THREE = book(
  ["总工会", "T1队", "球员T1-4", "4", "是"],
  ["总工会", "T1队", "球员T1-5", "55", ""],
  ["第一医院", "医院队", "张三", "7", "是"],
  ["第一医院", "医院队", "李四", "8", ""],
);
export const TWO_ACTS = workbook([
  {
    name: "节目",
    rows: [
      ["单位", "节目名称", "组别", "人数", "时长", "参演人员"],
      ["总工会", "《春到渭河》", "职工组", "3", "4:30", "王芳、李静、赵敏"],
      ["第一医院", "秦岭谣", "职工组", "12", "5分", ""],
    ],
  },
]);

/** The small season and a contest, with a clock that tests move, and the three steps of an import in a line each. */
export interface ImportWorld {
  readonly services: Services;
  readonly db: Db;
  readonly file: string;
  /** Moves the clock, in ms. */
  readonly wait: (ms: number) => void;
  readonly sent: (bytes: Uint8Array, target?: Into) => Promise<string>;
  readonly preview: (id: string, choices?: Choices) => ReturnType<typeof seenBy>;
  /** Returns the act. */
  readonly imported: (bytes: Uint8Array, choices?: Choices, target?: Into) => Promise<string>;
  /** All rows but the log, and but the number that each change under the timetable raises. */
  readonly rows: () => Promise<Record<string, readonly string[] | undefined>>;
  readonly close: () => Promise<void>;
}

export async function importWorld(): Promise<ImportWorld> {
  let now = Date.parse("2026-11-10T12:00:00+08:00");
  const { services, db, file, close } = await smallSeason(() => now);
  const festival = { id: "f1", name: "艺术季", alias: "艺", organisers: "[]" };
  await db.festival.create({ data: { ...festival, timeZone: "Asia/Shanghai" } });
  const settings = JSON.stringify({ categories: [{ id: "worker", name: "职工组" }] });
  const contest = { id: "c1", festivalId: "f1", name: "朗诵", form: "朗诵", position: 0 };
  await db.contest.create({ data: { ...contest, settings } });

  const sent = async (bytes: Uint8Array, target: Into = TEAMS) => {
    const opened = await services.imports.open({ target, name: "报名.xlsx", bytes }, anna.id);
    if (!opened.ok) throw new Error(opened.refusal.code);
    return opened.value;
  };
  const preview = (id: string, choices = KEEP) => seenBy(services, id, choices);
  return {
    ...{ services, db, file, sent, preview, close },
    wait: (ms) => {
      now += ms;
    },
    imported: async (bytes, choices = NEW_UNITS, target = TEAMS) => {
      const id = await sent(bytes, target);
      const done = await services.imports.run(id, anna, choices, (await preview(id, choices)).seen);
      if (!done.ok) throw new Error(done.refusal.code);
      return done.value.batch;
    },
    rows: async () => {
      const { Audit: _, Season, ...others } = await contents(file);
      return { ...others, Season: Season?.map((row) => row.replace(/"planVersion":\d+/, "")) };
    },
  };
}

async function seenBy(services: Services, id: string, choices: Choices) {
  const view = await services.imports.preview(id, anna.id, choices);
  if (!view) throw new Error("gone");
  return view;
}
