import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gameId, gameStream, type StreamId } from "../../domain/kernel/ids";
import { type Random, seeded } from "../../domain/kernel/random";
import { game } from "../../domain/league/game";
import type { GameEvent } from "../../domain/league/game/vocabulary";
import { type Commit, GENESIS, hashOf, replay } from "../../domain/live/commit";
import { prepare } from "../../scripts/prepare.mjs";
import { MACHINE } from "../../server/accounts/changer";
import { buildServices } from "../../server/build-services";
import { openDb } from "../../server/db";
import { Log } from "../../server/live/log";
import type { Receipt } from "../../server/live/submit";
import { verifyLog } from "../../server/live/verify";
import { migrate } from "../../server/migrations";
import { MIGRATIONS } from "../../server/paths";
import { granted, sentBack } from "../support/accounts";
import { emptyJournal, type Journal, Scorer } from "../support/journal";
import { opening, said } from "../support/live";
import {
  freePort,
  removeData,
  startServer,
  type TestServer,
  temporaryData,
} from "../support/server";
import { registerSmallSeason, SMALL_GAMES, smallSquad, testEnv } from "../support/small-season";

/** Half of the kills are aimed: they come while a wish is on its way to the disk. */
const KILLS = ["aimed", "blind"] as const;
const ROUNDS = 11;
/** And some meet a server that has not come up yet. */
const WHILE_STARTING = 4;
const SCORERS = 10;
const [SHARED = "", ...OWN] = SMALL_GAMES;
/** Commits of each game that were there before. */
const OPENING = 6;

const seed = process.env.LEITAI_SEED ?? String(Date.now());
const random = seeded(`kill ${seed}`);

let dataDir: string;
let port: number;
let server: TestServer;
const cookies: string[] = [];
const scorers: Scorer[] = [];

/** The small season with eleven games in their first period, and ten people signed in, four of them for the shared game. */
beforeAll(async () => {
  console.log(`LEITAI_SEED=${seed}`);
  await prepare({ quiet: true });
  dataDir = await temporaryData();
  const file = path.join(dataDir, "leitai.db");
  await migrate(file, MIGRATIONS);
  const db = await openDb(file);
  await registerSmallSeason(db, Date.now);
  const env = testEnv(file);
  const services = await buildServices({ db, env, secret: "kill".repeat(16) });
  for (const id of [SHARED, ...OWN.slice(0, SCORERS)]) {
    await services.games.open(id);
    const state = services.league.game(id)?.state;
    const teams = { home: state?.home.team ?? "", away: state?.away.team ?? "" };
    await said(services.live, opening(gameStream(id), teams, smallSquad).slice(1));
  }
  for (let n = 0; n < SCORERS; n++) {
    const { accounts, links } = services;
    const account = both(n)
      ? await accounts.createStaff({ name: `组织者 ${n}`, role: "organiser" }, MACHINE)
      : await accounts.createOfficial(
          { name: `记录台 ${n}`, gameId: gameId(OWN[n] ?? "") },
          MACHINE,
        );
    const { token } = granted(await links.make(granted(account), MACHINE));
    cookies.push(sentBack(granted(await links.exchange(token, null)).setCookie));
  }
  await db.$disconnect();
  port = await freePort();
  server = await start();
}, 180_000);

afterAll(async () => {
  for (const scorer of scorers) scorer.abandon();
  await server.kill();
  await removeData(dataDir);
});

const both = (scorer: number) => scorer >= 6;
const environment = { LEITAI_DEMO: "0", NODE_ENV: "production" } as const;
const start = () => startServer({ dataDir, port, env: environment });

test("a killed server loses nothing that it acknowledged and invents nothing", async () => {
  const journal = emptyJournal();
  const requests = new EventEmitter();
  for (const [n, cookie] of cookies.entries()) {
    const streams = [gameStream(OWN[n] ?? ""), ...(both(n) ? [gameStream(SHARED)] : [])];
    const chance = seeded(`${seed} scorer ${n}`);
    const sent = () => requests.emit("sent");
    scorers.push(new Scorer(`scorer ${n}`, server.url, cookie, streams, journal, chance, sent));
  }
  const working = scorers.map((scorer) => scorer.work());
  let [kills, checked] = [0, 0];
  for (let round = 0; round < ROUNDS; round++)
    for (const kind of KILLS) {
      await sleep(100 + random.below(500));
      if (kind === "aimed") {
        await once(requests, "sent");
        await sleep(random.below(16));
      }
      await server.kill();
      kills++;
      if (round < WHILE_STARTING && kind === "blind") kills += await killedWhileStarting(random);
      server = await start();
      checked = await expectNothingLost(journal);
    }
  for (const scorer of scorers) scorer.stop();
  await Promise.all(working);
  // An orderly stop as well, and once more everything that was ever acknowledged.
  await server.stop();
  server = await start();
  await expectNothingLost(journal, journal.acknowledged.size);
  expect(journal.acknowledged.size).toBe(journal.sent.size);
  expect(kills).toBeGreaterThanOrEqual(20);
  expect(checked).toBeGreaterThan(kills * SCORERS);
  console.log(`${kills} kills, ${journal.acknowledged.size} acknowledged wishes, none lost`);
}, 600_000);

