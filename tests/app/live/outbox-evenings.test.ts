import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CommandId } from "../../../domain/kernel/ids";
import { type Random, seeded } from "../../../domain/kernel/random";
import type { GameCommand } from "../../../domain/league/game/vocabulary";
import type { Wish } from "../../../domain/live/wish";
import { uuidOf } from "../../../server/live/ids";
import { basket } from "../../support/live";
import {
  opened,
  openTable,
  type SmallServer,
  seconds,
  timeOut,
  world,
} from "../../support/outbox-world";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 24) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** One evening of a table by a seed: wishes, another table, faults, restarts; then the network is good. */
async function evening(seed: number) {
  const random = seeded(`evening ${seed}`);
  const all = world(`evening ${seed}`);
  const { server, network } = all;
  let cached = { epoch: server.epoch, commits: [...server.commits] };
  let table = await opened(all);
  const said: CommandId[] = [];
  const dropped = new Set<string>();
  const decideRefused = () => {
    const { refused } = table.sheet;
    if (!refused) return;
    for (const { id, command } of table.unsent())
      if (id === refused.wish.id || takesBack(command, dropped, refused.wish.id)) dropped.add(id);
    table.dropRefused();
  };
  for (let step = 0; step < 60; step++) {
    network.faults = random.pick([0, 30, 60, 100]);
    const answer = table.say(anyWish(random, said));
    if (answer.ok) said.push(answer.value);
    if (random.below(4) === 0) server.say(uuidOf(`other ${seed} ${step}`), anyWish(random, []));
    if (random.below(3) === 0) table.take(server.epoch, framePart(random, server));
    if (random.below(5) === 0) decideRefused();
    if (random.below(12) === 0) {
      table.close();
      if (random.below(2) === 0) cached = { epoch: server.epoch, commits: [...server.commits] };
      table = openTable(network, all.store, all.newId, cached);
      await table.open();
    }
    // Whoever was signed out signs in again and comes back to the page, at some time.
    if (random.below(3) === 0) void table.knock();
    await vi.advanceTimersByTimeAsync(random.below(3000));
  }
  network.faults = 0;
  void table.knock();
  for (let tries = 0; tries < 100; tries++) {
    decideRefused();
    await seconds(5);
    await Promise.all([table.refresh(), seconds(1)]);
    if (table.sheet.waiting === 0 && !table.sheet.refused) break;
  }
  return { server, table, said, dropped, store: all.store };
}

function takesBack(command: Wish<GameCommand>, dropped: ReadonlySet<string>, id: string): boolean {
  return command.type === "void" && (command.commit === id || dropped.has(command.commit));
}

const framePart = (random: Random, server: SmallServer) =>
  server.commits.slice(random.below(server.commits.length));

function anyWish(random: Random, said: readonly CommandId[]): Wish<GameCommand> {
  const side = random.pick(["home", "away"] as const);
  const earlier = said.length > 0 ? random.pick(said) : null;
  switch (earlier ? random.below(6) : random.below(2)) {
    case 0:
      return { ...timeOut, side };
    case 2:
      return earlier ? { type: "void", commit: earlier } : basket(side);
    case 3:
      return { ...basket(side), ...(earlier ? { replaces: earlier } : {}) } as Wish<GameCommand>;
    case 4:
      return { ...basket(side), ...(earlier ? { after: earlier } : {}) } as Wish<GameCommand>;
    default:
      return basket(side);
  }
}

for (let seed = 1; seed <= 60; seed++)
  it(`evening ${seed}: whatever happens on the way, nothing is lost and nothing is doubled`, async () => {
    const { server, table, said, dropped, store } = await evening(seed);
    const mine = new Set<string>(said);
    const arrived = server.commits.map((commit) => commit.id).filter((id) => mine.has(id));
    expect(arrived).toEqual(said.filter((id) => !dropped.has(id)));
    expect(table.sheet).toMatchObject({ waiting: 0, refused: null, link: "saved" });
    expect(table.sheet.state).toEqual(server.state);
    expect(table.sheet.entries.map((entry) => entry.id)).toEqual(
      server.commits.map((commit) => commit.id),
    );
    const { wishes, kept } = await store.read(table.stream);
    expect(wishes.filter((wish) => !wish.done)).toEqual([]);
    expect(kept?.commits).toEqual(JSON.parse(JSON.stringify(server.commits)));
  });
