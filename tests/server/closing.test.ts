import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { gameId, gameStream, roundId, roundStream } from "../../domain/kernel/ids";
import { MACHINE } from "../../server/accounts/changer";
import { Closing, SHEET_LOOK } from "../../server/closing";
import type { Heard, Live } from "../../server/live/live";
import { granted, sentBack } from "../support/accounts";
import { said, wish } from "../support/live";
import { OTHER_ROUND, ROUND, registerSmallFestival } from "../support/small-festival";
import { smallSeason } from "../support/small-season";

/** What ends by itself once a game or a round is over. */

const GAME = "A1-1";
const SOON = { timeout: 20_000 };
const ORGANISER = { by: "o", may: () => true };

let world: Awaited<ReturnType<typeof smallSeason>>;
let at = Date.parse("2026-11-14T12:00:00+08:00");
beforeEach(async () => {
  world = await smallSeason(() => at);
});
afterEach(() => world.close());

const fail = (error: unknown) => {
  throw error;
};
const closing = (live: Pick<Live, "onCommits" | "streams"> = world.services.live) =>
  new Closing(live, world.services.accounts, () => at, fail);

async function signIn(account: string): Promise<string> {
  const { token } = granted(await world.services.links.make(account, MACHINE));
  return sentBack(granted(await world.services.links.exchange(token, null)).setCookie);
}
const official = (game: string) =>
  world.services.accounts
    .createOfficial({ name: "熊梅晓", gameId: gameId(game) }, MACHINE)
    .then(granted);
const judge = (round: string, seat: string) =>
  world.services.accounts.createJudge({ roundId: roundId(round), seat }, MACHINE).then(granted);
const isIn = async (cookie: string) =>
  (await world.services.sessions.actorOf(cookie)).kind === "account";

async function play(...commands: readonly (readonly [string, object])[]): Promise<void> {
  const stream = gameStream(GAME);
  await said(
    world.services.live,
    commands.map(([name, command]) => wish(stream, `${name} ${at}`, command as never)),
    ORGANISER,
  );
}

describe("a game that is signed", () => {
  const FORFEIT = { type: "forfeit", side: "away", reason: "未到场" };
  const signed = async () => {
    await world.services.games.open(GAME);
    await play(["forfeit", FORFEIT], ["sign", { type: "sign" }]);
  };

  test("keeps its table signed in while people look at the sheet, and signs it out then", async () => {
    const table = await signIn(await official(GAME));
    const elsewhere = await signIn(await official("A1-2"));
    await signed();
    at += SHEET_LOOK - 1;
    await closing().sweep();
    expect(await isIn(table)).toBe(true);
    at += 2;
    await closing().sweep();
    expect([await isIn(table), await isIn(elsewhere)]).toEqual([false, true]);
    const rows = await world.db.audit.findMany({ where: { action: "account.game-closed" } });
    expect(rows.map(({ by }) => by)).toEqual(["machine"]);
    await closing().sweep();
    expect(await world.db.audit.count({ where: { action: "account.game-closed" } })).toBe(1);
  });

  test("and opened again keeps its table until it is signed anew", async () => {
    const table = await signIn(await official(GAME));
    await signed();
    at += SHEET_LOOK - 1;
    await play(["reopen", { type: "reopen", reason: "更正" }]);
    at += 10 * SHEET_LOOK;
    await closing().sweep();
    expect(await isIn(table)).toBe(true);
    await play(["forfeit", FORFEIT], ["sign", { type: "sign" }]);
    at += SHEET_LOOK + 1;
    await closing().sweep();
    expect(await isIn(table)).toBe(false);
  });

  test("lets somebody who gets a new link look as long again", async () => {
    const account = await official(GAME);
    await signed();
    at += 5 * SHEET_LOOK;
    const late = await signIn(account);
    await closing().sweep();
    expect(await isIn(late)).toBe(true);
    at += SHEET_LOOK + 1;
    await closing().sweep();
    expect(await isIn(late)).toBe(false);
  });
});

