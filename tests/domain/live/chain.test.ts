import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Canonical, canonicalJson } from "../../../domain/kernel/canonical-json";
import type { StreamId } from "../../../domain/kernel/ids";
import { verifyChain } from "../../../domain/live/chain";
import { GENESIS, hashOf } from "../../../domain/live/commit";
import { begunGames, type GameCommit, gameOf } from "../../support/games";

const { commits } = gameOf(3, { corrections: true });
const head = commits.at(-1)?.hash ?? "";
const index = fc.nat({ max: commits.length - 1 });

/** The chain made new from a place on, as somebody would who rewrites history. */
function rewritten(list: readonly GameCommit[]): GameCommit[] {
  let prev = GENESIS;
  return list.map((commit, i) => {
    const body = { ...commit, seq: i + 1, prev };
    const next = { ...body, hash: hashOf(body) };
    prev = next.hash;
    return next;
  });
}

const swapped = <T>(list: readonly T[], a: number, b: number): T[] =>
  list.map((item, i) => (i === a ? list[b] : i === b ? list[a] : item) ?? item);

describe("a chain", () => {
  it("verifies at any length, with every head that was noted on the way", () => {
    fc.assert(
      fc.property(begunGames({ corrections: true }), fc.nat(), ({ commits: begun }, n) => {
        expect(verifyChain(begun)).toBeNull();
        const noted = begun[n % Math.max(begun.length, 1)]?.hash ?? GENESIS;
        expect(verifyChain(begun, noted)).toBeNull();
      }),
    );
  });

  it("is the same after it was stored as text and read back, in whatever order the keys come", () => {
    for (const commit of commits) {
      const text = JSON.stringify(commit);
      const back: GameCommit & Canonical = JSON.parse(text);
      expect(back).toEqual(commit);
      const shuffled: typeof back = JSON.parse(
        JSON.stringify(Object.fromEntries(Object.entries(back).reverse())),
      );
      expect(canonicalJson(shuffled)).toBe(canonicalJson(back));
      expect(canonicalJson(back)).toBe(canonicalJson(JSON.parse(canonicalJson(back))));
      expect(hashOf(shuffled)).toBe(commit.hash);
    }
    expect(verifyChain(JSON.parse(JSON.stringify(commits)), head)).toBeNull();
  });

  it("shows every edit of what a commit says, at the commit that was edited", () => {
    const edits: ((commit: GameCommit) => GameCommit)[] = [
      (c) => ({ ...c, at: c.at + 1 }),
      (c) => ({ ...c, at: c.at + 0.5 }),
      (c) => ({ ...c, by: `${c.by}x` }),
      (c) => ({ ...c, id: `${c.id}x` as GameCommit["id"] }),
      (c) => ({ ...c, events: [...c.events, ...c.events, { type: "signed" }] }),
      (c) => ({ ...c, void: c.void === 1 ? 2 : 1 }),
      (c) => ({ ...c, after: c.after === 1 ? 2 : 1 }),
      (c) => ({ ...c, replaces: c.replaces === 1 ? 2 : 1 }),
      (c) => ({ ...c, hash: GENESIS }),
    ];
    fc.assert(
      fc.property(index, fc.constantFrom(...edits), (at, edit) => {
        const forged = commits.map((commit, i) => (i === at ? edit(commit) : commit));
        expect(verifyChain(forged)).toEqual({ code: "hash-differs", line: at + 1, seq: at + 1 });
      }),
    );
  });

  it("shows an edit that was given a fitting hash, at the commit after it", () => {
    fc.assert(
      fc.property(index, (at) => {
        fc.pre(at < commits.length - 1);
        const forged = commits.map((commit, i) => {
          if (i !== at) return commit;
          const body = { ...commit, by: "somebody else" };
          return { ...body, hash: hashOf(body) };
        });
        expect(verifyChain(forged)).toMatchObject({ code: "link-broken", line: at + 2 });
      }),
    );
  });

  it("shows a commit that was left out, put in twice or moved", () => {
    fc.assert(
      fc.property(index, index, (at, to) => {
        const without = commits.filter((_, i) => i !== at);
        if (at < commits.length - 1)
          expect(verifyChain(without)).toMatchObject({ code: "number-missing", line: at + 1 });
        const twice = [...commits.slice(0, at + 1), ...commits.slice(at)];
        expect(verifyChain(twice)).toMatchObject({ code: "number-missing", line: at + 2 });
        if (at !== to) expect(verifyChain(swapped(commits, at, to))).not.toBeNull();
      }),
    );
  });

  it("shows a commit of another stream, and one whose numbers were made to fit", () => {
    fc.assert(
      fc.property(index, (at) => {
        const foreign = commits.map((commit, i) =>
          i === at && i > 0 ? { ...commit, stream: "game/other" as StreamId } : commit,
        );
        if (at > 0) expect(verifyChain(foreign)).toMatchObject({ code: "stream-mixed" });
        const renumbered = commits
          .filter((_, i) => i !== at)
          .map((commit, i) => ({ ...commit, seq: i + 1 }));
        if (at < commits.length - 1) expect(verifyChain(renumbered)).not.toBeNull();
      }),
    );
  });

  it("alone cannot show a cut tail or a history rewritten whole, but a noted head can", () => {
    fc.assert(
      fc.property(index, (at) => {
        const cut = commits.slice(0, at);
        expect(verifyChain(cut)).toBeNull();
        expect(verifyChain(cut, head)).toMatchObject({ code: "head-differs" });
        const other = rewritten(commits.filter((_, i) => i !== at));
        expect(verifyChain(other)).toBeNull();
        expect(verifyChain(other, head)).toMatchObject({ code: "head-differs" });
      }),
      { numRuns: 10 },
    );
  });
});
