import type { Arbitrary } from "fast-check";
import fc from "fast-check";
import type { SealedSheet } from "../../domain/festival/judging/commitment";
import type { RoundWish } from "../../domain/festival/judging/decide";
import { round } from "../../domain/festival/judging/index";
import type { SealedOrders } from "../../domain/festival/judging/script";
import { needed, sealed, withOpened } from "../../domain/festival/judging/sealing";
import type { RoundState } from "../../domain/festival/judging/state";
import { programme, type RoundEvent, roundCommand } from "../../domain/festival/judging/vocabulary";
import { markText } from "../../domain/festival/mark-text";
import type { TallyRules } from "../../domain/festival/rules";
import { type CommandId, commandId } from "../../domain/kernel/ids";
import type { Result } from "../../domain/kernel/result";
import { advance, type Placed } from "../../domain/live/commit";
import type { Refusal } from "../../domain/live/decider";
import { decideWish, type Wish } from "../../domain/live/wish";

export const RULES: TallyRules = {
  criteria: [
    { id: "art", name: "艺术表现", weight: 6000 },
    { id: "form", name: "整齐协调", weight: 4000 },
  ],
  mark: { min: 0, max: 100_000, step: 100 },
  panel: { method: "trimmedMean", dropHigh: 1, dropLow: 1 },
  rounding: { at: "panel", mode: "halfUp", decimals: 3 },
  rankOn: "rounded",
  recused: "reserve",
  atLeast: 3,
  ties: ["criterion:art", "headJudge"],
  time: { minMs: 180_000, maxMs: 360_000, perStartedMs: 30_000, points: 500 },
};

/** A programme: entries e1 … of units u1 …, seats 1 … of judges of other units, R1 of u1, R2 of nobody's, C. */
export const small = ({ entries = 3, judges = 5, rules = RULES } = {}) =>
  programme.parse({
    round: "heat",
    contest: "dance",
    rules,
    prizes: { prizes: [{ name: "一等奖", count: 1 }], ties: "share" },
    advance: [{ to: "final", categories: [], best: 2 }],
    entries: Array.from({ length: entries }, (_, i) => ({
      entry: `e${i + 1}`,
      number: i + 1,
      unit: `u${i + 1}`,
      category: "worker",
    })),
    seats: [
      ...Array.from({ length: judges }, (_, i) => ({
        seat: String(i + 1),
        judge: `j${i + 1}`,
        unit: null,
      })),
      { seat: "R1", judge: "r1", unit: "u1" },
      { seat: "R2", judge: "r2", unit: null },
      { seat: "C", judge: "c", unit: null },
    ],
  });

type Known = Placed<RoundEvent> & { readonly id: CommandId; readonly by: string };

/** A round that is lived through, with the sealed rows that a server would keep. */
export class LivedRound {
  state: RoundState = round.initial;
  readonly commits: Known[] = [];
  readonly rows = new Map<string, SealedSheet>();
  readonly scripts = new Map<string, SealedOrders>();
  #said = 0;

  /** Says something as the server would let it be said; returns the answer. */
  say(wish: Wish<RoundWish>, by = "head"): Result<readonly RoundEvent[], Refusal> {
    const command = wish as RoundWish;
    const wanted = needed(this.state, command);
    const opened = [...this.rows, ...this.scripts].flatMap(([hash, row]) =>
      wanted.includes(hash) ? [row] : [],
    );
    const complete = wanted.length > 0 ? withOpened(command, opened) : wish;
    const stream = { commits: this.commits, state: this.state };
    const granted = decideWish(round, stream, complete, { at: 0, by });
    if (!granted.ok) return granted;
    const row = sealed(this.state, command);
    const content = row?.content;
    if (row && content)
      if ("orders" in content) this.scripts.set(row.commitment, content);
      else this.rows.set(row.commitment, content);
    const seq = this.commits.length + 1;
    const id = commandId(`00000000-0000-4000-8000-${String(++this.#said).padStart(12, "0")}`);
    const commit = { seq, id, by, ...granted.value };
    this.state = advance(round, this.state, this.commits, commit);
    this.commits.push(commit);
    return { ok: true, value: granted.value.events };
  }

  /** Says it, and fails when it is refused. */
  must(wish: Wish<RoundWish>, by = "head"): void {
    const answer = this.say(wish, by);
    if (!answer.ok) throw new Error(JSON.stringify({ wish, refusal: answer.refusal }));
  }

