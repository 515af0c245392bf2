import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { game } from "../../../domain/league/game";
import { advance, inOrder, type Placed, replay, voided } from "../../../domain/live/commit";
import { begunGames, wholeGames } from "../../support/games";
import { log } from "../../support/log";
import { sensibleCommits, wildCommits } from "../../support/wild";

const words = fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 3 });
const sensible = sensibleCommits(words);
const wild = wildCommits(words);
const next = (commits: readonly Placed<string>[]) => commits.length + 1;

/** One of the commits that are left, and its place among them; undefined when there is none. */
const some = <C>(list: readonly C[], n: number): C | undefined =>
  list[n % Math.max(list.length, 1)];

describe("replay", () => {
  it("equals living through it, with corrections among what was lived through", () => {
    fc.assert(
      fc.property(wholeGames({ corrections: true }), ({ commits, states }) => {
        let state = game.initial;
        for (const [i, commit] of commits.entries()) {
          state = advance(game, state, commits.slice(0, i), commit);
          expect(state).toEqual(states[i + 1]);
        }
        expect(replay(game, commits)).toEqual(state);
      }),
      { numRuns: 8 },
    );
  });

  it("equals living through it, wherever one stops and however things refer to each other", () => {
    fc.assert(
      fc.property(fc.oneof(sensible, wild), (commits) => {
        let state = log.initial;
        commits.forEach((commit, i) => {
          state = advance(log, state, commits.slice(0, i), commit);
          // What refers to a later commit is not said in any stream; it stands by its number until then.
          if (commits.slice(0, i + 1).every((one) => pointsBack(one)))
            expect(replay(log, commits.slice(0, i + 1))).toEqual(state);
        });
      }),
    );
  });
});

const pointsBack = (commit: Placed<string>) =>
  [commit.void, commit.replaces, commit.after].every((at) => at === undefined || at < commit.seq);

