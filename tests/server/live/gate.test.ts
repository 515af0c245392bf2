import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, ANONYMOUS } from "../../../domain/accounts/roles";
import { gameId, gameStream } from "../../../domain/kernel/ids";
import type { GameState } from "../../../domain/league/game/state";
import { Problem } from "../../../server/problem";
import { basket, type Command, stored, wish } from "../../support/live";
import { smallSeason, smallSquad } from "../../support/small-season";

const OWN = "A1-1";
const stream = gameStream(OWN);
const account = { kind: "account", id: "x", name: "熊梅晓" } as const;
const official: Actor = { ...account, role: "official", gameId: gameId(OWN) };
const foreign: Actor = { ...account, role: "official", gameId: gameId("A1-2") };
const organiser: Actor = { ...account, role: "organiser" };

let world: Awaited<ReturnType<typeof smallSeason>>;
let n = 0;

beforeAll(async () => {
  world = await smallSeason();
  await world.services.games.open(OWN);
});
afterAll(() => world.close());

function own(): GameState {
  const game = world.services.league.game(OWN);
  if (!game) throw new Error("not open");
  return game.state;
}
const home = () => own().home.team ?? "";
const say = (actor: Actor, command: Command, to: string = stream) =>
  world.services.live
    .submit([wish(to, `${n++}`, command)], world.services.games.gate(actor, "o-1"))
    .then(
      ([answer]) => (answer?.ok ? "granted" : answer?.refusal),
      (problem: unknown) => (problem instanceof Problem ? problem.body() : problem),
    );

describe("who may say something in a game", () => {
  test("somebody else's game, a game that is not open and one that does not exist answer alike", async () => {
    const before = await stored(world.db, stream);
    const missing = await say(organiser, basket(), "game/none");
    expect(missing).toEqual(new Problem("not-found").body());
    for (const [actor, to] of [
      [ANONYMOUS, stream],
      [foreign, stream],
      [official, gameStream("A1-2")],
      [organiser, gameStream("A1-2")],
      [ANONYMOUS, "game/none"],
      [organiser, "exhibition/x1"],
      [organiser, "game/"],
      [organiser, "game/../x"],
    ] as const)
      expect(await say(actor, basket(), to)).toEqual(missing);
    expect(await stored(world.db, stream)).toEqual(before);
  });

  test("nobody but the system opens a sheet", async () => {
    const { rules } = own();
    for (const actor of [official, organiser])
      expect(
        await say(actor, { type: "open", rules, home: "T1", away: "T2" } as Command),
      ).toMatchObject({ code: "not-found" });
  });

  test("opening a game again, or twice at once, changes nothing", async () => {
    await Promise.all([1, 2, 3].map(() => world.services.games.open("B1-1")));
    expect(await stored(world.db, "game/B1-1")).toHaveLength(1);
  });

  test("players of another squad or under another number are refused with the number registered", async () => {
    const [first, second] = smallSquad(home());
    const [other] = smallSquad(own().away.team ?? "");
    expect(await say(official, { type: "list", side: "home", players: [other] })).toEqual({
      code: "not-in-squad",
      player: other?.player,
      jersey: other?.jersey,
    });
    expect(
      await say(official, {
        type: "list",
        side: "home",
        players: [{ ...first, jersey: second?.jersey }],
      }),
    ).toMatchObject({ code: "other-shirt", registered: first?.jersey });
    expect(await say(official, { type: "list", side: "home", players: smallSquad(home()) })).toBe(
      "granted",
    );
  });

  test("only an organiser opens a signed sheet again", async () => {
    expect(await say(official, { type: "forfeit", side: "home", reason: "" })).toBe("granted");
    expect(await say(official, { type: "sign" })).toBe("granted");
    expect(await say(official, { type: "reopen", reason: "" })).toMatchObject({
      code: "not-found",
    });
    expect(await say(organiser, { type: "reopen", reason: "" })).toBe("granted");
  });

  test("what was said carries a pseudonym", async () => {
    for (const { by } of (await stored(world.db, stream)).slice(1)) expect(by).toBe("o-1");
  });
});
