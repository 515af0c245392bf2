import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
import { POINTS_PRESETS } from "../../../domain/festival/presets";
import { fromTallyRulesFile } from "../../../domain/festival/tally-input";
import { buildServices } from "../../../server/build-services";
import type { Env } from "../../../server/env";
import type { Typed } from "../../../server/registry/field";
import type { OpenForm } from "../../../server/registry/forms";
import type { Services } from "../../../server/services";
import { freshDatabase } from "../../support/database";
import { OTHER_ROUND, ROUND, registerSmallFestival } from "../../support/small-festival";

let services: Services;
let close: () => Promise<void>;
const WANG: Actor = { kind: "account", id: "wang", role: "organiser", name: "王" };

beforeEach(async () => {
  const { db, close: end } = await freshDatabase();
  close = end;
  await registerSmallFestival(db);
  const now = () => Date.UTC(2026, 10, 10);
  const env = { now, origin: null } as Pick<Env, "now" | "origin"> as Env;
  services = await buildServices({ db, env, secret: "s".repeat(43) });
});
afterEach(() => close());

type Desk = keyof Services["festivalDesks"];
const typedOf = ({ view }: OpenForm): Record<string, readonly string[]> => ({
  ...Object.assign({}, ...view.fields.map(({ typed }) => typed)),
  fingerprint: [view.fingerprint],
});
const open = (desk: Desk, id: string | null) =>
  services.desk.open(services.festivalDesks[desk], id, null);
const save = async (desk: Desk, id: string | null, changed: Typed) =>
  services.desk.save(
    services.festivalDesks[desk],
    { id },
    { ...typedOf(await open(desk, id)), ...changed },
    WANG,
  );
const faults = async (desk: Desk, id: string | null, changed: Typed) => {
  const saved = await save(desk, id, changed);
  if (saved.ok) return [];
  return saved.refusal.view.fields.filter(({ fault }) => fault).map(({ name }) => name);
};
const settings = async () =>
  JSON.parse((await services.db.contest.findUniqueOrThrow({ where: { id: "singing" } })).settings);

