import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Canonical, canonicalJson } from "../../../domain/kernel/canonical-json";
import { type Commit, hashOf } from "../../../domain/live/commit";
import { SHAPES } from "../../../server/cli/shapes";
import {
  answer,
  type CommandLine,
  commandLine,
  errorOf,
  jsonLines,
} from "../../support/command-line";
import { bySql, GAMES, type Installation, installation } from "../../support/installation";

const [game = [], other = []] = GAMES;
const text = (commits: readonly object[]): string =>
  commits.map((commit) => `${JSON.stringify(commit)}\n`).join("");
const head = (commits: readonly Commit[]): string => commits.at(-1)?.hash ?? "";

let leitai: CommandLine;
beforeAll(async () => {
  leitai = await commandLine();
});
afterAll(() => leitai.remove());

const verify = (stdin: string, ...more: string[]) =>
  leitai.run(["log", "verify", "-", ...more], { stdin });

/** Commits from a number on, written anew so that their chain holds again. */
function rechained(commits: readonly Commit[]): Commit[] {
  const chain: Commit[] = [];
  for (const commit of commits) {
    const body = { ...commit, prev: chain.at(-1)?.hash ?? commit.prev };
    chain.push({ ...body, hash: hashOf(body) });
  }
  return chain;
}

const at = (seq: number): Commit => {
  const commit = game[seq - 1];
  if (!commit) throw new Error(`no commit ${seq}`);
  return commit;
};
const changed = (seq: number, change: object): object[] =>
  game.with(seq - 1, { ...at(seq), ...change });
const seqOfVoid = game.find((commit) => commit.void !== undefined)?.seq ?? 0;
const without = (key: keyof Commit, seq: number): object[] => {
  const { [key]: _, ...rest } = at(seq);
  return game.with(seq - 1, rest as Commit);
};

const MANIPULATIONS: readonly (readonly [
  name: string,
  commits: readonly object[],
  code: string,
])[] = [
  [
    "an event is edited",
    changed(40, { events: [{ ...(at(40).events[0] as object), ms: 1 }] }),
    "hash-differs",
  ],
  ["an event is taken away", changed(40, { events: [] }), "hash-differs"],
  ["another person is named", changed(9, { by: "u2" }), "hash-differs"],
  ["the time is changed", changed(9, { at: 1 }), "hash-differs"],
  ["the id is changed", changed(9, { id: at(10).id }), "hash-differs"],
  [
    "a fraction is written in",
    changed(9, { events: [{ type: "scored", ms: 0.5 }] }),
    "hash-differs",
  ],
  ["what is taken back is another", changed(seqOfVoid, { void: 1 }), "hash-differs"],
  ["a taking back is taken away", without("void", seqOfVoid), "hash-differs"],
  ["a place is added", changed(50, { after: 2 }), "hash-differs"],
  ["the hash is edited", changed(9, { hash: at(10).hash }), "hash-differs"],
  ["the link is edited", changed(9, { prev: at(10).hash }), "link-broken"],
  ["a number is edited", changed(9, { seq: 10 }), "number-missing"],
  ["a commit is deleted", game.toSpliced(20, 1), "number-missing"],
  ["the beginning is cut", game.slice(1), "number-missing"],
  ["a commit is put in twice", game.toSpliced(20, 0, at(20)), "number-missing"],
  ["two commits change places", game.with(20, at(20)).with(19, at(21)), "number-missing"],
  [
    "one is rewritten with its hash",
    game.with(19, rechained([{ ...at(20), at: 5 }])[0] as Commit),
    "link-broken",
  ],
  ["another game's commit stands in it", game.with(-1, other[0] as Commit), "stream-mixed"],
  ["another game is joined on", [...game, ...other], "stream-mixed"],
  ["something unhashed is written beside", changed(9, { note: "won" }), "bad-shape"],
  ["a hash is missing", without("hash", 9), "bad-shape"],
];

