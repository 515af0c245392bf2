import { stat } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountServices } from "../../../server/accounts/service";
import { SHAPES } from "../../../server/cli/shapes";
import { openDb } from "../../../server/db";
import { answer, type CommandLine, commandLine, errorOf } from "../../support/command-line";
import { contents } from "../../support/installation";

let leitai: CommandLine;
let dataDir: string;
let loaded: Record<string, unknown>;
beforeAll(async () => {
  leitai = await commandLine();
  dataDir = await leitai.file("data");
  const env = { LEITAI_DATA: dataDir, LEITAI_NOW: "2026-11-24T19:30:00+08:00" };
  loaded = answer(await leitai.run(["demo"], { env }));
});
afterAll(() => leitai.remove());

const leitaiHere = (args: readonly string[], env: Record<string, string> = {}) =>
  leitai.run(args, { env: { LEITAI_DATA: dataDir, ...env } });

/** Whose link this is, and who comes in by it. */
async function follow(url: string) {
  const db = await openDb(path.join(dataDir, "leitai.db"));
  try {
    const { links } = accountServices(db, Date.now, false);
    const token = url.slice(url.lastIndexOf("/") + 1);
    const first = await links.exchange(token, null);
    const second = await links.exchange(token, null);
    return { actor: first.ok ? first.value.actor : null, again: second.ok };
  } finally {
    await db.$disconnect();
  }
}

describe("leitai demo", () => {
  it("loads a season into an installation that did not exist, one game of it being on", async () => {
    expect(loaded).toMatchObject({ seasons: 1, teams: 34, players: 452 });
    expect(loaded).toMatchObject({ contests: 8, entries: 416, rounds: 30 });
    expect(loaded.gameOn).toMatch(/./);
    expect(SHAPES.demo.writes?.safeParse(loaded).error).toBeUndefined();
    expect((await leitaiHere(["log", "verify"])).code).toBe(0);
    const log = await leitaiHere(["log", "export", `game/${loaded.gameOn}`]);
    const box = await leitai.run(["boxscore", "-"], { stdin: log.out });
    expect(Object.keys(answer(box).finalScore as object)).toHaveLength(2);
  });

  it("makes a folder and a database that nobody else can read", async () => {
    for (const file of [dataDir, path.join(dataDir, "leitai.db")])
      expect((await stat(file)).mode & 0o077, file).toBe(0);
  });

  it("refuses where there is anything, and changes nothing", async () => {
    const before = await contents(path.join(dataDir, "leitai.db"));
    const ran = await leitaiHere(["demo"]);
    expect([ran.code, errorOf(ran).code]).toEqual([1, "database-not-empty"]);
    expect(await contents(path.join(dataDir, "leitai.db"))).toEqual(before);
  });
});

/** A round of the demo with one of its judges and its head judge, and a unit. */
async function people() {
  const db = await openDb(path.join(dataDir, "leitai.db"));
  const include = { judge: true } as const;
  const head = await db.seat.findFirstOrThrow({ where: { seat: "C" }, include });
  const judge = await db.seat.findFirstOrThrow({
    where: { roundId: head.roundId, seat: "1" },
    include,
  });
  const { id: unit } = await db.unit.findFirstOrThrow();
  await db.$disconnect();
  const { roundId: round, seat } = judge;
  return { round, seat, judge: judge.judge.name, head: head.judge.name, unit };
}

describe("leitai link", () => {
  it("gives a link that works once, for the table of one game", async () => {
    const game = String(loaded.gameOn);
    const link = answer(await leitaiHere(["link", "official", "--game", game]));
    expect(link).toMatchObject({ role: "official", game });
    expect(link.url).toMatch(/^http:\/\/localhost:3000\/accounts\/open\/[\w-]{43}$/);
    expect(SHAPES.link.writes?.safeParse(link).error).toBeUndefined();
    expect(await follow(String(link.url))).toMatchObject({
      actor: { kind: "account", role: "official", gameId: game, name: link.name },
      again: false,
    });
  });

  it("gives each call an account of its own, so that two scorers of a game have a link each", async () => {
    const args = ["link", "official", "--game", String(loaded.gameOn)];
    const one = answer(await leitaiHere(args));
    const two = answer(await leitaiHere(args));
    const actors = [await follow(String(one.url)), await follow(String(two.url))];
    expect(new Set(actors.map(({ actor }) => actor?.kind === "account" && actor.id)).size).toBe(2);
    expect(one.name).not.toBe(two.name);
  });

  it("gives somebody who is known by name a new link, and takes the old one", async () => {
    const args = ["link", "organiser", "--name", "王芳"];
    const old = answer(await leitaiHere(args));
    const fresh = answer(await leitaiHere(args));
    expect((await follow(String(old.url))).actor).toBeNull();
    expect((await follow(String(fresh.url))).actor).toMatchObject({
      name: "王芳",
      role: "organiser",
    });
  });

  it("gives each seat of a round its judge's link, and the same person a new one", async () => {
    const { round, seat, judge, head, unit } = await people();
    const args = ["link", "judge", "--round", round, "--judge", seat];
    const old = answer(await leitaiHere(args));
    const fresh = answer(await leitaiHere(args));
    expect(fresh).toMatchObject({ role: "judge", name: judge, round, judge: seat });
    expect(SHAPES.link.writes?.safeParse(fresh).error).toBeUndefined();
    expect((await follow(String(old.url))).actor).toBeNull();
    expect((await follow(String(fresh.url))).actor).toMatchObject({ roundId: round, seat });
    const chair = answer(await leitaiHere(["link", "head-judge", "--round", round]));
    expect(chair).toMatchObject({ role: "head-judge", name: head, round });
    const manager = answer(await leitaiHere(["link", "manager", "--unit", unit]));
    expect((await follow(String(manager.url))).actor).toMatchObject({ unitId: unit });
  });

  it("refuses a round, a seat and a unit that are not there", async () => {
    const { round } = await people();
    const codes = [];
    for (const args of [
      ["judge", "--round", "none", "--judge", "1"],
      ["judge", "--round", round, "--judge", "99"],
      ["manager", "--unit", "none"],
    ]) {
      const ran = await leitaiHere(["link", ...args]);
      codes.push([ran.code, errorOf(ran).code]);
    }
    expect(codes).toEqual([
      [1, "no-such-round"],
      [1, "no-such-seat"],
      [1, "no-such-unit"],
    ]);
  });

  it("leads to the origin that is set, or to the port", async () => {
    const origin = answer(
      await leitaiHere(["link", "admin"], { LEITAI_ORIGIN: "https://l.example" }),
    );
    expect(origin.url).toMatch(/^https:\/\/l\.example\/accounts\/open\//);
    const port = answer(await leitaiHere(["link", "admin"], { PORT: "8123" }));
    expect(port.url).toMatch(/^http:\/\/localhost:8123\//);
  });

  it("refuses a game that is not there and a name that is none", async () => {
    const game = await leitaiHere(["link", "official", "--game", "Z9"]);
    expect([game.code, errorOf(game).code]).toEqual([1, "no-such-game"]);
    const name = await leitaiHere(["link", "admin", "--name", "x".repeat(41)]);
    expect([name.code, errorOf(name).code]).toEqual([1, "name-long"]);
  });
});
