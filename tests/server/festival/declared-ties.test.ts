import { afterEach, beforeEach, expect, test } from "vitest";
import { entryOf, tieTo } from "../../../domain/festival/judging/state";
import { ROUND, registerSmallFestival } from "../../support/small-festival";
import { smallSeason } from "../../support/small-season";

/** Ties that organisers enter for a judge. */

let world: Awaited<ReturnType<typeof smallSeason>>;
beforeEach(async () => {
  world = await smallSeason();
  await registerSmallFestival(world.db);
});
afterEach(() => world.close());

const OFFICE = { kind: "account", id: "o", role: "organiser", name: "组委会" } as const;
const set = (to: string, tied = true, judge = `${ROUND}-2`) =>
  world.services.declaredTies.set(ROUND, { judge, to, tied }, OFFICE);
const tie = (entry: string) => {
  const state = world.services.festival.state(ROUND);
  const its = entryOf(state, entry);
  return its ? tieTo(state, its, "2") : undefined;
};

test("[J14] what was entered before a round opens is said by the round from its beginning", async () => {
  expect((await set("entry:e1")).ok).toBe(true);
  await world.services.rounds.open(ROUND);
  expect([tie("e1"), tie("e3")]).toEqual(["declared", null]);
});

test("[J14] what is entered in an open round counts at once, and so does taking it out and undoing that", async () => {
  const { declaredTies, rounds } = world.services;
  await rounds.open(ROUND);
  await set("entry:e1");
  expect(tie("e1")).toBe("declared");
  expect((await declaredTies.page(ROUND)).lines).toMatchObject([{ kind: "entry", to: "e1" }]);
  await set("entry:e1", false);
  expect(tie("e1")).not.toBe("declared");
  expect((await declaredTies.page(ROUND)).lines).toEqual([]);
});

test("[J14] of whom the round does not know, or what it does not offer, nothing is entered", async () => {
  for (const refused of [
    await set("entry:e9"),
    await set("unit:"),
    await set("entry:e1", true, "x"),
  ])
    expect(refused).toMatchObject({ ok: false, refusal: { code: "not-offered" } });
});

test("[J14] saving the contest's form keeps what judges have declared", async () => {
  const { db, desk, festivalDesks } = world.services;
  await set("unit:U2");
  const { view } = await desk.open(festivalDesks.contests, "singing", null);
  const typed = {
    ...Object.assign({}, ...view.fields.map((field) => field.typed)),
    fingerprint: [view.fingerprint],
    name: ["歌唱比赛"],
  };
  expect((await desk.save(festivalDesks.contests, { id: "singing" }, typed, OFFICE)).ok).toBe(true);
  const { name, settings } = await db.contest.findUniqueOrThrow({ where: { id: "singing" } });
  expect(name).toBe("歌唱比赛");
  expect(JSON.parse(settings).ties).toEqual({ [`${ROUND}-2`]: { units: ["U2"], entries: [] } });
});
