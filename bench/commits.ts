import path from "node:path";
import { pathToFileURL } from "node:url";
import { createClient } from "@libsql/client";
import { type Installation, installation, tap } from "./installation";
import { type Bench, median } from "./table";

const SCORERS = 16;
const ROUNDS = 4;
const ROUND_MS = 2000;

/** Durable commits a second: sixteen tables over HTTP, beside the bare driver writing one row a transaction. */
export const commits: Bench = {
  name: "durable commits",
  run: async () => {
    const house = await installation(SCORERS);
    try {
      const rates = { http: [] as number[], bare: [] as number[] };
      await overHttp(house);
      for (let round = 0; round < ROUNDS; round++) {
        rates.bare.push(await bare(house.dataDir));
        rates.http.push(await overHttp(house));
      }
      const [http, driver] = [median(rates.http), median(rates.bare)];
      return [
        {
          what: `durable commits over HTTP, ${SCORERS} tables`,
          figure: `${Math.round(http)} a second`,
          against: `bare driver, one by one: ${Math.round(driver)} a second`,
          ratio: http / driver,
        },
      ];
    } finally {
      await house.close();
    }
  },
};

async function overHttp({ url, scorers }: Installation): Promise<number> {
  const end = performance.now() + ROUND_MS;
  let done = 0;
  const score = async (scorer: (typeof scorers)[number]) => {
    for (let n = 0; performance.now() < end; n++) {
      await tap(url, scorer, n);
      done++;
    }
  };
  await Promise.all(scorers.map(score));
  return (done * 1000) / ROUND_MS;
}

/** The same table, the same settings, no server and no rules. */
async function bare(dataDir: string): Promise<number> {
  const client = createClient({ url: pathToFileURL(path.join(dataDir, "bare.db")).href });
  await client.execute("PRAGMA journal_mode = WAL");
  await client.execute("PRAGMA synchronous = FULL");
  await client.execute(
    "CREATE TABLE IF NOT EXISTS c (stream TEXT, seq INTEGER, id TEXT, at BIGINT, by TEXT, events TEXT, prev TEXT, hash TEXT, PRIMARY KEY (stream, seq))",
  );
  await client.execute("DELETE FROM c");
  const events = JSON.stringify([{ type: "clock-set", period: 1, ms: 200_000 }]);
  const end = performance.now() + ROUND_MS;
  let seq = 0;
  for (; performance.now() < end; seq++)
    await client.execute({
      sql: "INSERT INTO c VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      args: [
        "game/A",
        seq,
        crypto.randomUUID(),
        Date.now(),
        "o-123456",
        events,
        "0".repeat(64),
        "1".repeat(64),
      ],
    });
  client.close();
  return (seq * 1000) / ROUND_MS;
}
