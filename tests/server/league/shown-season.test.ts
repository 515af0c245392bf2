import type { Socket } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Actor, ANONYMOUS } from "../../../domain/accounts/roles";
import { gameId, gameStream } from "../../../domain/kernel/ids";
import { ask, connected } from "../../support/follower";
import { basket, said, wish } from "../../support/live";
import { type Served, served } from "../../support/served";
import { planAndTell, smallSeason, smallSquad } from "../../support/small-season";

const GAME = "A1-1";
const NEXT = "s-next";
const stream = gameStream(GAME);
const WANG: Actor = { kind: "account", id: "wang", role: "organiser", name: "王芳" };
const TABLE: Actor = {
  ...{ kind: "account", id: "table", role: "official", name: "记录员", gameId: gameId(GAME) },
};

let world: Awaited<ReturnType<typeof smallSeason>>;
let site: Served;
let socket: Socket;

beforeEach(async () => {
  world = await smallSeason();
  site = await served(world.services);
  socket = await connected(site.address);
  const { games, live, league } = world.services;
  await planAndTell(world.services, "1");
  await games.open(GAME);
  const state = league.game(GAME)?.state;
  for (const side of ["home", "away"] as const) {
    const players = smallSquad(state?.[side].team ?? "");
    await said(live, [wish(stream, side, { type: "list", side, players })]);
    const five = players.slice(0, 5).map((one) => one.player);
    await said(live, [wish(stream, `${side} 5`, { type: "line-up", side, players: five })]);
  }
  await said(live, [wish(stream, "start", { type: "start-period", period: 1, ms: 600_000 })]);
  const { stages: _, ...season } = await world.db.season.findFirstOrThrow({
    include: { stages: true },
  });
  await world.db.season.create({
    data: { ...season, id: NEXT, name: "下一届联赛", alias: "下一届", published: false },
  });
  world.services.league.changed();
});

afterEach(async () => {
  socket.close();
  await site.close();
  await world.close();
});

const status = async (path: string) => (await fetch(`${site.address}${path}`)).status;
const seasonsOf = async () =>
  (await world.services.openData.seasons()).items.map((one) => (one as { id: string }).id);

describe("while the office works on the next season", () => {
  beforeEach(() => world.services.season.choose(NEXT, WANG));

  test("everybody sees the published one as before: pages, interface, calendar, streams and boards", async () => {
    const { league, outlooks, openData, boards, screens, mayRead } = world.services;
    expect((await league.book())?.id).toBe(NEXT);
    expect((await league.standings()).season.id).toBe("small");
    expect((await league.todayBoard())?.live.map(({ id }) => id)).toEqual([GAME]);
    expect((await league.gamePage(GAME)).card.status).toBe("live");
    expect((await outlooks.page("small-A")).season.id).toBe("small");
    expect(await seasonsOf()).toEqual(["small"]);
    expect(await openData.calendar(null, "zh", "https://leitai.example")).toContain(GAME);
    expect((await boards.read("today"))?.state).toMatchObject({ live: [{ id: GAME }] });
    expect(await boards.read("standings/small")).not.toBeNull();
    expect(await boards.read(`standings/${NEXT}`)).toBeNull();
    const { pages } = await screens.list("https://leitai.example");
    expect(pages.map(({ kind }) => kind)).toContain("standings");
    expect(await mayRead(ANONYMOUS, stream)).toBe(true);
    expect(await status(`/live/${stream}`)).toBe(200);
  });

  test("the table of its running game goes on: sheet, card, names in refusals, and what it enters is pushed", async () => {
    const { games, cards, accounts, gateFor, live } = world.services;
    expect((await games.table(GAME)).squads.home.length).toBeGreaterThan(4);
    const made = await cards.addOfficial({ name: "记录员", game: GAME }, WANG, "https://l.example");
    expect(made).toMatchObject({ ok: true, value: { game: { id: GAME } } });
    expect((await accounts.list({ game: gameId(GAME) })).length).toBe(1);
    const scores: number[] = [];
    socket.on("board", (news: { state: { live: { home: { points: number } }[] } }) =>
      scores.push(news.state.live[0]?.home.points ?? -1),
    );
    await ask(socket, { stream: "today" });
    const gate = gateFor(TABLE);
    const [answer] = await live.submit([wish(stream, "basket", basket())], gate);
    expect(answer?.ok).toBe(true);
    await vi.waitFor(() => expect(scores).toEqual([2]), 3000);
    const named = await gate.names?.(stream, { code: "squad-full", side: "home" });
    expect(named?.team).toEqual(expect.stringMatching(/./));
  });

  test("the hidden one has no name and no place among what is public", async () => {
    const { league, openData, screens } = world.services;
    const all = [
      await openData.seasons(),
      await league.today(),
      await league.fixtures(),
      await screens.list("https://leitai.example"),
    ];
    expect(JSON.stringify(all)).not.toContain("下一届");
    expect((await world.services.office.inWork()).league).toMatchObject({
      ...{ id: NEXT, alias: "下一届" },
    });
  });
});

