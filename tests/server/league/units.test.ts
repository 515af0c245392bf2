import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { unitId } from "../../../domain/kernel/ids";
import { MACHINE } from "../../../server/accounts/changer";
import type { OpenForm } from "../../../server/services";
import { granted, sentBack } from "../../support/accounts";
import { OTHER_UNIT, registerSmallFestival } from "../../support/small-festival";
import { smallSeason } from "../../support/small-season";

/** What a unit's own people may see and change, and until when. */

const UNIT = "U1";
const BEFORE = Date.parse("2026-11-01T23:59:00+08:00");
let at = BEFORE;
let world: Awaited<ReturnType<typeof smallSeason>>;
let manager: Awaited<ReturnType<typeof signedIn>>;

beforeEach(async () => {
  at = BEFORE;
  world = await smallSeason(() => at);
  await registerSmallFestival(world.db);
  await world.db.roundEntry.deleteMany();
  await world.db.team.update({ where: { id: "T2" }, data: { unitId: OTHER_UNIT } });
  manager = await signedIn(UNIT);
});
afterEach(() => world.close());

async function signedIn(unit: string) {
  const { accounts, links, sessions } = world.services;
  const account = granted(
    await accounts.createManager({ name: "联络员", unitId: unitId(unit) }, MACHINE),
  );
  const { token } = granted(await links.make(account, MACHINE));
  return sessions.actorOf(sentBack(granted(await links.exchange(token, null)).setCookie));
}

const units = () => world.services.units;
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => "found",
    (thrown: { code?: string }) => thrown.code,
  );
/** What a form holds as it is sent back, with some of it changed. */
const typed = ({ view }: Pick<OpenForm, "view">, changed: Record<string, string>) => ({
  ...Object.assign({}, ...view.fields.map((field) => field.typed)),
  fingerprint: [view.fingerprint],
  ...Object.fromEntries(Object.entries(changed).map(([name, value]) => [name, [value]])),
});

test("a unit is shown its own teams and acts and nobody else's", async () => {
  const page = await units().page(UNIT);
  expect(page.teams.map(({ id }) => id)).toEqual(["T1", "T3", "T4", "T5", "T6", "T7", "T8"]);
  expect(page.entries.map(({ id }) => id)).toEqual(["e1", "e3"]);
  const other = await units().page(OTHER_UNIT);
  expect([other.teams[0]?.id, other.entries.map(({ id }) => id)]).toEqual(["T2", ["e2", "e4"]]);
});

test("another unit's team or act is as if it were not there, to look at and to change", async () => {
  const rows = [
    await world.db.team.findUnique({ where: { id: "T2" } }),
    await world.db.entry.findUnique({ where: { id: "e2" } }),
  ];
  for (const id of ["T2", "T0"]) {
    expect(await code(units().team(UNIT, id))).toBe("not-found");
    expect(await code(units().saveTeam(UNIT, id, { leader: ["x"] }, manager))).toBe("not-found");
    expect(await code(units().saveSquad(UNIT, id, { "new1.name": ["x"] }, manager))).toBe(
      "not-found",
    );
  }
  for (const id of ["e2", "e0"]) {
    expect(await code(units().entry(UNIT, id))).toBe("not-found");
    expect(await code(units().saveEntry(UNIT, id, { title: ["x"] }, manager))).toBe("not-found");
  }
  expect([
    await world.db.team.findUnique({ where: { id: "T2" } }),
    await world.db.entry.findUnique({ where: { id: "e2" } }),
  ]).toEqual(rows);
});

describe("while registration is open", () => {
  test("the people around a team are changed, noted with before, after and by whom", async () => {
    const { form } = await units().team(UNIT, "T1");
    const saved = await units().saveTeam(UNIT, "T1", typed(form, { leader: "李新" }), manager);
    expect(saved.ok).toBe(true);
    expect((await units().page(UNIT)).teams[0]?.leader).toBe("李新");
    const note = await world.db.audit.findFirst({ where: { action: "team.updated" } });
    expect(note?.by).toBe(manager.kind === "account" ? manager.id : "");
    expect(JSON.parse(note?.before ?? "").leader).toBe("领队");
    expect(JSON.parse(note?.after ?? "").leader).toBe("李新");
  });

  test("a player's name and shirt are changed, and a shirt that two would wear is refused beside it", async () => {
    const { squad } = await units().team(UNIT, "T1");
    const sent = (changed: Record<string, string>) => ({
      fingerprint: [squad.fingerprint],
      captain: [squad.lines.find(({ captain }) => captain)?.key ?? ""],
      ...Object.fromEntries(
        squad.lines.flatMap(({ key, typed: texts }) =>
          Object.entries(texts).map(([column, text]) => [`${key}.${column}`, [text]]),
        ),
      ),
      ...Object.fromEntries(Object.entries(changed).map(([name, value]) => [name, [value]])),
    });
    const twice = await units().saveSquad(UNIT, "T1", sent({ "T1-4.jersey": "5" }), manager);
    expect(twice.ok).toBe(false);
    const done = await units().saveSquad(
      UNIT,
      "T1",
      sent({ "T1-4.name": "张新", "T1-4.jersey": "44" }),
      manager,
    );
    expect(done.ok).toBe(true);
    expect(await world.db.player.findUnique({ where: { id: "T1-4" } })).toMatchObject({
      name: "张新",
      jersey: "44",
    });
  });

  test("an act's title, people and contact are changed, and what is wrong stands beside its field", async () => {
    const { form } = await units().entry(UNIT, "e1");
    const wrong = await units().saveEntry(UNIT, "e1", typed(form, { performers: "很多" }), manager);
    expect(wrong.ok ? [] : wrong.refusal.view.fields.filter(({ fault }) => fault)).toHaveLength(1);
    const right = typed(form, { title: "新歌", people: "张三\n李四", contact: "139" });
    expect((await units().saveEntry(UNIT, "e1", right, manager)).ok).toBe(true);
    expect(await world.db.entry.findUnique({ where: { id: "e1" } })).toMatchObject({
      title: "新歌",
      people: '["张三","李四"]',
      contact: "139",
      unitId: UNIT,
    });
  });
});

