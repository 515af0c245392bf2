import fc from "fast-check";
import { expect, test } from "vitest";
import { fittedRules } from "../../../domain/festival/fitted-rules";
import type { RoundWish } from "../../../domain/festival/judging/decide";
import type { TallyRules } from "../../../domain/festival/rules";
import { verified } from "../../../server/cli/log-verify";
import { type LivedRound, opened, RULES, SALT, small } from "../../support/judging";
import { bytesOf, logOf, rechained } from "../../support/round-log";
import { verifyPage } from "../../support/verify-page";

const page = verifyPage();
const grades = ["特优", "优秀", "良好", "入选"];
const rulesBy = (panel: object): TallyRules =>
  fittedRules({
    ...RULES,
    panel: { dropHigh: 0, dropLow: 0, ...panel } as TallyRules["panel"],
    ...{ recused: "present", atLeast: 1, ties: ["share"] },
  });
const METHODS = [
  rulesBy({ method: "majorityJudgment", grades }),
  rulesBy({ method: "rankSum" }),
  rulesBy({ method: "majorityPreference" }),
];

function exhibition(rules: TallyRules, rows: readonly (readonly number[])[]): LivedRound {
  const round = opened({ ...small({ rules, entries: rows.length, judges: 4 }), atOnce: true });
  for (const [at, row] of rows.entries())
    for (const [seat, mark] of row.entries())
      round.must({
        ...{ type: "hand-in", entry: `e${at + 1}`, seat: String(seat + 1), salt: SALT },
        marks: Object.fromEntries(rules.criteria.map(({ id }) => [id, String(mark)])),
      } as RoundWish);
  round.must({ type: "confirm-all" });
  round.must({ type: "reveal-all" });
  return round;
}

test("[S12] [S13] [S14] the page and the command line find the same in rounds by grades, ranks and majorities", async () => {
  const row = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...METHODS),
      fc.array(row, { minLength: 1, maxLength: 4 }),
      async (rules, rows) => {
        const bytes = bytesOf(logOf(exhibition(rules, rows)));
        const ours = page.verify(new Uint8Array(bytes));
        expect(ours.verified).toBe(true);
        expect(JSON.parse(JSON.stringify(ours.sheets))).toEqual({
          opened: rows.length * 4,
          sealed: 0,
        });
        expect(await verified(bytes, { file: "log.jsonl" })).toMatchObject({ verified: true });
      },
    ),
    { numRuns: 20 },
  );
});

test("[S14] another grade than the sheets come to is found by both", async () => {
  const [rules] = METHODS;
  if (!rules) throw new Error("no rules");
  const log = logOf(exhibition(rules, [[4, 4, 2, 1]]));
  const bytes = bytesOf(
    rechained(JSON.parse(JSON.stringify(log).replace('"score":2000', '"score":4000'))),
  );
  expect(page.verify(new Uint8Array(bytes)).error?.code).toBe("score-differs");
  await expect(verified(bytes, { file: "log.jsonl" })).rejects.toMatchObject({
    code: "score-differs",
  });
});
