import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandId } from "../../../domain/kernel/ids";
import { game } from "../../../domain/league/game";
import { type GameCommand, gameCommand } from "../../../domain/league/game/vocabulary";
import { advance, inOrder, type Placed, replay } from "../../../domain/live/commit";
import { decideWish, type Wish } from "../../../domain/live/wish";
import { begunGames, gameOf, live, wholeGames } from "../../support/games";
import { log } from "../../support/log";
import { expectPossible } from "../../support/whole";

const SAID = { at: 0, by: "u1" };

type Said = Placed<string> & { readonly id: ReturnType<typeof commandId> };

/** A stream of words, each with the id `c1`, `c2` …, and what is asked of it next. */
function ask(commits: readonly Placed<string>[], wish: Wish<{ word: string }>) {
  const known: Said[] = commits.map((one) => ({ ...one, id: commandId(`c${one.seq}`) }));
  const words = {
    ...log,
    decide: (state: readonly string[], { word }: { word: string }, said: typeof SAID) =>
      log.decide(state, word, said),
  };
  return decideWish(words, { commits: known, state: replay(log, known) }, wish, SAID);
}

const c = (n: number) => commandId(`c${n}`);
const said = (...events: string[]): Placed<string>[] =>
  events.map((event, i) => ({ seq: i + 1, events: [event] }));

describe("a wish without a place", () => {
  it("is the contest's own command, decided in the state that is", () => {
    expect(ask(said("x", "y"), { word: "z" })).toEqual({ ok: true, value: { events: ["z"] } });
    expect(ask(said("x", "y"), { word: "no z" })).toEqual({
      ok: false,
      refusal: { code: "no z", after: 2 },
    });
  });
});

describe("a taking back", () => {
  it("names a commit by its id and becomes its number", () => {
    expect(ask(said("x", "y"), { type: "void", commit: c(1) })).toEqual({
      ok: true,
      value: { events: [], void: 1 },
    });
  });

  it("of what nobody said, or of what was taken back already, is refused", () => {
    expect(ask(said("x"), { type: "void", commit: c(9) })).toMatchObject({
      refusal: { code: "unknown-commit", commit: "c9" },
    });
    const taken = [...said("x", "y"), { seq: 3, events: [], void: 1 }];
    expect(ask(taken, { type: "void", commit: c(1) })).toMatchObject({
      refusal: { code: "already-void", commit: "c1" },
    });
  });

  it("that would leave what cannot have happened is refused with what that is", () => {
    expect(ask(said("a", "b"), { type: "void", commit: c(1) })).toEqual({
      ok: false,
      refusal: { code: "would-leave", oddity: "b-alone" },
    });
    expect(ask(said("a", "b"), { type: "void", commit: c(2) }).ok).toBe(true);
  });

  it("is refused for one more of an oddity that is there already", () => {
    const odd = said("b", "a", "b");
    expect(ask(odd, { type: "void", commit: c(2) })).toMatchObject({
      refusal: { code: "would-leave" },
    });
    expect(ask(odd, { type: "void", commit: c(1) }).ok).toBe(true);
  });
});

