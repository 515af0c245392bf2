import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
import { EXHIBITION } from "../../../domain/festival/presets";
import { roundStream } from "../../../domain/kernel/ids";
import { buildServices } from "../../../server/build-services";
import type { Db } from "../../../server/db";
import type { Env } from "../../../server/env";
import { uuidOf } from "../../../server/live/ids";
import type { OpenForm } from "../../../server/registry/forms";
import type { Services } from "../../../server/services";
import { freshDatabase } from "../../support/database";
import { ROUND, registerSmallFestival, SEAT } from "../../support/small-festival";

let services: Services;
let db: Db;
let close: () => Promise<void>;
const WANG: Actor = { kind: "account", id: "wang", role: "organiser", name: "王" };
const GRADES = EXHIBITION.panel.grades;

beforeEach(async () => {
  const fresh = await freshDatabase();
  [db, close] = [fresh.db, fresh.close];
  await registerSmallFestival(db);
  const env = { now: () => Date.UTC(2026, 10, 10), origin: null } as Pick<
    Env,
    "now" | "origin"
  > as Env;
  services = await buildServices({ db, env, secret: "s".repeat(43) });
});
afterEach(() => close());

const typedOf = ({ view }: OpenForm): Record<string, readonly string[]> => ({
  ...Object.assign({}, ...view.fields.map(({ typed }) => typed)),
  fingerprint: [view.fingerprint],
});

/** The small festival's contest as an exhibition, entered in the office's form. */
async function asExhibition(changed: Record<string, readonly string[]> = {}) {
  const desk = services.festivalDesks.contests;
  const form = await services.desk.open(desk, "singing", null);
  const grades = Object.fromEntries(
    GRADES.map((name, at) => [`grades.${at}.name`, [name] as const]),
  );
  const saved = await services.desk.save(
    desk,
    { id: "singing" },
    {
      ...{ ...typedOf(form), method: ["majorityJudgment"], ...grades, gallery: ["on"] },
      ...{ atLeast: ["2"], "ties.0.step": ["share"], "ties.1.step": [""], ...changed },
    },
    WANG,
  );
  services.festival.changed();
  return saved.ok
    ? []
    : saved.refusal.view.fields.filter(({ fault }) => fault).map(({ name }) => name);
}

let said = 0;
async function say(...commands: readonly object[]): Promise<void> {
  for (const command of commands) {
    const wish = { stream: roundStream(ROUND), id: uuidOf(`said ${++said}`), command };
    const [answer] = await services.live.submit(
      [wish as Parameters<Services["live"]["submit"]>[0][number]],
      { may: () => true, by: "head" },
    );
    if (!answer?.ok) throw new Error(JSON.stringify(answer));
  }
}
const grade = (entry: string, seat: string, mark: number) => ({
  ...{ type: "hand-in", entry, seat, marks: { grade: String(mark) } },
  salt: "0123456789abcdef0123456789abcdef",
});

/** All that anybody may read of the round, as it travels. */
const everything = async () =>
  JSON.stringify([
    await services.festival.roundPage(ROUND),
    await services.festival.contestPage("singing"),
    await services.festival.board(),
    await services.rounds.judgePage(ROUND, SEAT),
    await services.rounds.deskPage(ROUND),
    await services.festivalData.contest("singing"),
    await services.festivalData.results(),
  ]);

describe("an exhibition", () => {
  test("[J28] until a result is out nothing says whose work it is, and then everybody reads it", async () => {
    expect(await asExhibition()).toEqual([]);
    await services.rounds.open(ROUND);
    const before = await everything();
    for (const secret of ["演员", "U2工会", '"U2"']) expect(before).not.toContain(secret);
    const entries = services.festival.state(ROUND).entries;
    expect(entries.map(({ status, unit }) => [status, unit])).toEqual([
      ["called", null],
      ["called", null],
    ]);
    for (const { entry } of entries)
      await say(...["1", "2", "3"].map((seat, at) => grade(entry, seat, 5 - at)));
    await say({ type: "confirm-all" }, { type: "reveal-all" });
    const [card] = (await services.festival.roundPage(ROUND)).entries;
    expect(card).toMatchObject({ author: "演员1" });
    expect(card?.unit).not.toBe("");
    const told = JSON.stringify([
      await services.festivalData.contest("singing"),
      await services.festivalData.results(),
    ]);
    expect(told.match(/"author":"演员1"/g)).toHaveLength(2);
  });

  test("[J28] the draw of its order is public, and says nothing of units and people", async () => {
    await asExhibition();
    const input = await services.orders.input(ROUND, "seed");
    if (!input.ok) throw new Error(input.refusal.code);
    for (const one of input.value.entries) {
      expect(one.unit).toBe(one.id);
      expect(one.people).toEqual([]);
    }
  });

  test("[S14] its results are said in words, by pages and by the interface for programs alike", async () => {
    await asExhibition();
    await services.rounds.open(ROUND);
    for (const { entry } of services.festival.state(ROUND).entries)
      await say(...["1", "2", "3"].map((seat) => grade(entry, seat, 4)));
    await say({ type: "confirm-all" }, { type: "reveal-all" }, { type: "close" });
    const { items } = await services.festivalData.results();
    expect(JSON.stringify(items)).toContain('"score":"优秀"');
  });

  test("the form asks for two grades, and keeps rules by points as they were", async () => {
    const none = Object.fromEntries(GRADES.map((_, at) => [`grades.${at}.name`, [""]]));
    expect(await asExhibition({ ...none, "grades.0.name": ["优秀"] })).toEqual(["grades"]);
    const desk = services.festivalDesks.contests;
    const fresh = await services.desk.open(desk, null, "exhibition");
    const typed = { ...typedOf(fresh), name: ["书画展"] };
    const saved = await services.desk.save(desk, { id: null, parent: "exhibition" }, typed, WANG);
    const id = saved.ok ? saved.value.value : "";
    const { settings } = await db.contest.findUniqueOrThrow({ where: { id } });
    expect(JSON.parse(settings)).toMatchObject({
      gallery: true,
      rules: { panel: { method: "majorityJudgment", grades: GRADES }, ties: ["headJudge"] },
    });
  });
});
