import { createHash } from "node:crypto";
import fc, { type Arbitrary } from "fast-check";
import { expect, test } from "vitest";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import type { TallyRules } from "../../../domain/festival/rules";
import type { Commit } from "../../../domain/live/commit";
import { Complaint } from "../../../server/cli/complaint";
import { verified } from "../../../server/cli/log-verify";
import {
  anyRound,
  handIn,
  judged,
  type LivedRound,
  opened,
  RULES,
  small,
} from "../../support/judging";
import { bytesOf, logOf, rechained } from "../../support/round-log";
import { type PageAnswer, POLICY, verifyPage } from "../../support/verify-page";

/** The page that verifies without a network, held against `leitai log verify`: they share no line of code. */

const page = verifyPage();
type Noted = { head?: string | undefined; receipt?: string | undefined };

async function told(bytes: Buffer, noted: Noted): Promise<PageAnswer> {
  try {
    return (await verified(bytes, { file: "log.jsonl", ...noted })) as PageAnswer;
  } catch (complaint) {
    if (!(complaint instanceof Complaint)) throw complaint;
    const { code, details } = complaint;
    return { error: { code, ...(typeof details.line === "number" ? { line: details.line } : {}) } };
  }
}

/** What both have to agree on: all of a good answer, code and line of a bad one. */
const core = ({ error, ...answer }: PageAnswer) =>
  error
    ? { code: error.code, ...(error.line === undefined ? {} : { line: error.line }) }
    : { ...answer };

async function both(bytes: Buffer, noted: Noted = {}): Promise<PageAnswer> {
  // Through JSON, since what comes out of another context has other prototypes.
  const ours = JSON.parse(JSON.stringify(page.verify(new Uint8Array(bytes), noted))) as PageAnswer;
  expect(core(ours)).toEqual(core(await told(bytes, noted)));
  return ours;
}

/** A round that went as it should: three entries, all but the last revealed, one sheet changed, one correction. */
function honest(): LivedRound {
  const round = opened();
  judged(round, "e1", [920, 915, 930, 925, 918]);
  round.must({ type: "reveal", entry: "e1", step: "all" } as RoundWish);
  round.must({ type: "ask-correction", entry: "e1", reason: "漏记" } as RoundWish, "head");
  round.must({ type: "grant-correction", entry: "e1" } as RoundWish, "other");
  round.must(handIn("e1", "2", 900, { reason: "看错了" }));
  round.must({ type: "confirm", entry: "e1" } as RoundWish);
  round.must({ type: "reveal", entry: "e1", step: "all" } as RoundWish);
  judged(round, "e2", [880, 890, 900, 870, 860]);
  round.must({ type: "reveal", entry: "e2", step: "sheet" } as RoundWish);
  round.must({ type: "call", entry: "e3" } as RoundWish);
  round.must(handIn("e3", "1", 950));
  return round;
}

const LOG = logOf(honest());
const eventsOf = (commit: Commit | undefined) => (commit?.events ?? []) as { type: string }[];
const holding = (type: string) => LOG.filter((one) => eventsOf(one).some((e) => e.type === type));

test("the page computes SHA-256 as everybody does, across the edges of its blocks", () => {
  for (const length of [0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1000]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37) % 256);
    expect(page.sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
});

