import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
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

describe("a contest's form", () => {
  test("that is saved as it was shown changes nothing", async () => {
    const before = await settings();
    expect((await save("contests", "singing", {})).ok).toBe(true);
    expect(await settings()).toEqual(before);
  });

  test("begins with rules that can be kept", async () => {
    const saved = await save("contests", null, { name: ["朗诵"], form: ["朗诵"] });
    expect(saved.ok).toBe(true);
    const id = saved.ok ? saved.value.value : "";
    expect((await services.festivalOffice.contestCheck(id)).findings).toEqual([]);
  });

  test("keeps the ids of criteria that are renamed, and gives new ones their own", async () => {
    const weights = { "criteria.0.weight": ["50"], "criteria.2.weight": ["10"] };
    const names = { "criteria.1.name": ["台风与仪表"], "criteria.2.name": ["服装"] };
    expect((await save("contests", "singing", { ...weights, ...names })).ok).toBe(true);
    expect((await settings()).rules.criteria).toEqual([
      { id: "voice", name: "演唱", weight: 5000 },
      { id: "stage", name: "台风与仪表", weight: 4000 },
      { id: "c1", name: "服装", weight: 1000 },
    ]);
  });

  test("takes a tie step by the line of a criterion that is just being added", async () => {
    const added = { "criteria.0.weight": ["50%"], "criteria.2.name": ["服装"] };
    const ties = { "criteria.2.weight": ["１０"], "ties.0.step": ["criterion:#3"] };
    expect((await save("contests", "singing", { ...added, ...ties })).ok).toBe(true);
    expect((await settings()).rules.ties).toEqual(["criterion:c1"]);
  });

  test("refuses rules that cannot be beside their fields", async () => {
    expect(await faults("contests", "singing", { "criteria.0.weight": ["61"] })).toEqual([
      "criteria",
    ]);
    expect(await faults("contests", "singing", { markMin: ["10"] })).toEqual(["markStep"]);
    const trimmed = { method: ["trimmedMean"], dropHigh: ["1"], dropLow: ["1"] };
    expect(await faults("contests", "singing", trimmed)).toEqual(["atLeast"]);
    const time = { timeMin: ["6:00"], timeMax: ["3:00"], perStarted: ["30秒"], points: ["0.5"] };
    expect(await faults("contests", "singing", time)).toEqual(["timeMin"]);
    expect(await faults("contests", "singing", { ...time, timeMax: [""] })).toEqual(["timeMax"]);
    const fine = { timeMax: ["6:00"], perStarted: ["0:30"], points: ["0.125"] };
    expect(await faults("contests", "singing", fine)).toEqual(["points"]);
  });

  test("does not lose a category in which entries stand", async () => {
    const saved = await save("contests", "singing", { "categories.0.name": [""] });
    expect(saved.ok || saved.refusal.refusal?.code).toBe("category-in-use");
  });
});

describe("what depends", () => {
  test("an entry in a running order cannot be removed, but withdrawn, and that can be undone", async () => {
    const { entries } = services.festivalDesks;
    const gone = await services.desk.remove(entries, ["e1"], WANG);
    expect(gone.ok || gone.refusal.code).toBe("in-use");
    const none = { ids: ["e1"], typed: {} };
    const done = await services.desk.bulk(entries, "withdraw", none, WANG);
    expect((await services.db.entry.findUnique({ where: { id: "e1" } }))?.status).toBe("withdrawn");
    await services.registry.undo(done.ok ? done.value.batch : "", WANG);
    expect((await services.db.entry.findUnique({ where: { id: "e1" } }))?.status).toBe(
      "registered",
    );
  });

  test("the unit of an entry stands once its round is open; its title may be put right", async () => {
    await services.rounds.open(ROUND);
    const moved = await save("entries", "e1", { unit: ["别的工会"] });
    expect(moved.ok || moved.refusal.refusal?.code).toBe("entry-performs");
    expect((await save("entries", "e1", { title: ["新名"] })).ok).toBe(true);
  });

  test("a round that is open keeps its prizes; its hour may change", async () => {
    await services.rounds.open(ROUND);
    const prize = await save("orders", ROUND, { "prizes.0.name": ["一等奖"] });
    expect(prize.ok || prize.refusal.refusal?.code).toBe("round-begun");
    expect((await save("orders", ROUND, { start: ["15:00"] })).ok).toBe(true);
  });
});

describe("a panel", () => {
  const seated = async (round: string) =>
    Object.fromEntries(
      (await services.panelOffice.page(round)).seats.flatMap(({ seat, judgeId }) =>
        judgeId ? [[`seat.${seat}`, [judgeId]] as const] : [],
      ),
    );

  test("seats nobody twice", async () => {
    const seats = await seated(ROUND);
    const saved = await services.panelOffice.save(
      ROUND,
      { ...seats, "seat.2": [`${ROUND}-1`] },
      WANG,
    );
    expect(saved.ok || saved.refusal.code).toBe("judge-twice");
  });

  test("of another round can be taken over, and says who sits elsewhere at that time", async () => {
    expect((await services.panelOffice.copy(ROUND, OTHER_ROUND, WANG)).ok).toBe(true);
    const { findings } = await services.panelOffice.page(ROUND);
    expect(findings.filter(({ code }) => code === "panel-elsewhere")).toHaveLength(5);
  });

  test("of an open round lets somebody else sit down, in the stream as well, but adds no seat", async () => {
    await services.rounds.open(ROUND);
    const seats = await seated(ROUND);
    const other = { ...seats, "seat.2": [`${OTHER_ROUND}-2`] };
    expect((await services.panelOffice.save(ROUND, other, WANG)).ok).toBe(true);
    const { seats: now } = services.festival.state(ROUND);
    expect(now.find(({ seat }) => seat === "2")?.judge).toBe(`${OTHER_ROUND}-2`);
    const more = await services.panelOffice.save(
      ROUND,
      { ...other, "seat.4": [`${OTHER_ROUND}-3`] },
      WANG,
    );
    expect(more.ok || more.refusal.code).toBe("panel-begun");
  });
});