describe("the form of a contest's rules", () => {
  test("keeps what it does not ask for: factors, points rounded in their own manner, other tie steps", async () => {
    const before = await settings();
    const rules = {
      ...before.rules,
      criteria: before.rules.criteria.map((one: object) => ({ ...one, weight: 0, factor: 800 })),
      panel: {
        ...{ method: "trimmedMean", dropHigh: 1, dropLow: 1 },
        ...{ trim: "criterion", tooFew: "mean", factor: 1500 },
      },
      rounding: {
        ...{ at: "end", mode: "halfUp", decimals: 2 },
        also: { factor: { mode: "truncate", decimals: 1 } },
      },
      ...{ recused: "meanOfOthers", absent: "reserve", ties: ["decimals:3", "time", "share"] },
      atLeast: 3,
    };
    const now = { ...before, rules };
    const where = { id: "singing" };
    await services.db.contest.update({ where, data: { settings: JSON.stringify(now) } });
    expect(await faults("contests", "singing", { name: ["歌唱比赛"] })).toEqual([]);
    expect(await settings()).toEqual(now);
  });

  test("[R31] takes a factor in place of each weight, and refuses some of either or one that is none", async () => {
    const before = await settings();
    const names = before.rules.criteria.map(({ name }: { name: string }) => name) as string[];
    const lines = (...weights: string[]) =>
      Object.fromEntries(
        names.flatMap((name, at) => [
          [`criteria.${at}.name`, [name]],
          [`criteria.${at}.weight`, [weights[at % weights.length] ?? ""]],
        ]),
      );
    expect(await faults("contests", "singing", lines("×1.5"))).toEqual([]);
    const { rules } = await settings();
    expect(rules.criteria.map(({ weight, factor }: never) => [weight, factor])).toEqual(
      names.map(() => [0, 1500]),
    );
    const shown = typedOf(await open("contests", "singing"));
    expect(shown["criteria.0.weight"]).toEqual(["×1.5"]);
    for (const wrong of [["×1.5", "50"], ["×0"], ["×11"], ["×"], ["×1.0005"]])
      expect(await faults("contests", "singing", lines(...wrong))).toEqual(["criteria"]);
  });

  test("[R22] says apart what becomes of a seat whose judge steps back or is absent", async () => {
    for (const [recused, absent] of [
      ["meanOfOthers", "reserve"],
      ["reserve", "meanOfOthers"],
      ["present", "present"],
    ] as const) {
      const typed = { recused: [recused], absent: [absent] };
      expect(await faults("contests", "singing", typed)).toEqual([]);
      const { rules } = await settings();
      expect([rules.recused, rules.absent ?? "present"]).toEqual([recused, absent]);
    }
  });

  test("[J24] takes words for marks, for all criteria or for one, and refuses a mark outside the scale", async () => {
    const line = (at: number, from: string, word: string, criterion = "") => ({
      [`anchors.${at}.from`]: [from],
      [`anchors.${at}.word`]: [word],
      [`anchors.${at}.criterion`]: [criterion],
    });
    const all = { ...line(0, "9.5", "卓越"), ...line(1, "9", "优秀"), ...line(2, "8", "稳", "#2") };
    expect(await faults("contests", "singing", all)).toEqual([]);
    expect((await settings()).anchors).toEqual([
      { criterion: null, from: 9500, word: "卓越" },
      { criterion: null, from: 9000, word: "优秀" },
      { criterion: "stage", from: 8000, word: "稳" },
    ]);
    for (const wrong of [
      line(0, "11", "卓越"),
      line(0, "９", "卓越"),
      line(0, "9", ""),
      { ...line(0, "9", "好"), ...line(1, "9", "优") },
    ])
      expect(await faults("contests", "singing", wrong)).toEqual(["anchors"]);
  });

  test("offers dropping by criterion, and what happens when nothing is left", async () => {
    const typed = {
      ...{ method: ["trimmedMean"], dropHigh: ["1"], dropLow: ["1"], atLeast: ["3"] },
      ...{ trim: ["criterion"], tooFew: ["plain"], roundingAt: ["criterion"] },
    };
    expect(await faults("contests", "singing", typed)).toEqual([]);
    const { rules } = await settings();
    expect(rules.panel).toEqual({
      ...{ method: "trimmedMean", dropHigh: 1, dropLow: 1 },
      ...{ trim: "criterion", tooFew: "mean" },
    });
  });

  test("begins with a preset where one is chosen, and is kept as it says", async () => {
    const desk = services.festivalDesks.contests;
    const form = await services.desk.open(desk, null, "recitation");
    const typed = { ...typedOf(form), name: ["朗诵比赛"] };
    const saved = await services.desk.save(desk, { id: null, parent: "recitation" }, typed, WANG);
    const id = saved.ok ? saved.value.value : "";
    const row = await services.db.contest.findUniqueOrThrow({ where: { id } });
    expect(row.form).toBe("朗诵");
    expect(JSON.parse(row.settings).rules).toEqual(
      fromTallyRulesFile(POINTS_PRESETS.recitation.rules),
    );
    expect((await services.festivalOffice.contestCheck(id)).findings).toEqual([]);
  });

  test("of a round says who gets the prize at the line, and keeps it", async () => {
    const typed = {
      ...{ "prizes.0.name": ["一等奖"], "prizes.0.count": ["1"] },
      prizeTies: ["fewer"],
    };
    expect(await faults("orders", ROUND, typed)).toEqual([]);
    const prizes = async () =>
      JSON.parse((await services.db.round.findUniqueOrThrow({ where: { id: ROUND } })).settings)
        .prizes;
    expect(await prizes()).toEqual({ prizes: [{ name: "一等奖", count: 1 }], ties: "fewer" });
    expect(await faults("orders", ROUND, { name: ["初赛"] })).toEqual([]);
    expect((await prizes()).ties).toBe("fewer");
    expect(await faults("orders", ROUND, { prizeTies: ["decide"] })).toEqual([]);
    expect((await prizes()).ties).toBe("decide");
    // [R29] In a live round the head judge is asked, so places may be shared.
    const shares = { "ties.0.step": ["share"], "ties.1.step": [""], "ties.2.step": [""] };
    expect(await faults("contests", "singing", shares)).toEqual([]);
  });

  test("of a heat lets go on by place in the whole round, too", async () => {
    const typed = {
      ...{ kind: ["heat"], "advance.0.to": [OTHER_ROUND], "advance.0.best": ["2"] },
      "advance.0.by": ["place"],
    };
    expect(await faults("orders", ROUND, typed)).toEqual([]);
    const { settings: kept } = await services.db.round.findUniqueOrThrow({ where: { id: ROUND } });
    expect(JSON.parse(kept).advance).toEqual([
      { to: OTHER_ROUND, categories: [], best: 2, by: "place" },
    ]);
  });
});
