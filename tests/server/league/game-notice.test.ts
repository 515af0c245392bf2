import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
import { gameId, teamId } from "../../../domain/kernel/ids";
import { day, instantOf } from "../../../domain/kernel/time";
import { type GameState, UNOPENED } from "../../../domain/league/game/state";
import { calendarOf } from "../../../server/league/calendar";
import { viewSeason } from "../../../server/league/season-view";
import { planAndTell, smallSeason } from "../../support/small-season";

const NOW = instantOf(day("2026-11-07"), 600, "Asia/Shanghai");
const ORGANISER: Actor = { kind: "account", id: "o", role: "organiser", name: "王" };
const reason = "冒名顶替";

let world: Awaited<ReturnType<typeof smallSeason>>;
beforeAll(async () => {
  world = await smallSeason(() => NOW);
  await planAndTell(world.services, "seed");
});
afterAll(() => world.close());

const sheet = (change: Partial<GameState>): GameState => ({
  ...UNOPENED,
  phase: "over",
  ending: { kind: "played", from: "interval" },
  clock: { period: 4, ms: 0, running: false },
  home: { ...UNOPENED.home, points: 60 },
  away: { ...UNOPENED.away, points: 50 },
  ...change,
});

/** A1-1 in a season in which only that game was begun. */
async function cardOf(state: GameState | null, decisions: Parameters<typeof decided>[0] = []) {
  const { book } = await world.services.league.view();
  const view = viewSeason(
    book,
    (id) => (id === "A1-1" && state ? { state, at: 0 } : null),
    (id) => (id === "small-A" ? decided(decisions) : { teams: null, decisions: [] }),
  );
  const card = view.games.find(({ id }) => id === "A1-1");
  if (!card) throw new Error("no game");
  return card;
}
const decided = (
  decisions: readonly (
    | { readonly type: "result-nullified" | "both-forfeited" }
    | { readonly type: "team-put-out"; readonly team: string }
  )[],
) => ({
  teams: null,
  decisions: decisions.map((one) =>
    one.type === "team-put-out"
      ? { type: one.type, team: teamId(one.team), reason }
      : { type: one.type, game: gameId("A1-1"), reason },
  ),
});

