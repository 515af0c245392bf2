import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { contestForm, contestInput } from "../../../domain/festival/contest-input";
import { lintContestFile, lintPointsFile, lintStageFile } from "../../../domain/festival/lint-file";
import { POINTS_PRESETS, PRESETS, withPreset } from "../../../domain/festival/presets";
import { stageForm, stageInput } from "../../../domain/festival/stages/stage-input";
import { tallyInput } from "../../../domain/festival/tally-file-input";
import { fromTallyRulesFile, readTallyRules } from "../../../domain/festival/tally-input";

const {
  contests,
  skills,
}: {
  contests: { form: string; criteria: { id: string }[]; rounds: { prizes?: object[] }[] }[];
  skills: { categories: { id: string; name: string; components: object[] }[] };
} = JSON.parse(
  readFileSync(new URL("../../../prisma/demo/festival-2024.json", import.meta.url), "utf8"),
);

describe("rules to begin with", () => {
  it("[R1] are those of the six contests, and their prizes", () => {
    const presets = Object.values(POINTS_PRESETS);
    for (const contest of contests) {
      const preset = presets.find(({ form }) => form === contest.form);
      if (!preset) throw new Error(contest.form);
      // The contest's own ids are longer.
      const ids = new Map(contest.criteria.map(({ id }, at) => [id, `c${at + 1}`]));
      const text = JSON.stringify(contest).replace(
        /"(criterion:)?(C\d-K\d)"/g,
        (_, step = "", id) => JSON.stringify(`${step}${ids.get(id)}`),
      );
      expect(readTallyRules(JSON.parse(text))).toEqual({
        ok: true,
        value: fromTallyRulesFile(preset.rules),
      });
      const prizes = contest.rounds.flatMap((round) => round.prizes ?? []);
      expect(prizes.slice(0, 4)).toEqual(preset.rules.prizes);
    }
  });

  it("[M1] are those of the skills contest, category by category", () => {
    const file = withPreset({ rules: { preset: "skills" } }) as {
      rules: { categories: { id: string; name: string; stages: object[] }[] };
    };
    expect(file.rules.categories).toEqual(
      skills.categories.map(({ components, ...category }) => ({ ...category, stages: components })),
    );
  });

  test.each(PRESETS)("[L15] %s has nothing that cannot work or may end open", (preset) => {
    const marks = ["90", "91", "92", "93", "94", "95", "96"];
    const judges = [
      ...marks.map((_, at) => `J${at}`),
      { id: "R", role: "reserve" },
      { id: "C", role: "headJudge" },
    ];
    const findings =
      preset === "skills"
        ? lintStageFile(
            stageInput.parse(
              stageForm(
                withPreset({
                  rules: { preset },
                  entries: [{ id: "A", category: "tcm", team: "T" }],
                }),
              ),
            ),
          )
        : preset === "exhibition"
          ? lintContestFile(
              contestInput.parse(
                contestForm(
                  withPreset({
                    rules: { preset },
                    entries: [{ id: "A", marks: marks.map(() => "优秀") }],
                  }),
                ),
              ),
            )
          : lintPointsFile(
              tallyInput.parse(
                withPreset({ rules: { preset }, judges, entries: [{ id: "A", marks }] }),
              ),
            );
    expect(findings.filter(({ level }) => level === "error")).toEqual([]);
    // Seven judges, one high and one low dropped: nothing else is worth a word.
    if (preset in POINTS_PRESETS) expect(findings).toEqual([]);
  });

  it("[R1] give way to what stands beside them, and an unknown one is told by its path", () => {
    const beside = withPreset({ rules: { preset: "singing", rounding: { decimals: 2 } } });
    expect(beside).toMatchObject({
      rules: { rounding: { decimals: 2 }, panel: { method: "trimmedMean" } },
    });
    const unknown = { rules: { preset: "opera" }, entries: [] };
    const read = tallyInput.safeParse(withPreset(unknown));
    expect(read.error?.issues.map(({ path }) => path.join("."))).toContain("rules.preset");
  });
});