describe("publishing a season while another one is public", () => {
  test("is refused until it was said which one goes, and names that one", async () => {
    const { season } = world.services;
    const { instead } = await season.status(NEXT);
    expect(instead).toMatchObject({ id: "small", live: 1 });
    const refused = await season.show(NEXT, true, WANG);
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: "season-shown", name: instead?.name },
    });
    expect(await seasonsOf()).toEqual(["small"]);
  });

  test("hides that one by the same act, with its streams and boards; one undo brings it back", async () => {
    const { season, boards, registry, mayRead, league } = world.services;
    await ask(socket, { stream: "standings/small" });
    const gone = new Promise<unknown>((resolve) => socket.once("gone", resolve));
    const shown = await season.show(NEXT, true, WANG, "small");
    expect(await gone).toEqual({ board: "standings/small" });
    expect(await seasonsOf()).toEqual([NEXT]);
    expect((await season.status("small")).published).toBe(false);
    expect(await boards.read("standings/small")).toBeNull();
    expect(await boards.read(`standings/${NEXT}`)).not.toBeNull();
    expect(await mayRead(ANONYMOUS, stream)).toBe(false);
    expect(await mayRead(TABLE, stream)).toBe(true);
    await expect(league.gamePage(GAME)).rejects.toThrow("not-found");
    // What is on goes on, seen or not.
    expect((await world.services.games.table(GAME)).id).toBe(GAME);
    expect((await registry.undo(shown.ok ? shown.value.batch : "", WANG)).ok).toBe(true);
    expect(await seasonsOf()).toEqual(["small"]);
    await vi.waitFor(async () => expect(await boards.read("standings/small")).not.toBeNull(), 3000);
  });

  test("a hiding is not undone beside what was published since", async () => {
    const { season, registry } = world.services;
    const hidden = await season.show("small", false, WANG);
    expect((await season.show(NEXT, true, WANG)).ok).toBe(true);
    const undone = await registry.undo(hidden.ok ? hidden.value.batch : "", WANG);
    expect(undone).toMatchObject({
      ok: false,
      refusal: { code: "season-shown", name: "下一届联赛" },
    });
    expect(await seasonsOf()).toEqual([NEXT]);
  });

  test("cannot happen along with a timetable: the desk sends to the season's page", async () => {
    const { season, timetable, league } = world.services;
    await season.choose(NEXT, WANG);
    expect((await timetable.view()).besideShown).toEqual({ season: NEXT });
    const version = (await league.view()).book.planVersion;
    await expect(timetable.publish(version, "wang")).rejects.toThrow("stale");
    expect(await seasonsOf()).toEqual(["small"]);
  });
});

test("of several that were public together before, the newest is the one that is seen, whichever is in work", async () => {
  await world.db.season.update({
    where: { id: NEXT },
    data: { published: true, startDay: "2031-01-01" },
  });
  const { season } = world.services;
  for (const id of ["small", NEXT]) {
    await season.choose(id, WANG);
    expect(await seasonsOf()).toEqual([NEXT]);
  }
});
