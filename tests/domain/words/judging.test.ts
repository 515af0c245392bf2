import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TABLE } from "../../../domain/words/index";
import { judgingWords } from "../../../domain/words/judging";
import { refusalMessage } from "../../../domain/words/refusal";

const FOLDER = "domain/festival";
const SOURCES = [
  ...readdirSync(`${FOLDER}/judging`)
    // It refuses nothing: what it finds is said by the command line.
    .filter((name) => name !== "log-check.ts")
    .map((name) => `${FOLDER}/judging/${name}`),
  `${FOLDER}/marks.ts`,
  `${FOLDER}/tally.ts`,
  "domain/live/wish.ts",
  "server/festival/round-gate.ts",
  "server/festival/rounds.ts",
];

/** Every code that the rules of a round are written to refuse with. */
function codes(): string[] {
  const found = new Set<string>();
  for (const source of SOURCES)
    for (const [, code] of readFileSync(source, "utf8").matchAll(/(?:\bcode: |\bno\()"([a-z-]+)"/g))
      if (code) found.add(code);
  return [...found];
}

describe("what a round refuses", () => {
  it("has a sentence for each of its codes in both languages", () => {
    expect(codes().length).toBeGreaterThan(40);
    for (const code of codes()) {
      const { zh, en } = refusalMessage({ code }, "round");
      expect([code, zh]).not.toEqual([code, code]);
      expect(en).not.toBe(code);
    }
  });

  it("speaks of rounds where games and rounds refuse by the same code", () => {
    for (const code of ["not-opened", "already-opened", "unknown-commit", "already-void"]) {
      const [round, game] = [refusalMessage({ code }, "round"), refusalMessage({ code }, "game")];
      expect([code, round.zh]).not.toEqual([code, game.zh]);
      expect(`${round.zh} ${round.en}`).not.toMatch(/比赛|记录表|\bgame\b|score sheet/);
    }
    const left = { code: "would-leave", oddity: "shown-unconfirmed", number: 7 };
    const { zh, en } = refusalMessage(left, "round");
    expect(zh).toBe(
      "现在不能撤回这一步，后面的步骤以它为准：7号已开始揭晓，却不再是确认状态。请先撤回后面的步骤。",
    );
    expect(en).toContain("The reveal of no. 7 has begun");
  });

  it("has no sentence for what no rule refuses", () => {
    const known = new Set(codes());
    const spare = Object.keys(judgingWords.zh)
      .map((key) => key.replace("judging.refusal.", ""))
      .filter((code) => !known.has(code));
    expect(spare).toEqual([]);
  });

  it("says of every mark which marks are allowed, and that nothing else is lost", () => {
    const facts = { name: "唱腔", value: "9,5", min: "0", max: "100", step: "0.1" };
    for (const code of codes().filter((one) => /^mark-(?!missing|foreign)/.test(one))) {
      const { zh, en } = refusalMessage({ code, ...facts }, "round");
      for (const text of [zh, en]) {
        expect(text).toContain("0–100");
        expect(text).toContain("9,5");
      }
      expect(zh).toContain("其他分数都还在");
      expect(en).toContain("All other marks are kept");
    }
  });

  it("uses the same facts in both languages", () => {
    const factsIn = (text: string) =>
      [...text.matchAll(/\{(\w+)/g)].map(([, fact]) => fact).toSorted();
    for (const key of Object.keys(judgingWords.zh))
      expect([key, ...new Set(factsIn(TABLE.en[key] ?? ""))]).toEqual([
        key,
        ...new Set(factsIn(TABLE.zh[key] ?? "")),
      ]);
  });
});
