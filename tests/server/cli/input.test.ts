import { mkdir, truncate } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, type CommandLine, commandLine, errorOf } from "../../support/command-line";

let leitai: CommandLine;
beforeAll(async () => {
  leitai = await commandLine();
});
afterAll(() => leitai.remove());

const good = '{"teams":["甲","乙"],"games":[]}';
const PURE = ["standings", "draw", "fixtures", "boxscore", "tally"] as const;

/** Every file command says the same of the same file: exit 2, one error in both languages, nothing else. */
async function expectTrouble(file: string, facts: object, stdin?: string | Uint8Array) {
  const runs = PURE.map((command) =>
    leitai.run([command, file], stdin === undefined ? {} : { stdin }),
  );
  for (const ran of await Promise.all(runs)) {
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err.trimEnd()).not.toContain("\n");
    expect(errorOf(ran)).toMatchObject({ file, ...facts });
  }
}

describe("a file that cannot be read", () => {
  it("is named when it is missing", async () => {
    await expectTrouble(await leitai.file("missing.json"), { code: "no-such-file" });
    await expectTrouble(await leitai.file("missing/file.json"), { code: "no-such-file" });
  });

  it("is named when it is a folder", async () => {
    const folder = await leitai.file("folder.json");
    await mkdir(folder);
    await expectTrouble(folder, { code: "is-folder" });
  });

  it("is named when it is empty or blank", async () => {
    await expectTrouble(await leitai.file("empty.json", ""), { code: "empty" });
    await expectTrouble(await leitai.file("blank.json", " \n\t\n"), { code: "empty" });
    await expectTrouble(await leitai.file("empty.jsonl", "\n \n"), { code: "empty" });
    await expectTrouble("-", { code: "empty" }, "");
  });

  it("is named when it is not UTF-8", async () => {
    const gbk = Buffer.from([0x7b, 0x22, 0xbc, 0xd7, 0x22, 0x7d]);
    await expectTrouble(await leitai.file("gbk.json", gbk), { code: "not-utf8" });
    const utf16 = Buffer.from(`\uFEFF${good}`, "utf16le");
    await expectTrouble(await leitai.file("utf16.json", utf16), { code: "not-utf8" });
  });

  it("is named with line and column when it is not JSON", async () => {
    const file = await leitai.file("broken.json", '{\n  "teams": ["甲",\n  }');
    await expectTrouble(file, { code: "not-json", line: 3, column: 3 });
    await expectTrouble(await leitai.file("cut.json", '{"teams": ['), {
      code: "not-json",
      line: 1,
    });
    await expectTrouble("-", { code: "not-json" }, "\0\0\0");
  });

  it("is refused by its shape when it is nested without end", async () => {
    const deep = (open: string, close: string) => open.repeat(200_000) + close.repeat(200_000);
    await expectTrouble(await leitai.file("deep.json", deep("[", "]")), { code: "bad-shape" });
    const inside = `{"id":${deep('{"a":[', "]}").replace("[]", "[1]")}}`;
    await expectTrouble(await leitai.file("deeper.json", inside), { code: "bad-shape" });
    await expectTrouble(await leitai.file("open.json", "[".repeat(500_000)), { code: "not-json" });
  });

  it("is named when it is huge, and so is an input without end", async () => {
    const file = await leitai.file("huge.json", "");
    await truncate(file, 300_000_000);
    const ran = await leitai.run(["standings", file]);
    expect(ran.code).toBe(2);
    expect(errorOf(ran)).toMatchObject({ code: "too-large", file });
    const endless = await leitai.run(["standings", "/dev/zero"]);
    expect(errorOf(endless)).toMatchObject({ code: "too-large" });
  });
});

describe("a file that can be read", () => {
  it("may begin with a byte order mark, as editors on Windows write one", async () => {
    const file = await leitai.file("mark.json", `\uFEFF${good}`);
    expect(answer(await leitai.run(["standings", file])).order).toEqual(["甲", "乙"]);
    const lines = await leitai.file("mark.jsonl", `\uFEFF${good}\r\n`);
    expect(answer(await leitai.run(["standings", lines])).order).toEqual(["甲", "乙"]);
  });

  it("is named from where the person stands, also when npm runs the script elsewhere", async () => {
    const folder = path.dirname(await leitai.file("here.json", good));
    const env = { npm_lifecycle_event: "leitai", INIT_CWD: folder };
    expect(answer(await leitai.run(["standings", "here.json"], { env })).order).toHaveLength(2);
    const absent = await leitai.run(["standings", "there.json"], { env });
    expect(errorOf(absent)).toMatchObject({ code: "no-such-file", file: "there.json" });
  });

  it("may name teams as no program would", async () => {
    const teams = ["__proto__", "constructor", "\ud800", "\u0000", "🏀", "a".repeat(10_000)];
    const stdin = JSON.stringify({ teams, games: [] });
    expect(answer(await leitai.run(["standings", "-"], { stdin })).order).toEqual(teams);
  });
});
