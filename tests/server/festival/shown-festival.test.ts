import type { Socket } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Actor, ANONYMOUS } from "../../../domain/accounts/roles";
import { roundId, roundStream } from "../../../domain/kernel/ids";
import { ask, connected } from "../../support/follower";
import { type Served, served } from "../../support/served";
import { ROUND, registerSmallFestival, SEAT } from "../../support/small-festival";
import { smallSeason } from "../../support/small-season";

const NEXT = "fest-next";
const stream = roundStream(ROUND);
const WANG: Actor = { kind: "account", id: "wang", role: "organiser", name: "王芳" };
const JUDGE: Actor = {
  ...{ kind: "account", id: "judge", role: "judge", name: "评委" },
  ...{ roundId: roundId(ROUND), seat: SEAT },
};

let world: Awaited<ReturnType<typeof smallSeason>>;
let site: Served;
let socket: Socket;

beforeEach(async () => {
  world = await smallSeason();
  await registerSmallFestival(world.db);
  const festival = await world.db.festival.findFirstOrThrow();
  await world.db.festival.create({
    data: { ...festival, id: NEXT, name: "下一届艺术季", alias: "下一届", published: false },
  });
  site = await served(world.services);
  socket = await connected(site.address);
  await world.services.rounds.open(ROUND);
  world.services.festival.changed();
});

afterEach(async () => {
  socket.close();
  await site.close();
  await world.close();
});

const status = async (path: string) => (await fetch(`${site.address}${path}`)).status;
const shownId = async () => (await world.services.festival.festivals.shown())?.id ?? null;

describe("while the office works on the next festival", () => {
  beforeEach(() => world.services.festivalOffice.choose(NEXT, WANG));

  test("everybody sees the published one as before: pages, interface, calendar, stream and board", async () => {
    const { festival, festivalData, boards, mayRead } = world.services;
    expect((await festival.book())?.id).toBe(NEXT);
    expect((await festival.page())?.festival.name).toBe("职工艺术节");
    expect((await festival.today())?.board.live.map(({ head }) => head.id)).toEqual([ROUND]);
    expect((await festival.roundPage(ROUND)).head.id).toBe(ROUND);
    expect(JSON.stringify(await festivalData.contests())).toContain("singing");
    expect(await festivalData.calendar("zh", "https://leitai.example")).toContain(ROUND);
    expect((await boards.read("festival"))?.state).toMatchObject({
      live: [{ head: { id: ROUND } }],
    });
    expect(await mayRead(ANONYMOUS, stream)).toBe(true);
    expect(await status(`/live/${stream}`)).toBe(200);
  });

  test("the judges of its running round go on, on their sheets and on the head judge's desk", async () => {
    const { rounds, boards } = world.services;
    const draft = [{ entry: "e1", marks: { voice: 8600 }, remark: "", version: 1, after: 0 }];
    expect(await rounds.saveDrafts(roundStream(ROUND), SEAT, draft)).toEqual([]);
    expect((await rounds.sheets(roundStream(ROUND), SEAT)).drafts).toMatchObject([
      { marks: { voice: 8600 } },
    ]);
    expect(await boards.read(`desk/${ROUND}`)).not.toBeNull();
  });

  test("the hidden one has no name and no place among what is public", async () => {
    const { festival, festivalData, screens, office } = world.services;
    const all = [
      await festival.page(),
      await festival.today(),
      await festivalData.contests(),
      await screens.list("https://leitai.example"),
    ];
    expect(JSON.stringify(all)).not.toContain("下一届");
    expect((await office.inWork()).festival).toMatchObject({ id: NEXT, alias: "下一届" });
  });
});

describe("publishing a festival while another one is public", () => {
  test("is refused until it was said which one goes, and names that one with its rounds that are on", async () => {
    const { festivalOffice } = world.services;
    const { instead } = await festivalOffice.status(NEXT);
    expect(instead).toEqual({ id: "fest", name: "职工艺术节", live: 1 });
    for (const whole of [false, true])
      expect(await festivalOffice.show(NEXT, true, WANG, { whole })).toMatchObject({
        ok: false,
        refusal: { code: "festival-shown", name: "职工艺术节" },
      });
    expect(await shownId()).toBe("fest");
  });

  test("hides that one by the same act, with its streams; one undo brings it back", async () => {
    const { festivalOffice, festival, registry, boards, mayRead } = world.services;
    await ask(socket, { stream: "festival" });
    const shown = await festivalOffice.show(NEXT, true, WANG, { instead: "fest" });
    expect(shown.ok).toBe(true);
    expect(await shownId()).toBe(NEXT);
    expect((await festivalOffice.status("fest")).published).toBe(false);
    await vi.waitFor(
      async () => expect((await boards.read("festival"))?.state).toMatchObject({ live: [] }),
      3000,
    );
    expect(await mayRead(ANONYMOUS, stream)).toBe(false);
    expect(await mayRead(JUDGE, stream)).toBe(true);
    await expect(festival.roundPage(ROUND)).rejects.toThrow("not-found");
    expect((await registry.undo(shown.ok ? shown.value.batch : "", WANG)).ok).toBe(true);
    expect(await shownId()).toBe("fest");
    expect(await mayRead(ANONYMOUS, stream)).toBe(true);
  });

  test("a hiding is not undone beside what was published since", async () => {
    const { festivalOffice, registry } = world.services;
    const hidden = await festivalOffice.show("fest", false, WANG);
    expect((await festivalOffice.show(NEXT, true, WANG)).ok).toBe(true);
    expect(await registry.undo(hidden.ok ? hidden.value.batch : "", WANG)).toMatchObject({
      ok: false,
      refusal: { code: "festival-shown", name: "下一届艺术季" },
    });
    expect(await shownId()).toBe(NEXT);
  });
});

test("of several that were public together before, the newest is the one that is seen, whichever is in work", async () => {
  await world.db.festival.update({ where: { id: NEXT }, data: { published: true } });
  for (const id of ["fest", NEXT]) {
    await world.services.festivalOffice.choose(id, WANG);
    expect(await shownId()).toBe(NEXT);
  }
});