describe("a panel that was changed", () => {
  const exchanged = async () => {
    const { seats } = await services.panelOffice.page(ROUND);
    const now = seats.flatMap(({ seat, judgeId }) =>
      judgeId ? [[`seat.${seat}`, [judgeId]] as const] : [],
    );
    const wanted = { ...Object.fromEntries(now), "seat.2": [`${OTHER_ROUND}-2`] };
    const done = await services.panelOffice.save(ROUND, wanted, WANG);
    return done.ok ? (done.value?.batch ?? "") : "";
  };
  const inRows = async () =>
    (await services.panelOffice.page(ROUND)).seats.find(({ seat }) => seat === "2")?.judgeId;
  const inStream = () =>
    services.festival.state(ROUND).seats.find(({ seat }) => seat === "2")?.judge;

  test("before its round is open is put back by undo", async () => {
    const undone = await services.registry.undo(await exchanged(), WANG);
    expect([undone.ok, await inRows()]).toEqual([true, `${ROUND}-2`]);
  });

  test.each(["before", "after"])(
    "%s its round was opened is not undone once it is open: rows and stream name the same judge",
    async (when) => {
      if (when === "after") await services.rounds.open(ROUND);
      const batch = await exchanged();
      await services.rounds.open(ROUND);
      const undone = await services.registry.undo(batch, WANG);
      expect(undone.ok || undone.refusal.code).toBe("panel-opened");
      expect([await inRows(), inStream()]).toEqual([`${OTHER_ROUND}-2`, `${OTHER_ROUND}-2`]);
    },
  );
});

describe("an act that withdraws after the draw", () => {
  test("is left out when the round is opened, the others keep their numbers, and everybody reads that it withdrew", async () => {
    const none = { ids: ["e1"], typed: {} };
    const before = (await services.festival.roundPage(ROUND)).head.entries;
    await services.desk.bulk(services.festivalDesks.entries, "withdraw", none, WANG);
    const order = async () =>
      (await services.festival.roundPage(ROUND)).entries.map(
        ({ id, number, withdrawn }) => [id, number, withdrawn] as const,
      );
    const told = [
      ["e1", 1, true],
      ["e3", 2, false],
    ];
    expect(await order()).toEqual(told);
    expect((await services.festival.roundPage(ROUND)).head.entries).toBe(before - 1);
    await services.rounds.open(ROUND);
    const { entries } = services.festival.state(ROUND);
    expect(entries.map(({ entry, number }) => [entry, number])).toEqual([["e3", 2]]);
    expect(await order()).toEqual(told);
    expect((await services.festival.roundPage(ROUND)).head.entries).toBe(before - 1);
  });
});

describe("a running order on the desk", () => {
  test("can be changed by hand until its round is open, and says which rules it breaks", async () => {
    expect((await services.orderOffice.draw(ROUND, "1", WANG)).ok).toBe(true);
    const { entries } = await services.orderOffice.page(ROUND);
    const last = entries.at(-1)?.id ?? "";
    const moved = await services.orderOffice.move(ROUND, last, 1, WANG);
    expect(moved.ok).toBe(true);
    const after = await services.orderOffice.page(ROUND);
    expect([after.entries[0]?.id, after.drawn?.moved]).toEqual([last, true]);
    // Everybody may know that, and when; by whom stays in the office.
    const { drawn } = await services.festival.roundPage(ROUND);
    expect(drawn?.movedAt).toBe(Date.UTC(2026, 10, 10));
    expect(JSON.stringify(drawn)).not.toContain("wang");
    await services.registry.undo(moved.ok ? moved.value.batch : "", WANG);
    expect((await services.orderOffice.page(ROUND)).drawn?.moved).toBe(false);
    expect((await services.festival.roundPage(ROUND)).drawn?.movedAt).toBeNull();
    const again = await services.orderOffice.move(ROUND, last, 1, WANG);
    await services.rounds.open(ROUND);
    const undone = await services.registry.undo(again.ok ? again.value.batch : "", WANG);
    expect(undone.ok || undone.refusal.code).toBe("order-opened");
    const late = await services.orderOffice.move(ROUND, last, 1, WANG);
    expect(late.ok || late.refusal.code).toBe("round-opened");
  });

  test("a seed that is empty is refused in words", async () => {
    const drawn = await services.orderOffice.draw(ROUND, "  ", WANG);
    expect(drawn.ok || drawn.refusal.code).toBe("seed-missing");
  });
});

test("a festival is hidden with all of it, and shown again by one undo", async () => {
  const hidden = await services.festivalOffice.show("fest", false, WANG, { whole: true });
  expect((await services.festivalOffice.status("fest")).contests.shown).toBe(0);
  await services.registry.undo(hidden.ok ? hidden.value.batch : "", WANG);
  const { published, rounds } = await services.festivalOffice.status("fest");
  expect([published, rounds.shown]).toEqual([true, 2]);
});