describe("a wish for an earlier place", () => {
  it("is decided in the state of that place", () => {
    const stream = said("x", "y", "z");
    expect(ask(stream, { word: "no", replaces: c(2) })).toMatchObject({ ok: true });
    expect(ask(stream, { word: "no w", replaces: c(2) })).toMatchObject({
      refusal: { code: "no w", after: 1 },
    });
    expect(ask(stream, { word: "no w", after: c(2) })).toMatchObject({
      refusal: { code: "no w", after: 2 },
    });
  });

  it("stands after what was put at that place before it", () => {
    const stream = [...said("x", "z"), { seq: 3, events: ["late"], after: 1 }];
    expect(ask(stream, { word: "no w", after: c(1) })).toMatchObject({ refusal: { after: 2 } });
    const moved = [...said("x", "z"), { seq: 3, events: ["w"], replaces: 1 }];
    expect(ask(moved, { word: "no w", replaces: c(3) })).toMatchObject({ refusal: { after: 0 } });
  });

  it("is refused when its anchor does not stand, or when it would leave nonsense", () => {
    const replaced = [...said("x", "y"), { seq: 3, events: ["w"], replaces: 1 }];
    expect(ask(replaced, { word: "v", replaces: c(1) })).toMatchObject({
      refusal: { code: "already-void" },
    });
    expect(ask(said("a", "b"), { word: "x", after: c(1) })).toMatchObject({
      refusal: { code: "would-leave" },
    });
  });

  it("is decided in exactly the state it is folded on to, in real games with corrections", () => {
    fc.assert(
      fc.property(
        begunGames({ corrections: true }),
        fc.nat(),
        fc.constantFrom("replaces" as const, "after" as const),
        ({ commits, state }, n, key) => {
          const standing = inOrder(commits).filter((commit) => commit.void === undefined);
          const target = standing[n % Math.max(standing.length, 1)];
          fc.pre(target !== undefined);
          let seen: unknown;
          const spy = {
            ...game,
            decide: (at: typeof state) => {
              seen = at;
              return { ok: true as const, value: [] };
            },
            oddities: () => [],
          };
          const wish = { type: "sign" as const, [key]: target.id };
          const granted = decideWish(
            spy,
            { commits, state: { ...state, signed: false } },
            wish,
            SAID,
          );
          expect(granted).toEqual({ ok: true, value: { events: [], [key]: target.seq } });
          const placed = { seq: commits.length + 1, events: [], [key]: target.seq };
          const order = inOrder<Placed<(typeof target.events)[number]>>([...commits, placed]);
          const before = order.slice(0, order.indexOf(placed));
          expect(seen).toEqual(
            replay(
              game,
              before.map((commit) => ({ seq: commit.seq, events: commit.events })),
            ),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("corrections of a game", () => {
  it("that are granted leave a game that can have happened, whatever is taken back or moved", () => {
    fc.assert(
      fc.property(
        begunGames({ corrections: true }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom("void" as const, "replaces" as const, "after" as const),
        ({ commits, state, whole }, n, m, kind) => {
          const target = commits[n % Math.max(commits.length, 1)];
          const other = whole.wishes[m % whole.wishes.length]?.command;
          fc.pre(target !== undefined && other !== undefined);
          const plain = gameCommand.safeParse(other);
          fc.pre(plain.success);
          const wish: Wish<GameCommand> =
            kind === "void"
              ? { type: "void", commit: target.id }
              : { ...plain.data, [kind]: target.id };
          const granted = decideWish(game, { commits, state }, wish, SAID);
          if (!granted.ok) {
            expect(granted.refusal.code).toMatch(/^[a-z-]+$/);
            return;
          }
          const next = { seq: commits.length + 1, ...granted.value };
          expectPossible(advance(game, state, commits, next));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("are refused once the sheet is signed, until it is reopened", () => {
    fc.assert(
      fc.property(wholeGames(), fc.nat(), ({ commits, state }, n) => {
        const target = commits[n % commits.length];
        fc.pre(target !== undefined);
        const wish: Wish<never> = { type: "void", commit: target.id };
        expect(decideWish(game, { commits, state }, wish, SAID)).toEqual({
          ok: false,
          refusal: { code: "signed" },
        });
      }),
      { numRuns: 20 },
    );
    const reopened = live([
      ...gameOf(2).wishes,
      { id: c(1), command: { type: "reopen", reason: "wrong shirt" } },
    ]);
    const shot = reopened.wishes.findLast((wish) => wish.command.type === "rebound");
    const back: Wish<GameCommand> = { type: "void", commit: shot?.id ?? c(0) };
    expect(decideWish(game, reopened, back, SAID)).toMatchObject({ ok: true });
  });
});
