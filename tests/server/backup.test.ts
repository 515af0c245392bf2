import {
  chmod,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from "node:fs/promises";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BackupExists, backup } from "../../server/backup";
import { type Manifest, manifestFile } from "../../server/backup-manifest";
import { openDb } from "../../server/db";
import { Log } from "../../server/live/log";
import { verifyLog } from "../../server/live/verify";
import { BackupFault, type Restored, restore } from "../../server/restore";
import { fileHash } from "../../server/sqlite-file";
import { bySql, contents, GAMES, type Installation, installation } from "../support/installation";

const NOW = Date.parse("2026-11-24T11:30:00Z");
const now = () => NOW;
const commits = GAMES.flat().length;

let house: Installation;
let copies: string;
let copy: string;
let made: Manifest;
beforeEach(async () => {
  house = await installation();
  copies = path.join(house.dataDir, "copies");
  await mkdir(copies);
  copy = path.join(copies, "monday 100% #1.db");
  made = await backup(house.file, copy, now);
});
afterEach(() => house.close());

const putBack = (from = copy, database = house.file): Promise<Restored> =>
  restore({ backup: from, database, migrations: "prisma/migrations", now });

const faultOf = async (from = copy, database = house.file): Promise<string> => {
  try {
    await putBack(from, database);
  } catch (error) {
    if (error instanceof BackupFault) return `${error.code} ${error.what}`;
    throw error;
  }
  return "none";
};

const rewrite = async (change: object, file = copy): Promise<void> =>
  writeFile(manifestFile(file), JSON.stringify({ ...made, ...change }));

/** Changes of every kind: rows added, changed and gone, and the log grown by another game. */
async function live(): Promise<void> {
  await house.db.account.update({ where: { id: "a1" }, data: { name: "李敏", revokedAt: 2n } });
  await house.db.account.create({
    data: { id: "a2", name: "赵强", role: "admin", createdAt: 1n },
  });
  await house.db.commit.deleteMany({ where: { stream: "game/g2" } });
  await house.db.meta.create({ data: { key: "demo", value: "2026" } });
}

