import { Agent, request } from "node:http";
import path from "node:path";
import { gameStream, playerId, teamId } from "../domain/kernel/ids";
import { FIBA } from "../domain/league/game/rules";
import { loadDemo } from "../prisma/demo/load";
import { playGame } from "../prisma/demo/play-game";
import { buildServices } from "../server/build-services";
import { openDb } from "../server/db";
import { readEnv } from "../server/env";
import { migrate } from "../server/migrations";
import { MIGRATIONS } from "../server/paths";
import { cookieOf } from "../tests/support/served";
import { removeData, startServer, temporaryData } from "../tests/support/server";

export interface Scorer {
  readonly stream: string;
  readonly cookie: string;
}

export interface Installation {
  readonly url: string;
  readonly dataDir: string;
  /** Each with a game of their own that stands in its first period. */
  readonly scorers: readonly Scorer[];
  readonly close: () => Promise<void>;
}

/** A server in a process of its own, with the demo season and so many tables that are scoring. */
export async function installation(tables: number): Promise<Installation> {
  const dataDir = await temporaryData();
  const file = path.join(dataDir, "leitai.db");
  await migrate(file, MIGRATIONS);
  const db = await openDb(file);
  const env = readEnv({ ...process.env, LEITAI_DATA: dataDir });
  const services = await buildServices({ db, env, secret: "bench".repeat(10) });
  await loadDemo(services, env.now);
  const { games, book } = await services.league.view();
  const ahead = games.filter(
    (game) => game.status === "planned" && game.home.teamId && game.away.teamId,
  );
  const scorers: Scorer[] = [];
  for (const { id, home, away } of ahead.slice(0, tables)) {
    const side = (team: string | null) => ({
      team: teamId(team ?? ""),
      strength: 50,
      squad: [...book.players.values()]
        .filter((player) => player.teamId === team)
        .map(({ id: player, jersey, captain }) => ({ player: playerId(player), jersey, captain })),
    });
    const until = { period: 1, ms: 300_000 };
    const plan = { seed: id, rules: FIBA, home: side(home.teamId), away: side(away.teamId), until };
    await services.games.open(id);
    const stream = gameStream(id);
    const items = playGame(plan)
      .filter(({ command }) => command.type !== "open")
      .map(({ id: wish, command }) => ({ stream, id: wish, command: { ...command } }));
    await services.live.submit(items, { may: () => true, by: "bench" });
    scorers.push({ stream, cookie: await cookieOf(services, { game: id }) });
  }
  await db.$disconnect();
  const server = await startServer({ dataDir });
  return {
    url: server.url,
    dataDir,
    scorers,
    close: async () => {
      await server.stop();
      await removeData(dataDir);
    },
  };
}

// A plain client that keeps its connections: the browser-like `fetch` costs more than the server it measures.
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One tap: setting the clock is granted again and again, and each makes one commit. */
export function tap(url: string, { stream, cookie }: Scorer, n: number): Promise<void> {
  const command = { type: "set-clock", period: 1, ms: 200_000 + (n % 90_000) };
  const body = JSON.stringify({ stream, id: crypto.randomUUID(), command });
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    cookie,
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/live/submit`, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.on("end", () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`status ${answer.statusCode}`)),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
