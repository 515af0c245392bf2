import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unitId } from "../../../domain/kernel/ids";
import { MACHINE } from "../../../server/accounts/changer";
import { granted } from "../../support/accounts";
import {
  OTHER_ROUND,
  OTHER_UNIT,
  ROUND,
  registerSmallFestival,
} from "../../support/small-festival";
import { smallSeason } from "../../support/small-season";

/** Who the office hands cards to, and what stands on them. */

const ORIGIN = "https://leitai.example";
const NOW = Date.parse("2026-11-14T08:00:00+08:00");

let at = NOW;
let world: Awaited<ReturnType<typeof smallSeason>>;
let organiser: Awaited<ReturnType<typeof someone>>;

beforeAll(async () => {
  world = await smallSeason(() => at);
  await registerSmallFestival(world.db);
  await world.db.round.update({ where: { id: OTHER_ROUND }, data: { day: "2026-11-20" } });
  organiser = await someone();
});
afterAll(() => world.close());

async function someone() {
  const { accounts, links } = world.services;
  const staff = { name: "组织者", role: "organiser" } as const;
  const account = granted(await accounts.createStaff(staff, MACHINE));
  const { token } = granted(await links.make(account, MACHINE));
  return granted(await links.exchange(token, null)).actor;
}

describe("the judges of a round", () => {
  test("stand in the order of the panel, the reserve after it and the head judge last", async () => {
    const page = await world.services.people.judges(ROUND);
    expect(page?.seats.map(({ seat, name, access }) => [seat, name, access])).toEqual(
      ["1", "2", "3", "R1", "C"].map((seat) => [seat, `评委${ROUND}-${seat}`, "no-link"]),
    );
  });

  test("are those of today's round when none is named, and of the next one once it is over", async () => {
    expect((await world.services.people.judges(null))?.round?.id).toBe(ROUND);
    at = Date.parse("2026-11-15T08:00:00+08:00");
    expect((await world.services.people.judges(null))?.round?.id).toBe(OTHER_ROUND);
    at = NOW;
    expect(await world.services.people.judges("none")).toBeNull();
  });

  test("get a card each, with seat, round, day and the name that is asked for", async () => {
    const { cards, people } = world.services;
    const card = granted(await cards.forSeat({ round: ROUND, seat: "C" }, organiser, ORIGIN));
    expect(card).toMatchObject({
      name: `评委${ROUND}-C`,
      role: "head-judge",
      seat: { seat: "C", contest: "歌唱", round: "初赛第1场", day: "2026-11-14", start: 840 },
      game: null,
      unit: null,
    });
    expect(card.url).toMatch(/^https:\/\/leitai\.example\/accounts\/open\/[\w-]{43}$/);
    const token = card.url.split("/").at(-1) ?? "";
    expect(await cards.owner(token)).toMatchObject({ name: card.name, seat: card.seat });
    const page = await people.judges(ROUND);
    expect(page?.seats.at(-1)).toMatchObject({ access: "link-open", linkUntil: card.until });
    // Another card for the same seat is the same judge's, and the first one lets nobody in.
    granted(await cards.forSeat({ round: ROUND, seat: "C" }, organiser, ORIGIN));
    expect(await cards.owner(token)).toBeNull();
    expect(await world.db.account.count({ where: { roundId: ROUND, seat: "C" } })).toBe(1);
  });

  test("are shown as signed in once the card was used, and as having no link once revoked", async () => {
    const { accounts, cards, links, people } = world.services;
    const card = granted(await cards.forSeat({ round: ROUND, seat: "2" }, organiser, ORIGIN));
    granted(await links.exchange(card.url.split("/").at(-1) ?? "", null));
    const seat = async () =>
      (await people.judges(ROUND))?.seats.find((person) => person.seat === "2");
    expect(await seat()).toMatchObject({ access: "signed-in", devices: 1 });
    granted(await accounts.revoke((await seat())?.account ?? "", organiser));
    expect(await seat()).toMatchObject({ access: "no-link", account: null });
  });
});

describe("the managers of units", () => {
  test("stand with their unit, which their card names; units without one stay visible", async () => {
    const { cards, people } = world.services;
    const card = granted(
      await cards.addManager({ name: "王联络", unit: OTHER_UNIT }, organiser, ORIGIN),
    );
    expect(card).toMatchObject({ name: "王联络", role: "manager", unit: `${OTHER_UNIT}工会` });
    const { units } = await people.managers();
    const names = Object.fromEntries(
      units.map(({ id, managers }) => [id, managers.map(({ name }) => name)]),
    );
    expect(names).toEqual({ U1: [], [OTHER_UNIT]: ["王联络"] });
  });

  test("are refused without a name or a unit, and to whoever may make no links", async () => {
    const { accounts, cards } = world.services;
    const code = async (name: string, unit: string, by = organiser) => {
      const made = await cards.addManager({ name, unit }, by, ORIGIN);
      return made.ok ? "made" : made.refusal.code;
    };
    expect(await code(" ", "U1")).toBe("name-missing");
    expect(await code("王", "U0")).toBe("no-such-unit");
    const made = await accounts.createManager({ name: "李", unitId: unitId("U1") }, MACHINE);
    const { token } = granted(await world.services.links.make(granted(made), MACHINE));
    const manager = granted(await world.services.links.exchange(token, null)).actor;
    expect(await code("王", "U1", manager)).toBe("not-found");
  });
});