describe("what everybody is told of a game beside its score", () => {
  it("[G10] a forfeit that was reopened stays listed as under correction, with its reason", async () => {
    const event = { type: "reopened", reason } as const;
    const reopened = { ending: null, reopened: true, plays: [{ event, home: 0, away: 0 }] };
    const before = { ...sheet({ ...reopened, phase: "before" }), clock: UNOPENED.clock };
    expect(await cardOf(before)).toMatchObject({
      status: "stopped",
      notice: { kind: "reopened", reason },
      home: { points: null },
    });
    expect(await cardOf(sheet({ ...reopened, phase: "interval" }))).toMatchObject({
      status: "live",
      notice: { kind: "reopened" },
    });
  });

  it("[G24] a result is subject to protest, with its game and in the standings, until that is decided", async () => {
    const protest = (decision: "confirmed" | null) => ({
      protest: { side: "home" as const, reason, decision },
    });
    const open = await cardOf(sheet(protest(null)));
    expect(open).toMatchObject({ status: "final", notice: { kind: "protest", reason } });
    expect(open.home.points).toBe(60);
    expect((await cardOf(sheet(protest("confirmed")))).notice).toBeNull();
    const { book } = await world.services.league.view();
    const groups = (decision: "confirmed" | null) =>
      viewSeason(book, (id) =>
        id === "A1-1" ? { state: sheet(protest(decision)), at: 0 } : null,
      ).groups.map((group) => group.protested.length);
    expect(groups(null).reduce((sum, n) => sum + n)).toBe(1);
    expect(groups("confirmed").reduce((sum, n) => sum + n)).toBe(0);
  });

  it("[G10] a result that nobody has signed yet counts, and is named in the standings until it is or counts for nothing", async () => {
    const { book } = await world.services.league.view();
    const unsigned = (signed: boolean, decisions: Parameters<typeof decided>[0] = []) => {
      const { groups } = viewSeason(
        book,
        (id) => (id === "A1-1" ? { state: sheet({ signed }), at: 0 } : null),
        (id) => (id === "small-A" ? decided(decisions) : { teams: null, decisions: [] }),
      );
      return groups.flatMap((group) => group.unsigned);
    };
    const { home, away } = await cardOf(sheet({ signed: false }));
    expect(home.points).toBe(60);
    expect(unsigned(false)).toEqual([[home.teamId, away.teamId]]);
    expect(unsigned(true)).toEqual([]);
    expect(unsigned(false, [{ type: "result-nullified" }])).toEqual([]);
    expect(unsigned(false, [{ type: "team-put-out", team: home.teamId ?? "" }])).toEqual([]);
  });

  it("a game that was stopped for good is not on, and waits for a decision", async () => {
    const stopped = { reason: "停电", from: "period" } as const;
    const card = await cardOf(sheet({ phase: "abandoned", ending: null, stopped }));
    expect(card).toMatchObject({ status: "stopped", clock: null });
    expect(card.notice).toEqual({ kind: "abandoned", reason: "停电", team: null });
    expect([card.home.points, card.away.points]).toEqual([60, 50]);
  });

  it("a result that was nullified says so with its reason, and keeps what was played in sight", async () => {
    const card = await cardOf(sheet({}), [{ type: "result-nullified" }]);
    expect(card).toMatchObject({ status: "final", home: { points: 60 } });
    expect(card.notice).toEqual({ kind: "nullified", reason, team: null });
  });

  it("a game that both forfeited counts 0:0 and is to come no more", async () => {
    expect((await cardOf(sheet({}), [{ type: "both-forfeited" }])).home.points).toBe(0);
    const never = await cardOf(null, [{ type: "both-forfeited" }]);
    expect(never).toMatchObject({ status: "final", ending: null, home: { points: null } });
    expect(never.notice).toMatchObject({ kind: "both-forfeited", reason });
  });

  it("all games of a team that is out say whose fault it is", async () => {
    const team = (await cardOf(null)).away.teamId ?? "";
    const card = await cardOf(sheet({}), [{ type: "team-put-out", team }]);
    expect(card.notice).toEqual({ kind: "team-out", reason, team });
    const forfeits = await cardOf(null, [{ type: "team-put-out", team: "elsewhere" }]);
    expect(forfeits.notice).toBeNull();
    expect(forfeits.status).toBe("planned");
  });

  it("an ordinary game says nothing beside its score", async () => {
    expect((await cardOf(sheet({}))).notice).toBeNull();
  });
});

describe("a game that was nullified before it was played", () => {
  it("is to come in no list, cancelled in calendars, and told to programs with its reason", async () => {
    const { services } = world;
    const calendar = () =>
      calendarOf(services.league, null, { lang: "zh", origin: "http://x", now: NOW });
    expect(await calendar()).not.toContain("CANCELLED");
    const wish = { type: "nullify", game: gameId("A1-1"), reason } as const;
    expect(await services.groups.decide("small-A", wish, ORGANISER, "p")).toBeNull();
    // The table of this very game hears of it, too.
    expect(await services.league.noticeBoard("A1-1")).toMatchObject({
      notice: { kind: "nullified", reason },
    });
    expect(await services.league.noticeBoard("nobody")).toBeNull();
    const today = await services.league.today();
    expect(today?.next.map(({ id }) => id)).not.toContain("A1-1");
    expect(await services.openData.game("A1-1")).toMatchObject({
      status: "final",
      notice: { kind: "nullified", reason },
    });
    const events = (await calendar()).split("BEGIN:VEVENT");
    const cancelled = events.filter((event) => event.includes("STATUS:CANCELLED"));
    expect(cancelled).toHaveLength(1);
    expect(cancelled[0]?.replace(/\r\n /g, "")).toContain("成绩作废");
    const home = await services.office.home();
    expect(home?.waiting.filter((one) => one.kind === "unsigned")).toEqual([]);
    expect(home?.counts).toMatchObject({ live: 0, played: 0 });
  });
});
