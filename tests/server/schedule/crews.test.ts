import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
import { day, instantOf } from "../../../domain/kernel/time";
import { MACHINE } from "../../../server/accounts/changer";
import type { Db } from "../../../server/db";
import { Problem } from "../../../server/problem";
import type { Services } from "../../../server/services";
import { granted } from "../../support/accounts";
import { smallSeason, tell } from "../../support/small-season";

const SATURDAY = day("2026-11-07");
const clock = { at: 0 };

let services: Services;
let db: Db;
let close: () => Promise<void>;
let organiser: Actor;

beforeEach(async () => {
  clock.at = instantOf(day("2026-11-02"), 600, "Asia/Shanghai");
  ({ services, db, close } = await smallSeason(() => clock.at));
  const staff = { name: "王芳", role: "organiser" } as const;
  const id = granted(await services.accounts.createStaff(staff, MACHINE));
  organiser = { kind: "account", id, role: "organiser", name: "王芳" };
  for (const [game, start] of [
    ["A1-1", 540],
    ["A1-2", 650],
  ] as const) {
    const { version } = await services.plans.desk();
    const place = { fixtureId: game, courtId: "V1-1", day: SATURDAY, start, version };
    await services.plans.move(place, "u1");
  }
  await tell(services);
  await db.unit.create({
    data: { id: "UX", name: "裁判协会", sector: "industry", county: "外县" },
  });
  const person = (id: string, role: string, unitId: string) => ({
    ...{ id, name: `人${id}`, role, unitId, level: "一级", county: "外县" },
    ...{ maxGamesPerDay: 2, daysOffInWeek: "[]" },
    skills: JSON.stringify(["scorer", "assistantScorer", "timer", "shotClock"]),
  });
  await db.official.createMany({
    data: [
      ...["R1", "R2", "R3"].map((id) => person(id, "referee", "UX")),
      ...["S1", "S2", "S3", "S4", "S5"].map((id) => person(id, "table", "UX")),
      person("R9", "referee", "U1"),
    ],
  });
});
afterEach(() => close());

const on = (seed: string | null = null) => services.crews.on(SATURDAY, seed);
const chief = (officialId: string, confirmed = false, gameId = "A1-1") =>
  services.crews.assign(
    { gameId, chosen: [{ duty: "crew-chief", officialId }], confirmed },
    organiser,
  );
const rows = async () =>
  (await db.assignment.findMany({ orderBy: [{ fixtureId: "asc" }, { officialId: "asc" }] })).map(
    ({ fixtureId, officialId, duty }) => `${fixtureId} ${officialId} ${duty}`,
  );
const codeOf = async (doing: Promise<unknown>) =>
  doing.then(
    () => "done",
    (thrown) => (thrown instanceof Problem ? thrown.code : String(thrown)),
  );

describe("a crew chosen by hand", () => {
  test("stands with an entry in the log, and another choice takes its place", async () => {
    granted(await chief("R1"));
    expect(await rows()).toEqual(["A1-1 R1 crew-chief"]);
    granted(await chief("R2"));
    expect(await rows()).toEqual(["A1-1 R2 crew-chief"]);
    const actions = await db.audit.findMany({ where: { target: { startsWith: "assignment/" } } });
    expect(actions.map(({ action, target }) => `${action} ${target}`)).toEqual([
      "assignment.created assignment/A1-1:R1",
      "assignment.removed assignment/A1-1:R1",
      "assignment.created assignment/A1-1:R2",
    ]);
  });

  test("[C1] into a conflict is refused with all reasons, possible once confirmed, and stays visible", async () => {
    const refused = await chief("R9");
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        code: "crew-conflicts",
        named: [{ officialId: "R9", conflicts: [{ code: "own-unit", unit: "总工会" }] }],
      },
    });
    expect(await rows()).toEqual([]);
    granted(await chief("R9", true));
    expect(await rows()).toEqual(["A1-1 R9 crew-chief"]);
    expect((await on()).conflicts).toBe(1);
    expect(await services.crews.waitingOn(SATURDAY)).toMatchObject({ conflicts: 1 });
    // Whoever stays does not have to be confirmed again.
    const chosen = [
      { duty: "crew-chief", officialId: "R9" },
      { duty: "umpire", officialId: "R1" },
    ] as const;
    granted(await services.crews.assign({ gameId: "A1-1", chosen, confirmed: false }, organiser));
  });

  test("of one person for two duties of a game is refused by name", async () => {
    const chosen = [
      { duty: "timer", officialId: "S1" },
      { duty: "scorer", officialId: "S1" },
    ] as const;
    const made = await services.crews.assign(
      { gameId: "A1-1", chosen, confirmed: true },
      organiser,
    );
    expect(made).toEqual({ ok: false, refusal: { code: "crew-twice", who: "人S1" } });
  });

  test("for a game or of a person that there is not is not found", async () => {
    expect(await codeOf(chief("R1", false, "Z9"))).toBe("not-found");
    expect(await codeOf(chief("R0"))).toBe("not-found");
  });

  test("is taken back as one act", async () => {
    granted(await chief("R1"));
    const batch = granted(await chief("R2"));
    expect(await services.crews.undoState(batch)).toBe("open");
    granted(await services.crews.undo(batch, organiser));
    expect(await rows()).toEqual(["A1-1 R1 crew-chief"]);
    expect(await services.crews.undoState(batch)).toBe("undone");
  });
});

describe("[C11] a proposal for the day", () => {
  test("is shown first, taken exactly as shown, and undone as a whole", async () => {
    granted(await chief("R1"));
    const { proposal, open } = await on("seed");
    expect(open).toHaveLength(11);
    expect(proposal?.added).toHaveLength(11);
    expect(await rows()).toHaveLength(1);
    const batch = granted(await services.crews.take(proposal?.added ?? [], organiser));
    expect(await rows()).toHaveLength(12);
    expect(await on()).toMatchObject({ open: [], conflicts: 0 });
    granted(await services.crews.undo(batch, organiser));
    expect(await rows()).toEqual(["A1-1 R1 crew-chief"]);
  });

  test("is refused once a place is taken or somebody has come into a conflict", async () => {
    const { proposal } = await on("seed");
    const added = proposal?.added ?? [];
    const first = added.find(({ gameId, duty }) => gameId === "A1-1" && duty === "crew-chief");
    granted(await chief(first?.officialId === "R1" ? "R2" : "R1"));
    const before = await rows();
    expect(await services.crews.take(added, organiser)).toMatchObject({
      ok: false,
      refusal: { code: "crew-changed" },
    });
    expect(await rows()).toEqual(before);
    expect(await services.crews.take([], organiser)).toMatchObject({ ok: false });
  });

  test("goes by the timetable that people were told, not by the draft", async () => {
    const { version } = await services.plans.desk();
    const away = { fixtureId: "A1-1", courtId: "V1-1", day: "2026-11-14", start: 540, version };
    await services.plans.move(away, "u1");
    expect((await on()).world.games.map(({ id }) => id).sort()).toEqual(["A1-1", "A1-2"]);
    await tell(services);
    expect((await on()).world.games.map(({ id }) => id)).toEqual(["A1-2"]);
  });
});