test("the page's policy names its own script and style and lets it reach nothing else", () => {
  const { said, script, style } = POLICY;
  expect(said.split("; ")).toEqual([
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test("the page says everything in both languages", () => {
  const { zh, en } = page.words;
  expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
});

test("a round's log as it was written is all right to both, in whole and at every earlier moment", async () => {
  const whole = await both(bytesOf(LOG));
  // Of e1 five sheets and the one that was changed for its correction, and the first of e2.
  expect(whole).toMatchObject({ verified: true, commits: LOG.length });
  expect(whole.sheets).toEqual({ opened: 7, sealed: 5 });
  for (let n = 1; n < LOG.length; n++)
    expect((await both(bytesOf(LOG.slice(0, n)))).verified).toBe(true);
});

/** The ways in which a live round's score can come about. */
const anyRules: Arbitrary<TallyRules> = fc
  .record({
    method: fc.constantFrom("trimmedMean", "mean", "median", "sum"),
    trim: fc.constantFrom("total", "criterion"),
    tooFew: fc.constantFrom("refuse", "mean"),
    at: fc.constantFrom("criterion", "judge", "panel", "end"),
    mode: fc.constantFrom("halfUp", "halfEven", "truncate"),
    decimals: fc.nat({ max: 3 }),
    also: fc.boolean(),
    factors: fc.boolean(),
    recused: fc.constantFrom("reserve", "present", "meanOfOthers"),
    absent: fc.constantFrom("reserve", "present", "meanOfOthers"),
  } as const)
  .map(({ method, trim, tooFew, at, mode, decimals, also, factors, recused, absent }) => {
    const drop = method === "trimmedMean" ? 1 : 0;
    const judge = { mode: "truncate", decimals: 2 } as const;
    const criteria = RULES.criteria.map((one, n) => ({ ...one, weight: 0, factor: 700 + n * 850 }));
    return {
      ...RULES,
      ...{ recused, absent },
      ...(factors ? { criteria } : {}),
      panel: { method, dropHigh: drop, dropLow: drop, trim, tooFew },
      rounding: { at, mode, decimals, ...(also ? { also: { judge, factor: judge } } : {}) },
    };
  });

test("J3: whatever a round lived through, both find nothing wrong with its log", async () => {
  await fc.assert(
    fc.asyncProperty(anyRound(), fc.nat(), anyRules, async (acts, seed, rules) => {
      const round = opened(small({ rules }));
      if (seed % 3 === 0) round.must({ type: "plan-reveal", how: "criteria" } as RoundWish);
      for (const [nth, act] of acts.entries())
        round.say(act(700 + ((seed + nth * 37) % 300)), `p${nth % 3}`);
      expect((await both(bytesOf(logOf(round)))).error).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test("J3: a sheet, a confirmation or a score that is altered is named by both, though the chain is made anew", async () => {
  const alter = async (type: string, change: (event: never) => object, code: string) => {
    for (const { seq } of holding(type)) {
      const commit = LOG[seq - 1] as Commit;
      const events = eventsOf(commit).map((event) =>
        event.type === type ? { ...event, ...change(event as never) } : event,
      );
      const doctored = rechained(LOG.with(seq - 1, { ...commit, events }));
      expect((await both(bytesOf(doctored))).error).toMatchObject({ code, line: seq });
    }
  };
  const other = "f".repeat(64);
  await alter("sheet-revealed", (_: never) => ({ salt: "0".repeat(32) }), "seal-differs");
  await alter(
    "sheet-revealed",
    ({ marks }: { marks: object }) => ({ marks: { ...marks, art: 99_900 } }),
    "seal-differs",
  );
  await alter("sheet-revealed", () => ({ commitment: other }), "not-confirmed");
  await alter("sheet-revealed", () => ({ seat: "R2" }), "not-confirmed");
  await alter(
    "confirmed",
    ({ sheets }: { sheets: object[] }) => ({ sheets: sheets.slice(1) }),
    "sheets-differ",
  );
  await alter(
    "score-revealed",
    ({ tally }: { tally: { score: number } }) => ({ tally: { ...tally, score: tally.score + 1 } }),
    "score-differs",
  );
});

test("J22: marks that were shown criterion by criterion are those of the sheets", async () => {
  const round = opened();
  round.must({ type: "plan-reveal", how: "criteria" } as RoundWish);
  judged(round, "e1", [920, 915, 930, 925, 918]);
  for (const step of ["criterion", "criterion", "sheets"])
    round.say({ type: "reveal", entry: "e1", step } as RoundWish);
  const log = logOf(round);
  expect((await both(bytesOf(log))).sheets).toEqual({ opened: 5, sealed: 0 });
  const at = log.findIndex((one) =>
    eventsOf(one).some(({ type }) => type === "criterion-revealed"),
  );
  const events = eventsOf(log[at]).map((event) =>
    event.type === "criterion-revealed"
      ? { ...event, marks: { ...(event as unknown as { marks: object }).marks, "3": 1000 } }
      : event,
  );
  const doctored = rechained(log.with(at, { ...(log[at] as Commit), events }));
  expect((await both(bytesOf(doctored))).error).toMatchObject({ code: "criterion-differs" });
});

test("J5: a sheet that was handed in and then swapped for another is found by its receipt", async () => {
  const [first] = holding("handed-in");
  const [sheet] = eventsOf(first) as unknown as { commitment: string }[];
  const receipt = sheet?.commitment.slice(0, 8);
  const found = await both(bytesOf(LOG), { receipt });
  expect(found.receipt).toMatchObject({ fate: "opened", entry: "e1", seat: "1", line: 3 });
  const round = opened();
  judged(round, "e1", [999, 915, 930, 925, 918]);
  const swapped = await both(bytesOf(logOf(round)), { receipt });
  expect(swapped.error).toMatchObject({ code: "receipt-missing" });
  const last = holding("handed-in").at(-1);
  const [open] = eventsOf(last) as unknown as { commitment: string }[];
  const sealed = await both(bytesOf(LOG), { receipt: open?.commitment });
  expect(sealed.receipt).toMatchObject({ fate: "sealed", entry: "e3", seat: "1" });
});

type Doctor = (log: readonly Commit[]) => Buffer;

/** Any single alteration, by somebody who only edits the file or by somebody who hashes all of it anew. */
const anyDoctor: Arbitrary<Doctor> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat({ max: 255 })).map(
    ([at, byte]): Doctor =>
      (log) => {
        const bytes = bytesOf(log);
        bytes[at % bytes.length] = byte;
        return bytes;
      },
  ),
  fc.tuple(fc.nat(), fc.nat({ max: 9 })).map(
    ([at, digit]): Doctor =>
      (log) => {
        // One digit of one number or hash, so that it stays JSON.
        const text = bytesOf(log).toString();
        const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
        const place = digits[at % digits.length] ?? 0;
        return Buffer.from(`${text.slice(0, place)}${digit}${text.slice(place + 1)}`);
      },
  ),
  fc.tuple(fc.nat(), fc.boolean()).map(
    ([at, anew]): Doctor =>
      (log) => {
        const without = log.toSpliced(at % log.length, 1);
        return bytesOf(anew ? rechained(without) : without);
      },
  ),
  fc.tuple(fc.nat(), fc.nat(), fc.boolean()).map(
    ([a, b, anew]): Doctor =>
      (log) => {
        const [x, y] = [a % log.length, b % log.length];
        const swapped = log.with(x, log[y] as Commit).with(y, log[x] as Commit);
        return bytesOf(anew ? rechained(swapped) : swapped);
      },
  ),
  fc.tuple(fc.nat(), fc.nat()).map(
    ([from, to]): Doctor =>
      (log) => {
        const events = log[from % log.length]?.events ?? [];
        const at = to % log.length;
        return bytesOf(rechained(log.with(at, { ...(log[at] as Commit), events })));
      },
  ),
  fc.nat().map(
    (at): Doctor =>
      (log) => {
        const commit = { ...(log[at % log.length] as Commit), void: 1 + (at % 5) };
        return bytesOf(rechained(log.with(at % log.length, commit)));
      },
  ),
);

test("any doctoring of any round's log has the same answer from both, to the line", async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(anyDoctor, async (doctor) => {
      const answer = await both(doctor(LOG), { head: LOG.at(-1)?.hash });
      if (answer.error) found++;
    }),
    { numRuns: 600 },
  );
  expect(found).toBeGreaterThan(300);
});

test("what is no log at all has the same answer from both", async () => {
  const [line = ""] = bytesOf(LOG).toString().split("\n");
  for (const text of ["", "\n \n", "{", "[]", "null", `\uFEFF${line}\n`, `\n\n${line}\r\n`, "1"])
    await both(Buffer.from(text));
  await both(Buffer.from([0xff, 0xfe, 0x0a]));
  for (const extra of [`{"note":1,${line.slice(1)}`, line.replace('"seq":1', '"seq":1.5')])
    expect((await both(Buffer.from(extra))).error).toMatchObject({ code: "bad-shape", line: 1 });
});