describe("a backup", () => {
  it("holds what the database held, and its manifest says so", async () => {
    expect(await contents(copy)).toEqual(await contents(house.file));
    expect(JSON.parse(await readFile(manifestFile(copy), "utf8"))).toEqual(made);
    expect(made).toMatchObject({
      madeAt: "2026-11-24T11:30:00.000Z",
      sha256: await fileHash(copy),
      epoch: "first-life",
      migrations: await readdir("prisma/migrations"),
      streams: 2,
      auditHead: (await verifyLog(new Log(house.db))).auditHead,
    });
    expect(made.rows).toMatchObject({ Commit: commits, Account: 1, Season: 0 });
  });

  it("is one file and its manifest, readable by nobody else, with nothing left beside them", async () => {
    expect((await readdir(copies)).toSorted()).toEqual(
      [path.basename(copy), path.basename(manifestFile(copy))].toSorted(),
    );
    for (const file of [copy, manifestFile(copy)])
      expect((await stat(file)).mode & 0o777, file).toBe(0o600);
  });

  it("never takes the place of a file that is there", async () => {
    await expect(backup(house.file, copy, now)).rejects.toThrow(BackupExists);
    const other = path.join(copies, "tuesday.db");
    await writeFile(manifestFile(other), "mine");
    await expect(backup(house.file, other, now)).rejects.toThrow(BackupExists);
    expect(await readFile(manifestFile(other), "utf8")).toBe("mine");
  });

  it("leaves nothing behind when its folder does not exist", async () => {
    const nowhere = path.join(copies, "missing", "x.db");
    await expect(backup(house.file, nowhere, now)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("is whole while somebody else goes on writing", async () => {
    let done = false;
    const backups = Promise.all(
      [1, 2, 3].map((n) => backup(house.file, path.join(copies, `busy-${n}.db`), now)),
    ).finally(() => {
      done = true;
    });
    for (let n = 0; !done; n++) {
      await house.db.meta.create({ data: { key: `n${n}`, value: "x".repeat(1000) } });
      // The driver does not give way by itself.
      await setImmediate();
    }
    const made = await backups;
    for (const [at, manifest] of made.entries()) {
      const file = path.join(copies, `busy-${at + 1}.db`);
      expect((await contents(file)).Meta).toHaveLength(manifest.rows.Meta ?? 0);
      expect(manifest.rows.Commit).toBe(commits);
    }
  });
});

describe("a restore", () => {
  it("is readable by nobody else, however open the backup has become on its way", async () => {
    await house.db.$disconnect();
    await chmod(copy, 0o644);
    await putBack();
    expect((await stat(house.file)).mode & 0o777).toBe(0o600);
  });

  it("brings everything back exactly, begins a new life and notes where it came from", async () => {
    const before = await contents(house.file);
    await live();
    expect(await contents(house.file)).not.toEqual(before);
    await house.db.$disconnect();
    const { epoch, manifest } = await putBack();
    expect(manifest).toEqual(made);

    const { Meta, Audit, ...rest } = await contents(house.file);
    const { Meta: oldMeta, Audit: oldAudit, ...old } = before;
    expect(rest).toEqual(old);
    expect(epoch).toMatch(/^[0-9a-f]{16}$/);
    expect(Meta).toEqual(oldMeta?.map((row) => row.replace("first-life", epoch)));
    expect(Audit?.slice(0, -1)).toEqual(oldAudit);
    expect(JSON.parse(Audit?.at(-1) ?? "")).toMatchObject({
      by: "machine",
      action: "backup.restored",
      target: `backup/${made.sha256.slice(0, 16)}`,
    });
  });

  it("leaves a database that verifies and can be written", async () => {
    await house.db.$disconnect();
    await putBack();
    const db = await openDb(house.file);
    const { faults, auditHead } = await verifyLog(new Log(db));
    expect({ faults, auditHead }).toEqual({ faults: [], auditHead: made.auditHead });
    await db.meta.create({ data: { key: "k", value: "v" } });
    expect(await db.meta.count()).toBe(2);
    await db.$disconnect();
  });

  it("keeps the old database beside it under a dated name, with all that was in its log", async () => {
    await live();
    // A server that was killed: what it wrote last stands in the log beside the file only.
    const killed = path.join(copies, "killed.db");
    for (const end of ["", "-wal"]) await copyFile(house.file + end, killed + end);
    const { kept } = await putBack(copy, killed);
    expect(kept).toBe(`${killed}.20261124T113000`);
    expect(await contents(kept ?? "")).toEqual(await contents(house.file));
    expect((await contents(killed)).Account).toHaveLength(1);
    const again = await putBack(copy, killed);
    expect(again.kept).toBe(`${killed}.20261124T113000-2`);
  });

  it("replaces a database that is damaged beyond reading, and keeps that too", async () => {
    const broken = path.join(copies, "broken.db");
    await writeFile(broken, "this was a database once".repeat(1000));
    const { kept } = await putBack(copy, broken);
    expect(await readFile(kept ?? "", "utf8")).toMatch(/^this was a database once/);
    expect((await contents(broken)).Account).toHaveLength(1);
  });

  it("works where there is no database yet", async () => {
    const empty = path.join(copies, "empty.db");
    expect((await putBack(copy, empty)).kept).toBeNull();
    expect((await contents(empty)).Commit).toHaveLength(commits);
  });

  it("leaves one file and no log that belongs to another", async () => {
    await live();
    await house.db.$disconnect();
    const { kept } = await putBack();
    const names = await readdir(house.dataDir);
    expect(names.toSorted()).toEqual(["copies", "leitai.db", path.basename(kept ?? "")].toSorted());
  });
});

describe("a restore refuses, and changes nothing,", () => {
  const REFUSED: readonly (readonly [
    what: string,
    spoil: () => Promise<unknown>,
    fault: RegExp,
  ])[] = [
    ["a backup without its manifest", () => rm(manifestFile(copy)), /^no-manifest /],
    ["a manifest that is none", () => writeFile(manifestFile(copy), "{}"), /^differs manifest/],
    ["a manifest of another kind", () => rewrite({ format: "other-1" }), /^differs manifest/],
    ["another hash", () => rewrite({ sha256: "0".repeat(64) }), /^differs sha256/],
    ["another size", () => rewrite({ bytes: 7 }), /^differs bytes/],
    [
      "another number of rows",
      () => rewrite({ rows: { ...made.rows, Account: 2 } }),
      /^differs rows/,
    ],
    [
      "a table that is not there",
      () => rewrite({ rows: { ...made.rows, Gold: 0 } }),
      /^differs rows/,
    ],
    ["another audit head", () => rewrite({ auditHead: "0".repeat(64) }), /^differs auditHead/],
    ["another number of streams", () => rewrite({ streams: 3 }), /^differs streams/],
    ["another life", () => rewrite({ epoch: "other" }), /^differs epoch/],
    [
      "a newer schema",
      () => rewrite({ migrations: [...made.migrations, "9999_next"] }),
      /^newer 9999_next/,
    ],
    [
      "another schema",
      () =>
        rewrite({
          migrations: made.migrations
            .slice(1)
            .concat(made.migrations[0] ?? "", made.migrations[0] ?? ""),
        }),
      /^differs migrations/,
    ],
    ["a backup that was cut", () => truncate(copy, made.bytes - 4096), /^differs bytes/],
    ["a backup in which one bit is wrong", () => flip(copy, made.bytes / 2), /^differs sha256/],
  ];

  it.each(REFUSED)("%s", async (_, spoil, fault) => {
    // One that nobody has open: a connection that was let go of tidies up when it likes.
    const folder = path.join(copies, "alone");
    const file = path.join(folder, "leitai.db");
    await mkdir(folder);
    await copyFile(house.file, file);
    const state = async () => [await fileHash(file), await readdir(folder)];
    const before = await state();
    await spoil();
    expect(await faultOf(copy, file)).toMatch(fault);
    expect(await state()).toEqual(before);
  });

  it("a history that was altered, although the manifest was made to fit", async () => {
    await bySql(copy, (client) =>
      client.execute("UPDATE \"Commit\" SET by = 'u2' WHERE stream = 'game/g2' AND seq = 9"),
    );
    await refit();
    expect(await faultOf()).toBe("unsound game/g2: hash-differs");
  });

  it("a tail that was cut, unless the audit head was changed with it", async () => {
    await bySql(copy, (client) =>
      client.execute("DELETE FROM \"Commit\" WHERE stream = 'game/g2' AND seq > 100"),
    );
    const gone = (GAMES[1]?.length ?? 0) - 100;
    await refit({ rows: { ...made.rows, Commit: commits - gone } });
    expect(await faultOf()).toBe("differs auditHead");
  });

  it("a page that was overwritten, although the manifest was made to fit", async () => {
    const bytes = await readFile(copy);
    await writeFile(copy, bytes.fill(0xff, 4096 * 2, 4096 * 3));
    await refit();
    expect(await faultOf()).toMatch(/^unsound /);
  });

  /** What a careful forger would do: hash and size of the altered file. */
  const refit = async (more: object = {}): Promise<void> =>
    rewrite({ sha256: await fileHash(copy), bytes: (await readFile(copy)).length, ...more });
});

async function flip(file: string, at: number): Promise<void> {
  const bytes = await readFile(file);
  bytes[Math.floor(at)] = (bytes[Math.floor(at)] ?? 0) ^ 1;
  await writeFile(file, bytes);
}