describe("a void", () => {
  it("leaves what would be if the commit had never been said", () => {
    fc.assert(
      fc.property(sensible, fc.nat(), (commits, n) => {
        const free = commits.filter(({ seq }) => !commits.some((later) => refersTo(later, seq)));
        const target = some(free, n);
        fc.pre(target !== undefined);
        const without = commits.filter((commit) => commit !== target);
        const taken = [...commits, { seq: next(commits), events: [], void: target.seq }];
        expect(replay(log, taken)).toEqual(replay(log, without));
      }),
    );
  });

  it("of a commit in a real game leaves what would be without it, at any place", () => {
    fc.assert(
      fc.property(begunGames({ corrections: true }), fc.nat(), ({ commits }, n) => {
        const free = commits.filter(({ seq }) => !commits.some((later) => refersTo(later, seq)));
        const target = some(free, n);
        fc.pre(target !== undefined);
        const taken = [...commits, { seq: commits.length + 1, events: [], void: target.seq }];
        expect(replay(game, taken)).toEqual(
          replay(
            game,
            commits.filter((commit) => commit !== target),
          ),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("that is taken back itself brings everything back", () => {
    fc.assert(
      fc.property(sensible, fc.nat(), (commits, n) => {
        const target = some(commits, n);
        fc.pre(target !== undefined);
        const seq = next(commits);
        const taken = [...commits, { seq, events: [], void: target.seq }];
        const back = [...taken, { seq: seq + 1, events: [], void: seq }];
        expect(replay(log, back)).toEqual(replay(log, commits));
      }),
    );
  });

  it("of a replacement brings the replaced one back", () => {
    const said: Placed<string>[] = [
      { seq: 1, events: ["two points"] },
      { seq: 2, events: ["a foul"] },
      { seq: 3, events: ["three points"], replaces: 1 },
    ];
    expect(replay(log, said)).toEqual(["three points", "a foul"]);
    expect(replay(log, [...said, { seq: 4, events: [], void: 3 }])).toEqual([
      "two points",
      "a foul",
    ]);
  });
});

describe("a replacement", () => {
  it("stands where the replaced one stood", () => {
    fc.assert(
      fc.property(sensible, words, fc.nat(), (commits, events, n) => {
        const standing = inOrder(commits).filter(
          // Replacing a void also brings back what it took.
          (commit) => commit.void === undefined,
        );
        const target = some(standing, n);
        fc.pre(target !== undefined);
        const replaced = [...commits, { seq: next(commits), events, replaces: target.seq }];
        const spoken = commits.map((one) => (one.seq === target.seq ? { ...one, events } : one));
        expect(replay(log, replaced)).toEqual(replay(log, spoken));
      }),
    );
  });

  it("in a real game equals having said it right there", () => {
    fc.assert(
      fc.property(begunGames(), begunGames(), fc.nat(), (mine, other, n) => {
        const target = some(mine.commits, n);
        fc.pre(target !== undefined);
        const events = some(other.commits, n)?.events ?? [];
        const replaced = [
          ...mine.commits,
          { seq: mine.commits.length + 1, events, replaces: target.seq },
        ];
        const spoken = mine.commits.map((one) => (one === target ? { ...one, events } : one));
        expect(replay(game, replaced)).toEqual(replay(game, spoken));
      }),
      { numRuns: 40 },
    );
  });

  it("of a replacement stands at the first one's place, and the newest stands when an older fell", () => {
    const said: Placed<string>[] = [
      { seq: 1, events: ["a"] },
      { seq: 2, events: ["end"] },
      { seq: 3, events: ["b"], replaces: 1 },
      { seq: 4, events: ["late"], after: 3 },
    ];
    expect(replay(log, [...said, { seq: 5, events: ["c"], replaces: 3 }])).toEqual([
      "c",
      "late",
      "end",
    ]);
    const fallen = [...said, { seq: 5, events: [], void: 3 }];
    expect(replay(log, [...fallen, { seq: 6, events: ["d"], replaces: 1 }])).toEqual([
      "d",
      "late",
      "end",
    ]);
  });
});

describe("a late entry", () => {
  it("stands right after the commit it names, several of them in the order in which they were said", () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), fc.array(words), fc.nat(), (list, late, n) => {
        const commits = list.map((events, i) => ({ seq: i + 1, events }));
        const at = n % commits.length;
        const entries = late.map((events, i) => ({
          seq: commits.length + 1 + i,
          events,
          after: at + 1,
        }));
        expect(replay(log, [...commits, ...entries])).toEqual([
          ...list.slice(0, at + 1).flat(),
          ...late.flat(),
          ...list.slice(at + 1).flat(),
        ]);
      }),
    );
  });

  it("in a real game equals having said it right there", () => {
    fc.assert(
      fc.property(begunGames(), begunGames(), fc.nat(), (mine, other, n) => {
        const target = some(mine.commits, n);
        fc.pre(target !== undefined);
        const late = other.commits.slice(-3).map(({ events }) => events);
        const placed: Placed<(typeof late)[number][number]>[] = [
          ...mine.commits,
          ...late.map((events, i) => ({
            seq: mine.commits.length + 1 + i,
            events,
            after: target.seq,
          })),
        ];
        const events = [...target.events, ...late.flat()];
        const spoken = mine.commits.map((one) => (one === target ? { ...one, events } : one));
        expect(replay(game, placed)).toEqual(replay(game, spoken));
      }),
      { numRuns: 40 },
    );
  });
});

describe("the order in which commits count", () => {
  it("is the one that putting each into a list by hand gives", () => {
    fc.assert(
      fc.property(fc.oneof(sensible, wild), (commits) => {
        expect(inOrder(commits).map(({ seq }) => seq)).toEqual(byHand(commits));
      }),
      { numRuns: 1_000 },
    );
  });

  it("holds exactly the commits that stand, each once, whatever they name", () => {
    fc.assert(
      fc.property(wild, (commits) => {
        const gone = voided(commits);
        const order = inOrder(commits).map(({ seq }) => seq);
        expect([...order].sort((a, b) => a - b)).toEqual(
          commits.map(({ seq }) => seq).filter((seq) => !gone.has(seq)),
        );
      }),
    );
  });

  it("is not limited by the depth of corrections of corrections", () => {
    const deep = Array.from({ length: 50_000 }, (_, i) => ({
      seq: i + 1,
      events: [],
      ...(i === 0 ? {} : i % 2 ? { after: i } : { replaces: i }),
    }));
    expect(inOrder(deep)).toHaveLength(deep.length - voided(deep).size);
  });
});

/** Said otherwise: each commit is put into a list, right after the one it replaces or after all that hangs on its anchor. */
function byHand(commits: readonly Placed<unknown>[]): number[] {
  const list: { seq: number; parent: number | null }[] = [];
  const hangsOn = (seq: number, root: number): boolean => {
    const parent = list.find((one) => one.seq === seq)?.parent ?? null;
    return parent !== null && (parent === root || hangsOn(parent, root));
  };
  const known = (at: number | undefined): at is number => list.some((one) => one.seq === at);
  for (const { seq, replaces, after } of commits) {
    if (known(replaces)) {
      list.splice(list.findIndex((one) => one.seq === replaces) + 1, 0, { seq, parent: replaces });
    } else if (known(after)) {
      let at = list.findIndex((one) => one.seq === after) + 1;
      for (let one = list[at]; one && hangsOn(one.seq, after); one = list[at]) at++;
      list.splice(at, 0, { seq, parent: after });
    } else list.push({ seq, parent: null });
  }
  const later = (seq: number) => commits.filter((one) => one.seq > seq);
  const takenOver = (seq: number): boolean =>
    later(seq).some(
      (one) =>
        one.void === undefined && one.replaces === seq && (stands(one.seq) || takenOver(one.seq)),
    );
  const stands = (seq: number): boolean =>
    !takenOver(seq) && !later(seq).some((one) => one.void === seq && stands(one.seq));
  return list.map(({ seq }) => seq).filter(stands);
}

const refersTo = (commit: Placed<unknown>, seq: number) =>
  commit.void === seq || commit.replaces === seq || commit.after === seq;