describe("leitai log verify FILE", () => {
  it("finds nothing in a whole log, and says what it holds", async () => {
    const file = await leitai.file("whole.jsonl", text(game));
    const found = answer(await leitai.run(["log", "verify", file, "--head", head(game)]));
    expect(found).toEqual({
      verified: true,
      stream: "game/g1",
      commits: game.length,
      head: head(game),
    });
    expect(SHAPES["log verify"].writes?.safeParse(found).error).toBeUndefined();
  });

  it("minds neither the order of keys nor white space", async () => {
    const loose = game
      .map((commit) =>
        JSON.stringify(Object.fromEntries(Object.entries(commit).reverse()), null, 1),
      )
      .map((spread) => spread.replaceAll("\n", " "));
    expect((await verify(loose.join("\r\n\r\n"))).code).toBe(0);
  });

  it.each(MANIPULATIONS)("finds it when %s", async (_, commits, code) => {
    const ran = await verify(text(commits));
    expect(ran.out).toBe("");
    expect(errorOf(ran).code).toBe(code);
    expect(ran.code).toBe(code === "bad-shape" ? 2 : 1);
  });

  it("names the line even when blank lines stand before it", async () => {
    const ran = await verify(`\n\n${text(changed(9, { by: "u2" }))}`);
    expect(errorOf(ran)).toMatchObject({
      code: "hash-differs",
      line: 11,
      seq: 9,
      stream: "game/g1",
    });
  });

  it("finds a cut tail, a new end and a rewritten whole by the head that was noted", async () => {
    const noted = ["--head", head(game)];
    const cut = game.slice(0, -3);
    const newEnd = [...cut, ...rechained([{ ...at(cut.length + 1), by: "u2" }])];
    const rewritten = rechained(game.with(9, { ...at(10), by: "u2" }));
    for (const commits of [cut, newEnd, rewritten]) {
      expect((await verify(text(commits))).code).toBe(0);
      const ran = await verify(text(commits), ...noted);
      expect([ran.code, errorOf(ran).code]).toEqual([1, "head-differs"]);
    }
    const grown = await verify(text(game), "--head", at(100).hash.toUpperCase());
    expect(grown.code).toBe(0);
  });

  it("says which line cannot be read", async () => {
    const ran = await verify(`${text(game.slice(0, 4))}{"seq":\n`);
    expect(ran.code).toBe(2);
    expect(errorOf(ran)).toMatchObject({ code: "not-json", line: 5 });
    expect((await verify("")).code).toBe(2);
  });
});

describe("the log of a database", () => {
  let house: Installation;
  beforeAll(async () => {
    house = await installation();
  });
  afterAll(() => house.close());

  const leitaiHere = (...args: string[]) => leitai.run(args, { env: house.env });

  it("is exported as one canonical commit a line, which verifies and gives a box score", async () => {
    const { code, out, err } = await leitaiHere("log", "export", "game/g1");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(game.map((one) => `${canonicalJson({ ...one } as Canonical)}\n`).join(""));
    for (const commit of jsonLines(out))
      expect(SHAPES["log export"].writes?.safeParse(commit).error).toBeUndefined();
    expect((await verify(out, "--head", head(game))).code).toBe(0);
    const box = answer(await leitai.run(["boxscore", "-"], { stdin: out }));
    expect(box.stream).toBe("game/g1");
  });

  it("has no stream of which nothing was ever said", async () => {
    const ran = await leitaiHere("log", "export", "game/g9");
    expect([ran.code, errorOf(ran).code]).toEqual([1, "no-such-stream"]);
  });

  it("verifies while it is whole; when it is altered or cut, it is found", async () => {
    const found = answer(await leitaiHere("log", "verify"));
    const commits = game.length + other.length;
    expect(found).toMatchObject({ verified: true, streams: 2, commits });
    expect(SHAPES["log verify"].writes?.safeParse(found).error).toBeUndefined();

    const cut = `DELETE FROM "Commit" WHERE stream = 'game/g2' AND seq = ${other.length}`;
    await bySql(house.file, (client) => client.execute(cut));
    expect((await leitaiHere("log", "verify")).code).toBe(0);
    const short = await leitaiHere("log", "verify", "--head", String(found.auditHead));
    expect([short.code, errorOf(short).code]).toEqual([1, "head-differs"]);

    const edit = "UPDATE \"Commit\" SET by = 'u2' WHERE stream = 'game/g2' AND seq = 30";
    await bySql(house.file, (client) => client.execute(edit));
    const altered = await leitaiHere("log", "verify");
    const fault = { code: "hash-differs", stream: "game/g2", seq: 30 };
    expect(altered.code).toBe(1);
    expect(errorOf(altered)).toMatchObject({ ...fault, faults: [fault] });
  });
});
