import { type GameId, gameId } from "../../domain/kernel/ids";
import type { Result } from "../../domain/kernel/result";
import { MACHINE } from "../../server/accounts/changer";
import { type AccountServices, accountServices } from "../../server/accounts/service";
import type { Db } from "../../server/db";
import { freshDatabase } from "./database";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Accounts on a database file of their own, with a clock that stands until it is set. */
export interface AccountWorld extends AccountServices {
  readonly db: Db;
  readonly file: string;
  readonly clock: { at: number };
  readonly games: { readonly a1: GameId; readonly b4: GameId };
  /** The actions noted so far, in order. */
  audited(): Promise<string[]>;
  close(): Promise<void>;
}

export async function accountWorld({ secure = false } = {}): Promise<AccountWorld> {
  const { db, file, close } = await freshDatabase();
  const clock = { at: Date.UTC(2026, 10, 24, 11, 30) };
  const games = { a1: gameId("g-a1"), b4: gameId("g-b4") };
  await db.season.create({
    data: {
      id: "s",
      name: "联赛",
      alias: "league",
      organisers: "[]",
      timeZone: "Asia/Shanghai",
      startDay: "2026-11-01",
      endDay: "2026-12-31",
      settings: JSON.stringify({
        groupSizes: [4],
        advancePerGroup: 0,
        crossover: [],
        thirdPlaceGame: false,
        pots: [],
        separation: [],
      }),
      stages: {
        create: {
          id: "t",
          level: "groups",
          name: "小组赛",
          startDay: "2026-11-01",
          endDay: "2026-11-30",
          position: 1,
        },
      },
    },
  });
  for (const [position, [code, id]] of Object.entries(games).entries()) {
    await db.fixture.create({
      data: { id, code, seasonId: "s", stageId: "t", round: 1, position },
    });
  }
  const audited = async () =>
    (await db.audit.findMany({ orderBy: { id: "asc" } })).map((row) => row.action);
  return { db, file, clock, games, close, audited, ...accountServices(db, () => clock.at, secure) };
}

/** The value of a result that must be one. */
export function granted<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

/** What a browser sends back after a Set-Cookie header. */
export const sentBack = (setCookie: string): string => setCookie.split(";")[0] ?? "";

/** An official of game A1 and the Cookie header of the device that opened the link. */
export async function signedInOfficial(world: AccountWorld, name = "熊梅晓") {
  const id = granted(
    await world.accounts.createOfficial({ name, gameId: world.games.a1 }, MACHINE),
  );
  const { token } = granted(await world.links.make(id, MACHINE));
  const { setCookie } = granted(await world.links.exchange(token, null));
  return { id, cookie: sentBack(setCookie) };
}

export const PASSWORD = "篮球联赛二零二六";

/** A staff account with PASSWORD, and the Cookie header of a device that signed in with it. */
export async function signedInStaff(
  world: AccountWorld,
  role: "organiser" | "admin" = "organiser",
  login = `${role}-1`,
) {
  const credentials = { login, password: PASSWORD };
  const id = granted(await world.accounts.createStaff({ name: login, role, credentials }, MACHINE));
  const tried = { ...credentials, address: "10.0.0.9" };
  const { setCookie, actor } = granted(await world.signIn.withPassword(tried, null));
  return { id, actor, cookie: sentBack(setCookie) };
}