describe("a round", () => {
  beforeEach(() => registerSmallFestival(world.db));

  test("that is closed signs out its judges and head judge at once, and nobody of another round", async () => {
    const [head, one, other] = await Promise.all([
      signIn(await judge(ROUND, "C")),
      signIn(await judge(ROUND, "1")),
      signIn(await judge(OTHER_ROUND, "1")),
    ]);
    const unused = granted(await world.services.links.make(await judge(ROUND, "2"), MACHINE));
    let tell: Heard = fail;
    const live = {
      streams: world.services.live.streams,
      onCommits: (heard: Heard) => {
        tell = heard;
        return () => undefined;
      },
    };
    const ended = new Promise<void>((resolve) => {
      let left = 2;
      world.services.sessions.onRevoked(({ sessions }) => {
        left -= sessions.length;
        if (left === 0) resolve();
      });
    });
    const stop = closing(live).start();
    const say = (round: string, type: string) =>
      tell({ stream: roundStream(round) } as never, [{ events: [{ type }] } as never], {});
    say(OTHER_ROUND, "called");
    say(ROUND, "closed");
    await ended;
    stop();
    expect([await isIn(head), await isIn(one), await isIn(other)]).toEqual([false, false, true]);
    expect((await world.services.links.owner(unused.token)).ok).toBe(false);
  });

  test("whose closing was missed signs them out later all the same", async () => {
    const head = await signIn(await judge(ROUND, "C"));
    const closed = { stream: roundStream(ROUND), state: { phase: "closed" }, at };
    const open = { stream: roundStream(OTHER_ROUND), state: { phase: "open" }, at };
    const other = await signIn(await judge(OTHER_ROUND, "C"));
    const streams = { all: () => [closed, open] } as never;
    at += SHEET_LOOK + 1;
    await closing({ streams, onCommits: () => () => undefined }).sweep();
    expect([await isIn(head), await isIn(other)]).toEqual([false, true]);
  });
});

describe("the account of a seat", () => {
  beforeEach(() => registerSmallFestival(world.db));

  test("is made once, in the name of its judge, and found again", async () => {
    const first = await judge(ROUND, "3");
    expect(await judge(ROUND, "3")).toBe(first);
    expect(await judge(ROUND, "C")).not.toBe(first);
    const listed = await world.services.accounts.list({ round: roundId(ROUND) });
    expect(listed.map(({ name, role, seat }) => [name, role, seat]).sort()).toEqual([
      [`评委${ROUND}-3`, "judge", "3"],
      [`评委${ROUND}-C`, "head-judge", "C"],
    ]);
  });

  test("is taken from whoever sat there when another judge sits down", async () => {
    const [moved, stays] = [await judge(ROUND, "3"), await signIn(await judge(ROUND, "2"))];
    const cookie = await signIn(moved);
    const done = await world.services.registry.act("test", (changes) =>
      changes.update("seat", `${ROUND}:3`, { judgeId: `${ROUND}-R1` }),
    );
    expect(done.ok).toBe(true);
    await vi.waitFor(async () => expect(await isIn(cookie)).toBe(false), SOON);
    expect(await isIn(stays)).toBe(true);
    expect(await judge(ROUND, "3")).not.toBe(moved);
  });

  test("stays with a judge whose name was written otherwise, and says the new one", async () => {
    const account = await judge(ROUND, "3");
    const cookie = await signIn(account);
    await world.services.registry.act("test", (changes) =>
      changes.update("judge", `${ROUND}-3`, { name: "王丽（改）" }),
    );
    await vi.waitFor(
      async () =>
        expect(await world.services.sessions.actorOf(cookie)).toMatchObject({ name: "王丽（改）" }),
      SOON,
    );
    expect(await judge(ROUND, "3")).toBe(account);
  });

  test("is refused for a round or a seat that there is not, and to whoever may make no links", async () => {
    const { accounts } = world.services;
    const make = async (round: string, seat: string, by = MACHINE as never) => {
      const made = await accounts.createJudge({ roundId: roundId(round), seat }, by);
      return made.ok ? "made" : made.refusal.code;
    };
    expect(await make("none", "1")).toBe("no-such-round");
    expect(await make(ROUND, "9")).toBe("no-such-seat");
    const one = await world.services.sessions.actorOf(await signIn(await judge(ROUND, "1")));
    expect(await make(ROUND, "1", one as never)).toBe("not-found");
  });
});