/** A server that is killed before it listens; the next one has to come up all the same. */
async function killedWhileStarting(chance: Random): Promise<number> {
  const child = spawn(process.execPath, ["build/main.js"], {
    detached: true,
    env: { ...process.env, ...environment, PORT: String(port), LEITAI_DATA: dataDir },
    stdio: "ignore",
  });
  const gone = once(child, "exit");
  await sleep(50 + chance.below(1200));
  process.kill(-(child.pid ?? 0), "SIGKILL");
  await gone;
  return 1;
}

type Public = Omit<Commit<GameEvent>, "prev" | "hash" | "stream">;

/** Holds the scorers' own books against what the server says and what lies on the disk. */
async function expectNothingLost(journal: Journal, repeats = 30): Promise<number> {
  // What was acknowledged is asked first and what was sent last: the scorers go on working meanwhile.
  const acknowledged = new Map(journal.acknowledged);
  const wrong: unknown[] = [];
  const stored = new Map<string, Receipt>();
  for (const id of [SHARED, ...OWN.slice(0, SCORERS)]) {
    const stream = gameStream(id);
    const { commits } = await read<{ commits: Public[] }>(`/live/${stream}?after=0`);
    let prev = GENESIS;
    for (const [n, commit] of commits.entries()) {
      const { id, seq } = commit;
      const hash = hashOf({ ...commit, stream, prev });
      if (seq !== n + 1 || stored.has(id)) wrong.push(commit);
      if (n >= OPENING) stored.set(id, { stream, id, seq, hash });
      prev = hash;
    }
    const now = await read<{ seq: number; state: unknown }>(`/live/${stream}`);
    if (now.seq === commits.length)
      expect(now.state).toEqual(JSON.parse(JSON.stringify(replay(game, commits))));
  }
  for (const [id, receipt] of acknowledged)
    if (JSON.stringify(stored.get(id)) !== JSON.stringify(receipt))
      wrong.push({ receipt, stored: stored.get(id) });
  for (const [id, found] of stored)
    if (journal.sent.get(id)?.stream !== found.stream) wrong.push({ invented: found });
  expect(wrong).toEqual([]);
  await expectSoundFile(stored);
  await expectSameReceipts(journal, [...acknowledged.keys()].slice(-repeats));
  expect(journal.faults).toEqual([]);
  return acknowledged.size;
}

async function read<T>(where: string): Promise<T> {
  const response = await fetch(server.url + where);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

/** Every chain in the file itself, and the file as such. */
async function expectSoundFile(stored: ReadonlyMap<string, Receipt>): Promise<void> {
  const db = await openDb(path.join(dataDir, "leitai.db"));
  try {
    const log = new Log(db);
    expect((await verifyLog(log)).faults).toEqual([]);
    const rows = await db.commit.findMany({
      where: { seq: { gt: OPENING } },
      select: { id: true, hash: true },
    });
    const hashes = new Map(rows.map((row) => [row.id, row.hash]));
    expect(hashes.size).toBe(rows.length);
    expect([...stored].filter(([id, { hash }]) => hashes.get(id) !== hash)).toEqual([]);
    expect(await db.$queryRawUnsafe("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  } finally {
    await db.$disconnect();
  }
}

/** The same wishes again, by whoever said them: the journal notes a fault when a receipt differs. */
async function expectSameReceipts(journal: Journal, ids: readonly string[]): Promise<void> {
  const owner = new Map(OWN.slice(0, SCORERS).map((id, n) => [gameStream(id), scorers[n]]));
  const lists = new Map<StreamId, string[]>();
  for (const id of ids) {
    const stream = journal.sent.get(id)?.stream as StreamId;
    lists.set(stream, [...(lists.get(stream) ?? []), id]);
  }
  for (const [stream, all] of lists)
    for (let from = 0; from < all.length; from += 500) {
      const items = all.slice(from, from + 500).flatMap((id) => journal.sent.get(id) ?? []);
      await (owner.get(stream) ?? scorers.at(-1))?.deliver(items);
    }
}
