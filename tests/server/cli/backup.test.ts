import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { SHAPES } from "../../../server/cli/shapes";
import { lockData } from "../../../server/data-lock";
import { answer, type CommandLine, commandLine, errorOf } from "../../support/command-line";
import { bySql, contents, type Installation, installation } from "../../support/installation";

let leitai: CommandLine;
beforeAll(async () => {
  leitai = await commandLine();
});
afterAll(() => leitai.remove());

let house: Installation;
beforeEach(async () => {
  house = await installation();
});
afterEach(() => house.close());

const leitaiHere = (...args: string[]) => leitai.run(args, { env: house.env });
const inHouse = (name: string) => path.join(house.dataDir, name);

describe("leitai backup and restore", () => {
  it("bring back exactly what was there, and say what they did", async () => {
    const before = await contents(house.file);
    const file = inHouse("copy.db");
    const backup = answer(await leitaiHere("backup", file));
    expect(backup).toMatchObject({ file, manifest: `${file}.manifest.json`, streams: 2 });
    expect(SHAPES.backup.writes?.safeParse(backup).error).toBeUndefined();

    await house.db.$disconnect();
    await bySql(house.file, (client) =>
      client.executeMultiple(
        `DELETE FROM "Commit" WHERE seq > 10; UPDATE "Account" SET name = '';`,
      ),
    );
    const restored = answer(await leitaiHere("restore", file));
    expect(restored).toMatchObject({
      restored: house.file,
      from: file,
      rows: backup.rows,
      auditHead: backup.auditHead,
    });
    expect(SHAPES.restore.writes?.safeParse(restored).error).toBeUndefined();
    expect((await contents(String(restored.kept))).Commit).toHaveLength(20);

    const after = await contents(house.file);
    for (const table of ["Commit", "Account", "Team", "_prisma_migrations"])
      expect(after[table], table).toEqual(before[table]);
    expect(after.Meta).toEqual([JSON.stringify({ key: "epoch", value: restored.epoch })]);
    const verified = answer(await leitaiHere("log", "verify", "--head", String(backup.auditHead)));
    expect(verified.auditHead).toBe(backup.auditHead);
  });

  it("back up beside a running server, and refuse to restore or load the demo there", async () => {
    const lock = await lockData(house.dataDir);
    const file = inHouse("copy.db");
    expect((await leitaiHere("backup", file)).code).toBe(0);
    const before = await contents(house.file);
    for (const args of [["restore", file], ["demo"]]) {
      const ran = await leitaiHere(...args);
      expect([ran.code, ran.out, errorOf(ran).code]).toEqual([1, "", "data-in-use"]);
    }
    lock?.release();
    expect(await contents(house.file)).toEqual(before);
    expect((await leitaiHere("restore", file)).code).toBe(0);
  });

  it("name what is wrong with a backup, in both languages", async () => {
    const file = inHouse("copy.db");
    const manifest = `${file}.manifest.json`;
    const { auditHead } = answer(await leitaiHere("backup", file));
    const said = await readFile(manifest, "utf8");
    await writeFile(manifest, said.replace(String(auditHead), "0".repeat(64)));
    const wrong = await leitaiHere("restore", file);
    expect([wrong.code, wrong.out]).toEqual([2, ""]);
    expect(errorOf(wrong)).toMatchObject({ code: "backup-differs", file, what: "auditHead" });

    await writeFile(manifest, said);
    await writeFile(file, (await readFile(file)).fill(0xff, 5000, 5010));
    const damaged = await leitaiHere("restore", file);
    expect([damaged.code, damaged.out]).toEqual([2, ""]);
    expect(errorOf(damaged)).toMatchObject({ code: "backup-differs", what: "sha256" });

    const bare = await leitaiHere("restore", inHouse("leitai.db"));
    expect([bare.code, errorOf(bare).code]).toEqual([2, "backup-no-manifest"]);
  });

  it("never overwrite a file, and name a folder that is not there", async () => {
    const taken = await leitaiHere("backup", house.file);
    expect([taken.code, errorOf(taken).code]).toEqual([1, "file-exists"]);
    const nowhere = await leitaiHere("backup", inHouse("missing/copy.db"));
    expect([nowhere.code, errorOf(nowhere).code]).toEqual([2, "no-such-folder"]);
  });

  it("say so when there is no database, another schema, or a damaged one", async () => {
    const env = { LEITAI_DATA: inHouse("empty") };
    const none = await leitai.run(["backup", inHouse("copy.db")], { env });
    expect([none.code, errorOf(none).code]).toEqual([1, "no-database"]);
    await bySql(house.file, (client) =>
      client.execute("UPDATE _prisma_migrations SET migration_name = '0000_other'"),
    );
    const other = await leitaiHere("log", "verify");
    expect([other.code, errorOf(other).code]).toEqual([1, "schema-differs"]);
    const broken = await leitai.file("leitai.db", "no database at all ".repeat(500));
    const damaged = await leitai.run(["log", "verify"], {
      env: { LEITAI_DATA: path.dirname(broken) },
    });
    expect([damaged.code, errorOf(damaged).code]).toEqual([1, "database-damaged"]);
  });
});