describe("registration is over", () => {
  const closedTeam = async () => (await units().team(UNIT, "T1")).team.closed;
  const closedEntry = async () => (await units().entry(UNIT, "e1")).entry.closed;

  test("for a team on the season's first day, also for a form that was opened before", async () => {
    const { form, squad } = await units().team(UNIT, "T1");
    expect(await closedTeam()).toBeNull();
    at += 60_000;
    expect(await closedTeam()).toBe("season-begun");
    expect((await units().saveTeam(UNIT, "T1", typed(form, { leader: "晚" }), manager)).ok).toBe(
      false,
    );
    const late = { fingerprint: [squad.fingerprint], "new1.name": ["晚"], "new1.jersey": ["99"] };
    expect(await units().saveSquad(UNIT, "T1", late, manager)).toEqual({
      ok: false,
      refusal: { view: null, code: "season-begun" },
    });
    expect(await world.db.audit.count({ where: { action: "team.updated" } })).toBe(0);
  });

  test("for an act once the running order of its contest is drawn, or it has withdrawn", async () => {
    const { form } = await units().entry(UNIT, "e1");
    expect(await closedEntry()).toBeNull();
    const drawn = { id: "o1", contestId: "singing", rounds: "[]", seed: "s", drawnAt: 1n };
    await world.db.runningOrder.create({ data: { ...drawn, input: "{}", transcript: "[]" } });
    expect(await closedEntry()).toBe("order-drawn");
    expect((await units().saveEntry(UNIT, "e1", typed(form, { title: "晚" }), manager)).ok).toBe(
      false,
    );
    await world.db.runningOrder.deleteMany();
    await world.db.entry.update({ where: { id: "e1" }, data: { status: "withdrawn" } });
    expect(await closedEntry()).toBe("withdrawn");
  });
});

describe("the days of registration", () => {
  const say = (kind: "season" | "contest", id: string, days: object) =>
    world.services.registry.act("office", async (changes) => {
      const row = await changes.read(kind, id);
      const settings = { ...JSON.parse(String(row?.settings)), ...days };
      await changes.update(kind, id, { settings: JSON.stringify(settings) });
    });

  test("hold for a team, also for a form that was opened before, until the organisers move them", async () => {
    const { form } = await units().team(UNIT, "T1");
    const save = () => units().saveTeam(UNIT, "T1", typed(form, { leader: "晚" }), manager);
    await say("season", "small", { registrationCloses: "2026-10-31" });
    const { team } = await units().team(UNIT, "T1");
    expect(team).toMatchObject({
      closed: "registration-over",
      window: { opens: null, closes: "2026-10-31" },
    });
    expect((await save()).ok).toBe(false);
    await say("season", "small", { registrationCloses: "2026-11-01" });
    expect((await save()).ok).toBe(true);
    await say("season", "small", { registrationOpens: "2026-11-02", registrationCloses: null });
    expect((await units().team(UNIT, "T1")).team.closed).toBe("registration-not-open");
  });

  test("hold for an act, and for nobody at the organisers' desk", async () => {
    const { form } = await units().entry(UNIT, "e1");
    await say("contest", "singing", { registrationCloses: "2026-10-31" });
    expect((await units().entry(UNIT, "e1")).entry.closed).toBe("registration-over");
    const late = typed(form, { title: "晚" });
    expect((await units().saveEntry(UNIT, "e1", late, manager)).ok).toBe(false);
    const { services } = world;
    const desk = services.festivalDesks.entries;
    const open = await services.desk.open(desk, "e1");
    const by = { kind: "account", id: "w", role: "organiser", name: "王" } as const;
    const saved = await services.desk.save(desk, { id: "e1" }, typed(open, { title: "新" }), by);
    expect(saved.ok).toBe(true);
  });
});
