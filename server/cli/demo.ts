import { inBoth } from "../../domain/words/command-line";
import { loadDemo } from "../../prisma/demo/load";
import { buildServices } from "../build-services";
import { type Db, openDb } from "../db";
import { migrate } from "../migrations";
import { MIGRATIONS } from "../paths";
import { keptSecret } from "../secret";
import { type Exit, refused } from "./complaint";
import { alone, settings } from "./installation";
import { print, tell } from "./print";

/** `leitai demo`: loads the demo season into an empty database, which is made when it is missing. */
export async function run(): Promise<Exit> {
  const env = settings();
  await alone(env, async () => {
    await migrate(env.databaseFile, MIGRATIONS);
    const db = await openDb(env.databaseFile);
    try {
      if (!(await isEmpty(db))) throw refused("database-not-empty");
      tell({ doing: inBoth("doing.demo") });
      const secret = env.secret ?? (await keptSecret(env.dataDir));
      const gameOn = await loadDemo(await buildServices({ db, env, secret }), env.now);
      print({ database: env.databaseFile, ...(await counts(db)), gameOn });
    } finally {
      await db.$disconnect();
    }
  });
  return 0;
}

/** Neither a season nor anything recorded; accounts do not matter, as people may sign in before there is a season. */
const isEmpty = async (db: Db): Promise<boolean> =>
  (await db.season.count()) + (await db.commit.count()) === 0;

const counts = async (db: Db) => ({
  seasons: await db.season.count(),
  teams: await db.team.count(),
  players: await db.player.count(),
  fixtures: await db.fixture.count(),
  contests: await db.contest.count(),
  entries: await db.entry.count(),
  rounds: await db.round.count(),
  commits: await db.commit.count(),
});
