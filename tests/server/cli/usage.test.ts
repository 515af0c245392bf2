import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../../../server/cli/commands";
import { type CommandLine, commandLine, errorOf } from "../../support/command-line";

let leitai: CommandLine;
beforeAll(async () => {
  leitai = await commandLine();
});
afterAll(() => leitai.remove());

describe("leitai", () => {
  it("prints its usage in both languages when it is asked for, or for nothing", async () => {
    const [bare, help, option] = await Promise.all(
      [[], ["help"], ["--help"]].map((args) => leitai.run(args)),
    );
    expect(bare).toEqual(help);
    expect(option).toEqual(help);
    expect(help).toMatchObject({ code: 0, err: "" });
    for (const { usage } of Object.values(COMMANDS)) {
      const lines = help?.out.split("\n").filter((line) => line.startsWith(`  ${usage}  `));
      expect(lines, usage).toHaveLength(2);
      expect(lines?.[0], usage).toMatch(/[一-鿿]/);
    }
  });

  it("prints a command's own usage for --help instead of doing it", async () => {
    const { code, out } = await leitai.run(["log", "verify", "--head", "x", "--help"]);
    expect(code).toBe(0);
    expect(out.match(/log verify \[FILE\] \[--head HASH\]/g)).toHaveLength(2);
    expect(out).not.toContain("standings");
  });

  it.each([
    [["sing"], "unknown-command"],
    [["log"], "unknown-command"],
    [["log", "burn"], "unknown-command"],
    [["schema"], "missing-argument"],
    [["schema", "sing"], "unknown-command"],
    [["constructor"], "unknown-command"],
    [["standings"], "missing-argument"],
    [["log", "export"], "missing-argument"],
    [["draw", "a", "b"], "extra-argument"],
    [["demo", "now"], "extra-argument"],
    [["standings", "--quick", "-"], "unknown-option"],
    [["standings", "-x", "-"], "unknown-option"],
    [["standings", "--head", "1", "-"], "unknown-option"],
    [["log", "verify", "--head"], "option-value"],
    [["log", "verify", "--head", "12"], "option-value"],
    [["link", "admin", "--name", "--game"], "option-value"],
    [["link", "spectator"], "option-value"],
    [["link", "admin", "--game", "A1-1"], "option-value"],
    [["link", "judge", "--round", "r", "--judge", "1", "--unit", "u"], "option-value"],
    [["link", "head-judge", "--round", "r", "--name", "x"], "option-value"],
    [["link", "official"], "missing-argument"],
    [["link", "judge"], "missing-argument"],
    [["link", "judge", "--round", "r"], "missing-argument"],
    [["link", "head-judge"], "missing-argument"],
    [["link", "manager"], "missing-argument"],
    [["log", "export", "nonsense"], "option-value"],
  ])("answers %j with exit 2 and a sentence", async (args, code) => {
    const ran = await leitai.run(args, { env: { LEITAI_DATA: await leitai.file("nothing") } });
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(errorOf(ran).code).toBe(code);
    expect(ran.err.trimEnd()).not.toContain("\n");
  });

  it("names a setting that cannot be used", async () => {
    const ran = await leitai.run(["log", "verify"], { env: { PORT: "many" } });
    expect(ran.code).toBe(2);
    expect(errorOf(ran)).toMatchObject({ code: "bad-setting" });
    expect(errorOf(ran).message.en).toContain("PORT");
  });

  it.each(["standings", "draw", "fixtures", "boxscore", "tally", "log-verify", "schema", "help"])(
    "loads neither database nor server for %s",
    (command) => {
      const start = Object.keys(leitai.outputs).find(
        (name) => leitai.outputs[name]?.entryPoint === `server/cli/${command}.ts`,
      );
      const packages = packagesOf([leitai.entry, start ?? "missing"]);
      expect(packages.filter((name) => !name.startsWith("node:")).toSorted()).toEqual(
        command === "help" ? [] : expect.arrayContaining(["zod"]),
      );
      for (const name of packages) expect(name).toMatch(/^(node:.*|zod|@noble\/hashes\/.*)$/);
    },
  );
});

/** The packages that are loaded as soon as these files are; what a file only loads later does not count. */
function packagesOf(files: readonly string[]): string[] {
  const seen = new Set(files);
  const packages = new Set<string>();
  for (const file of seen) {
    const output = leitai.outputs[file];
    if (!output) throw new Error(`not bundled: ${file}`);
    for (const { path, kind, external } of output.imports) {
      if (kind === "dynamic-import") continue;
      if (external) packages.add(path);
      else seen.add(path);
    }
  }
  return [...packages];
}