  /** The code of the refusal, or null when it was granted. */
  no(wish: Wish<RoundWish>, by = "head"): string | null {
    const answer = this.say(wish, by);
    return answer.ok ? null : answer.refusal.code;
  }

  get last(): CommandId {
    return this.commits.at(-1)?.id ?? commandId("");
  }
}

export const opened = (given = small()): LivedRound => {
  const lived = new LivedRound();
  lived.must({ type: "open", programme: given });
  return lived;
};

export const SALT = "0123456789abcdef0123456789abcdef";

/** A sheet with the same mark, in tenths, for each criterion. */
export const handIn = (
  entry: string,
  seat: string,
  tenths: number,
  more: object = {},
): Wish<RoundWish> =>
  roundCommand.parse({
    type: "hand-in",
    entry,
    seat,
    marks: { art: markText(tenths * 100), form: markText(tenths * 100) },
    salt: SALT,
    ...more,
  });

/** Calls an entry, takes these totals (in tenths) seat by seat, and confirms. */
export function judged(lived: LivedRound, entry: string, tenths: readonly number[]): void {
  lived.must({ type: "call", entry } as RoundWish);
  for (const [i, mark] of tenths.entries()) lived.must(handIn(entry, String(i + 1), mark));
  lived.must({ type: "confirm", entry } as RoundWish);
}

const entry = fc.constantFrom("e1", "e2", "e3");
const seat = fc.constantFrom("1", "2", "3", "4", "5", "R1", "R2");

/** Anything that a head judge, judges and an organiser might say, sensible or not; `about` leads to the same acts with other marks. */
export const anyAct = (): Arbitrary<(tenths: number) => Wish<RoundWish>> =>
  fc.oneof(
    { weight: 3, arbitrary: entry.map((entry) => () => ({ type: "call", entry })) },
    {
      weight: 12,
      arbitrary: fc.tuple(entry, seat, fc.boolean()).map(
        ([entry, seat, again]) =>
          (tenths: number) =>
            handIn(entry, seat, tenths, again ? { reason: "看错了" } : {}),
      ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom("recuse", "absent", "return-sheet"), entry, seat)
        .map(([type, entry, seat]) => () => ({ type, entry, seat })),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(entry, fc.integer({ min: 0, max: 500_000 })).map(([entry, ms]) => () => ({
        type: "time",
        entry,
        ms,
      })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom("penalise", "reward"), entry)
        .map(([type, entry]) => () => ({ type, entry, points: 500, reason: "超出人数" })),
    },
    { weight: 5, arbitrary: entry.map((entry) => () => ({ type: "confirm", entry })) },
    {
      weight: 6,
      arbitrary: fc
        .tuple(entry, fc.constantFrom("sheet", "sheets", "extremes", "score", "place", "all"))
        .map(([entry, step]) => () => ({ type: "reveal", entry, step })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom("ask-correction", "grant-correction", "decline-correction", "withdraw"),
          entry,
        )
        .map(([type, entry]) => () => ({
          type,
          entry,
          ...(/^(ask|decline)/.test(type) ? { reason: "漏记扣分" } : {}),
        })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom("away", "back"), seat).map(([type, seat]) => () => ({
        type,
        seat,
      })),
    },
    { weight: 1, arbitrary: fc.constant(() => ({ type: "close" })) },
  ) as Arbitrary<(tenths: number) => Wish<RoundWish>>;

type Act = (tenths: number) => Wish<RoundWish>;

/** A round as it should go, entry by entry, with anything at all said in between and some of it left out. */
export const anyRound = (): Arbitrary<readonly Act[]> =>
  fc
    .array(fc.tuple(anyAct(), fc.integer({ min: 0, max: 9 })), { minLength: 30, maxLength: 60 })
    .map((noise) => {
      const plan = ["e1", "e2", "e3"].flatMap((entry): Act[] => [
        () => ({ type: "call", entry }) as RoundWish,
        ...["1", "2", "3", "4", "5"].map((seat) => (tenths: number) => handIn(entry, seat, tenths)),
        () => ({ type: "confirm", entry }) as RoundWish,
        () => ({ type: "reveal", entry, step: "all" }) as RoundWish,
      ]);
      return noise.flatMap(([act, dice], at) => {
        const planned = dice > 0 ? plan[at] : undefined;
        const wild = dice > 6 ? [act] : [];
        return planned ? [...wild, planned] : wild;
      });
    });
