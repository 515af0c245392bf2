import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
import { commandId, gameId, teamId } from "../../../domain/kernel/ids";
import type { Db } from "../../../server/db";
import type { Services } from "../../../server/services";
import { smallSeason } from "../../support/small-season";

const ORGANISER: Actor = { kind: "account", id: "o", role: "organiser", name: "王" };
const OFFICIAL: Actor = {
  kind: "account",
  id: "t",
  role: "official",
  name: "李",
  gameId: gameId("A1-1"),
};
const A = "small-A";
const reason = "组委会决定";

let services: Services;
let db: Db;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ services, db, close } = await smallSeason());
});
afterAll(() => close());

const group = async () => {
  const { groups } = await services.league.view();
  const found = groups.find(({ id }) => id === A);
  if (!found) throw new Error("no group");
  return found;
};
const decide = (wish: Parameters<Services["groups"]["decide"]>[1]) =>
  services.groups.decide(A, wish, ORGANISER, "pseudonym");

describe("decisions about a group", () => {
  it("reach the standings at once, stay on record when taken back, and are public", async () => {
    const [first = ""] = (await group()).standings.order;
    expect(await decide({ type: "deduct", team: teamId(first), points: 2, reason })).toBeNull();
    expect((await group()).standings.rows.find(({ team }) => team === first)).toMatchObject({
      deducted: 2,
    });
    expect((await group()).decisions).toMatchObject([
      { type: "points-deducted", reason, counts: true },
    ]);

    const { record } = await services.groups.office(A);
    expect(record).toMatchObject([{ event: { type: "points-deducted" }, voided: false }]);
    const commit = commandId(record[0]?.commit ?? "");
    expect(await decide({ type: "void", commit })).toBeNull();
    expect((await group()).decisions).toEqual([]);
    expect((await services.groups.office(A)).record).toMatchObject([{ voided: true }]);
    expect((await decide({ type: "void", commit }))?.zh).toContain("已经撤回");
  });

  it("are refused in words when the games speak against them", async () => {
    const teams = (await group()).standings.order.slice(0, 2).map(teamId);
    const refused = await decide({ type: "draw-lots", teams, seed: "1", reason });
    expect(refused?.zh).toMatch(/还有 6 场比赛没有结果/);
    expect(refused?.en).toMatch(/^6 games have no result yet/);
    const [one = teamId("")] = teams;
    const twice = await decide({ type: "enter-lots", teams: [one, one], reason });
    expect(twice?.zh).toContain("同一支球队出现了两次");
    const elsewhere = await decide({ type: "nullify", game: gameId("B1-1"), reason });
    expect(elsewhere?.en).toMatch(/does not belong to this group/);
    const out = { type: "put-out", team: teams[0] ?? teamId(""), reason } as const;
    expect(await decide(out)).toBeNull();
    expect((await decide(out))?.en).toMatch(/ is out already\.$/);
    expect((await group()).open).toBe(3);
  });

  it("[C8] carry results over only where the regulations do, and only results that somebody won", async () => {
    const [home, away] = (await group()).standings.order.map(teamId);
    if (!home || !away) throw new Error("no teams");
    const carry = { type: "carry", home, away, homeScore: 80, awayScore: 70, reason } as const;
    expect((await decide(carry))?.zh).toContain("现行规则不带入");
    const row = await db.season.findUniqueOrThrow({ where: { id: "small" } });
    const settings = JSON.parse(row.settings);
    settings.regulations.standings.carryOver = "amongQualified";
    await db.season.update({
      where: { id: "small" },
      data: { settings: JSON.stringify(settings) },
    });
    services.league.changed();
    expect((await decide({ ...carry, awayScore: 80 }))?.zh).toContain("平分不能带入");
    const played = async () =>
      (await group()).standings.rows.find(({ team }) => team === home)?.played;
    const before = (await played()) ?? 0;
    expect(await decide(carry)).toBeNull();
    expect(await played()).toBe(before + 1);
    expect((await decide(carry))?.zh).toContain("已经带入");
  });

  it("are made by organisers alone, and nobody says which teams a group has", async () => {
    const wish = (command: { readonly type: string }) => [
      { stream: `group/${A}`, id: randomUUID(), command: { ...command } },
    ];
    const deduct = { type: "deduct", team: "T1", points: 1, reason };
    const by = (actor: Actor) => services.gateFor(actor);
    await expect(services.live.submit(wish(deduct), by(OFFICIAL))).rejects.toMatchObject({
      code: "not-found",
    });
    const open = { type: "open", teams: ["T1", "T2"] };
    await expect(services.live.submit(wish(open), by(ORGANISER))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(
      services.groups.decide(
        "nobody",
        { type: "deduct", team: teamId("T1"), points: 1, reason },
        ORGANISER,
        "p",
      ),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});
