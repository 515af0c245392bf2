import { expect } from "vitest";
import { type StreamId, teamId } from "../../domain/kernel/ids";
import { game } from "../../domain/league/game";
import { FIBA } from "../../domain/league/game/rules";
import type { GameState } from "../../domain/league/game/state";
import type { GameCommand, GameEvent, Listed, Side } from "../../domain/league/game/vocabulary";
import { verifyChain } from "../../domain/live/chain";
import { type Commit, replay } from "../../domain/live/commit";
import type { Submitted } from "../../domain/live/wire";
import type { Db } from "../../server/db";
import { uuidOf } from "../../server/live/ids";
import { type Gate, Live } from "../../server/live/live";
import { Log } from "../../server/live/log";
import type { Receipt } from "../../server/live/submit";
import { freshDatabase } from "./database";
import { squadOf } from "./games";

/** Somebody who may say anything. */
export const ANYONE: Gate = { by: "u1", may: () => true };

export const G1 = "game/g1" as StreamId;

export type Command = Submitted["command"];

/** A wish as a device sends it; the name stands for the id. */
export const wish = (stream: string, name: string, command: Command): Submitted => ({
  stream,
  id: idOf(stream, name),
  command,
});

export const idOf = (stream: string, name: string): string => uuidOf(`${stream} ${name}`);

/** A command that is always possible while a period is on. */
export const basket = (side: Side = "home", ms = 500_000): GameCommand => ({
  type: "own-basket",
  period: 1,
  ms,
  side,
});

/** The opening of a sheet up to the start of the first period: six wishes. */
export const opening = (
  stream: string,
  teams = { home: "H", away: "V" },
  squad: (team: string) => Listed[] = (team) => squadOf(team, 8),
): Submitted[] => {
  const sides = ["home", "away"] as const;
  const commands: GameCommand[] = [
    { type: "open", rules: FIBA, home: teamId(teams.home), away: teamId(teams.away) },
    ...sides.map((side) => ({
      type: "list" as const,
      side,
      players: squad(teams[side]),
    })),
    ...sides.map((side) => ({
      type: "line-up" as const,
      side,
      players: squad(teams[side])
        .slice(0, FIBA.onCourt)
        .map((one) => one.player),
    })),
    { type: "start-period", period: 1, ms: FIBA.periodMs },
  ];
  return commands.map((command, n) => wish(stream, `opening ${n}`, command));
};

/** Says wishes that have to be granted. */
export async function said(
  live: Live,
  items: readonly Submitted[],
  gate = ANYONE,
): Promise<Receipt[]> {
  const answers = await live.submit(items, gate);
  return answers.map((answer) => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    return answer.value;
  });
}

/** The live mechanism on a database file of its own. */
export interface LiveWorld {
  readonly db: Db;
  readonly file: string;
  readonly live: Live;
  readonly clock: { at: number };
  readonly close: () => Promise<void>;
}

export async function liveWorld(): Promise<LiveWorld> {
  const { db, file, close } = await freshDatabase();
  const clock = { at: Date.UTC(2026, 10, 24, 11, 30) };
  const live = await Live.open(db, () => clock.at);
  return { db, file, live, clock, close };
}

export const stored = async (db: Db, stream: string): Promise<Commit<GameEvent>[]> =>
  (await new Log(db).read(stream as StreamId)).map((entry) => entry.commit as Commit<GameEvent>);

export const stateOf = (live: Live, stream: string): GameState | undefined =>
  live.streams.find(stream)?.state as GameState | undefined;

/** What has to hold whenever nothing is under way: an unbroken chain, and memory that says what the disk says. */
export async function expectSound(db: Db, live: Live): Promise<void> {
  const heads = await new Log(db).heads();
  for (const { stream, seq, hash } of heads) {
    const commits = await stored(db, stream);
    expect(commits.map((commit) => commit.seq)).toEqual(commits.map((_, n) => n + 1));
    expect(verifyChain(commits, hash)).toBeNull();
    const open = live.streams.find(stream);
    expect({ seq: open?.seq, hash: open?.hash, at: open?.at }).toEqual({
      seq,
      hash,
      at: commits.at(-1)?.at,
    });
    expect(open?.state).toEqual(replay(game, commits));
  }
  const begun = [...live.streams.all()].filter((open) => open.seq > 0);
  expect(begun.map((open) => open.stream).sort()).toEqual(heads.map((head) => head.stream).sort());
}

interface Taps {
  /** Before a write into the log; may wait or throw. */
  readonly write?: () => Promise<void> | void;
  /** Right after one, before whoever waits for it hears of it. */
  readonly written?: () => void;
  /** Before a stream is read. */
  readonly read?: () => Promise<void> | void;
}

/** A database that lets a test stand beside the log. */
export function tapped(db: Db, { write, written, read }: Taps): Db {
  const commit = new Proxy(db.commit, {
    get: (target, key) => {
      if (key !== "findMany") return Reflect.get(target, key, target);
      return async (...args: Parameters<Db["commit"]["findMany"]>) => {
        await read?.();
        return target.findMany(...args);
      };
    },
  });
  return new Proxy(db, {
    get: (target, key) => {
      if (key === "commit") return commit;
      if (key !== "$executeRaw") return Reflect.get(target, key, target);
      return async (...args: Parameters<Db["$executeRaw"]>) => {
        await write?.();
        const count = await target.$executeRaw(...args);
        written?.();
        return count;
      };
    },
  });
}
