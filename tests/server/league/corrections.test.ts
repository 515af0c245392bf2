import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../domain/accounts/roles";
import { begin, playQuick, say } from "../../support/quick-game";
import { inFormat, smallSeason } from "../../support/small-season";

const NOW = Date.parse("2026-11-02T10:00:00+08:00");
const BY: Actor = { kind: "account", id: "wang", role: "organiser", name: "王芳" };

let world: Awaited<ReturnType<typeof smallSeason>>;
beforeEach(async () => {
  world = await smallSeason(() => NOW, inFormat({}));
  const { services } = world;
  // The lower number wins, by more the lower it is.
  for (;;) {
    const { games } = await services.league.view();
    const next = games.find(({ group, status }) => group !== null && status === "planned");
    if (!next) break;
    const [home, away] = [next.home.teamId ?? "", next.away.teamId ?? ""];
    const won = 20 - Number((home < away ? home : away).slice(1));
    await playQuick(services, next.id, home < away ? [won, 10] : [10, won]);
  }
});
afterEach(() => world.close());

const sheetOf = (id: string) => {
  const state = world.services.league.game(id)?.state;
  return [state?.home.team, state?.away.team, state?.phase];
};
const semi = async () => {
  const card = (await world.services.league.view()).games.find(({ id }) => id === "sf-1");
  return { home: card?.home.teamId ?? "", away: card?.away.teamId ?? "" };
};
const results = (asked?: { home: number; away: number }) =>
  world.services.office.results(asked ? { game: "sf-1", ...asked } : null);
/** Opens the semi-final again and turns its result, so that the away side wins. */
async function turn(): Promise<void> {
  await world.services.office.reopen({ game: "sf-1", reason: "记分错误" }, BY);
  const away = (await semi()).away;
  const player = world.services.league.game("sf-1")?.state.away.players[0]?.player;
  if (!player || !away) throw new Error("nobody");
  await say(
    world.services,
    "sf-1",
    ...Array.from({ length: 9 }, () => ({
      ...{ type: "shoot" as const, period: 4, ms: 0, side: "away" as const, player },
      ...{ shot: "fg2" as const, made: true, override: "no-period" },
    })),
    { type: "finish", period: 4, ms: 0 },
    { type: "sign" },
  );
}

describe("a corrected semi-final", () => {
  test("[F7] says before whom it sends where, how those games stand, and which final places change", async () => {
    await playQuick(world.services, "sf-1", [12, 10]);
    await playQuick(world.services, "sf-2", [12, 10]);
    const { home, away } = await semi();
    const other = (await results()).named.final?.away.teamId;
    expect((await results()).follows["sf-1"]).toMatchObject({
      score: { home: 20, away: 24 },
      games: [
        {
          ...{ id: "final", stands: "open" },
          ...{ before: { home, away: other }, after: { home: away, away: other } },
        },
      ],
    });
    // The same winner changes nothing.
    expect((await results({ home: 30, away: 10 })).follows["sf-1"]).toMatchObject({
      ...{ games: [], ranks: [], places: [] },
    });
    await world.services.games.open("final");
    expect((await results()).follows["sf-1"]?.games).toMatchObject([{ stands: "opened" }]);
    await playQuick(world.services, "final", [12, 10]);
    const said = (await results()).follows["sf-1"];
    expect(said?.games).toMatchObject([{ id: "final", stands: "over" }]);
    expect(said?.places.find(({ team }) => team === home)).toEqual({
      ...{ team: home, before: { from: 1, to: 1 }, after: { from: 3, to: 4 } },
    });
  });

  test("[G27] opens the sheet of a final that has not begun again with the new team, whose list is its own", async () => {
    await playQuick(world.services, "sf-1", [12, 10]);
    await playQuick(world.services, "sf-2", [12, 10]);
    await world.services.games.open("final");
    const { home, away } = await semi();
    const other = sheetOf("final")[1];
    expect(sheetOf("final")).toEqual([home, other, "before"]);
    await world.services.office.reopen({ game: "sf-1", reason: "记分错误" }, BY);
    // While it is open who comes, nobody begins it.
    await expect(
      world.services.live.submit(
        [
          {
            stream: "game/final",
            id: crypto.randomUUID(),
            command: { type: "line-up", side: "home", players: [] },
          },
        ],
        world.services.games.gate(BY, "test"),
      ),
    ).resolves.toMatchObject([{ ok: false, refusal: { code: "teams-changed" } }]);
    await say(world.services, "sf-1", { type: "finish", period: 4, ms: 0 }, { type: "sign" });
    expect(sheetOf("final")).toEqual([home, other, "before"]);
    await turn();
    await expect.poll(() => sheetOf("final")).toEqual([away, other, "before"]);
    expect((await results()).strays).toEqual({});
  });

  test("[G27] [K5] leaves a final that has begun as it is, says so, and lets it begin anew with the right teams", async () => {
    await playQuick(world.services, "sf-1", [12, 10]);
    await playQuick(world.services, "sf-2", [12, 10]);
    await begin(world.services, "final");
    const { home, away } = await semi();
    const [, other] = sheetOf("final");
    await turn();
    expect(sheetOf("final")).toEqual([home, other, "period"]);
    await expect
      .poll(async () => (await results()).strays)
      .toEqual({ final: { home: away, away: other, off: false } });
    const shown = (await world.services.league.standings()).knockout.find(
      ({ code }) => code === "final",
    );
    const toReplay = async () =>
      (await world.services.office.home())?.waiting.filter(({ kind }) => kind === "to-replay");
    expect(await toReplay()).toEqual([{ kind: "to-replay", game: "final" }]);
    // Everybody reads that it does not count, and who is to play it.
    expect(shown).toMatchObject({
      ...{ home: { teamId: home }, notice: { kind: "superseded" } },
      due: { home: { teamId: away, points: null }, away: { teamId: other, points: null } },
    });
    expect(await world.services.office.beginAnew({ game: "final", reason: " " }, BY)).toEqual({
      code: "reason-missing",
    });
    expect(await world.services.office.beginAnew({ game: "final", reason: "更正" }, BY)).toBeNull();
    expect(sheetOf("final")).toEqual([away, other, "before"]);
    await expect.poll(async () => (await results()).strays).toEqual({});
    expect(await toReplay()).toEqual([]);
    await playQuick(world.services, "final", [12, 10]);
    await expect
      .poll(async () => (await world.services.league.standings()).placing[0])
      .toEqual({ team: away, from: 1, to: 1 });
    expect(await world.services.office.beginAnew({ game: "final", reason: "更正" }, BY)).toEqual({
      code: "teams-stay",
    });
  });
});
