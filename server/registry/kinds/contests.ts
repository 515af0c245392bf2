import {
  EXHIBITION,
  isPointsPreset,
  isStagePreset,
  POINTS_PRESETS,
  STAGE_PRESETS,
} from "../../../domain/festival/presets";
import { inCategories } from "../../../domain/festival/stages/stage-plan";
import { stagePlan } from "../../../domain/festival/stages/stage-plan-input";
import { fromTallyRulesFile, readTallyRules } from "../../../domain/festival/tally-input";
import { say } from "../../../domain/words/index";
import { activeFestivalId } from "../../festival/active-festival";
import { Problem } from "../../problem";
import type { Changes } from "../changes";
import type { KindDesk } from "../desk";
import type { Row } from "../tables";
import { contestFields } from "./contest-fields";
import {
  columnsOf,
  plannedPanels,
  SETTINGS_COLUMNS,
  settingsFaults,
  settingsIn,
  settingsOf,
  USUAL_SETTINGS,
} from "./contest-settings";
import { registrationFault, registrationIn } from "./registration-fields";

/** The contests of the festival that is worked on. */
export const contests: KindDesk = {
  form: {
    kind: "contest",
    prefix: "co-",
    virtual: SETTINGS_COLUMNS,
    fields: async (_, row) => contestFields(row),
    fresh: async (tx, preset) => {
      const festivalId = await activeFestivalId(tx);
      if (festivalId === null) throw new Problem("not-found");
      const last = await tx.contest.aggregate({
        where: { festivalId },
        _max: { position: true },
      });
      const position = (last._max.position ?? 0) + 1;
      return {
        ...{ festivalId, name: "", form: "", position, published: false },
        ...begun(preset),
      };
    },
    load: async (tx, row) => ({
      ...row,
      ...columnsOf(settingsIn(row)),
      panels: row.id === undefined ? [] : await plannedPanels(tx, String(row.id)),
    }),
    between: (row) => ({ ...settingsFaults(row), ...registrationFault(row) }),
    before: async (changes, row) => {
      const settings = settingsOf(row);
      await categoriesKept(
        changes,
        row,
        settings.categories.map(({ id }) => id),
      );
      // What the form does not ask for stays.
      const { ties, stages } = settingsIn(row);
      const kept = {
        ...(ties ? { ties } : {}),
        ...(stages ? { stages: inCategories(stages, settings.categories) } : {}),
      };
      return { settings: JSON.stringify({ ...settings, ...kept, ...registrationIn(row) }) };
    },
  },
  list: async (tx, lang) => {
    const rows = await tx.contest.findMany({
      where: { festivalId: (await activeFestivalId(tx)) ?? "" },
      include: {
        _count: { select: { rounds: true, entries: { where: { status: "registered" } } } },
      },
      orderBy: [{ position: "asc" }, { id: "asc" }],
    });
    return rows.map(({ id, name, form, published, _count }) => ({
      id,
      name,
      about: [
        ...(form === name || form === "" ? [] : [form]),
        say(lang, "festival-office.entries", { n: _count.entries }),
        say(lang, "festival-office.rounds", { n: _count.rounds }),
      ].join(" · "),
      marks: [published ? "published" : "hidden"],
    }));
  },
  acts: [
    { name: "publish", patch: { published: true } },
    { name: "hide", patch: { published: false } },
    { name: "remove" },
  ],
};

/** The rules of a contest that begins with a preset, or with what is usual. */
function begun(preset: string | null): Row {
  if (isStagePreset(preset)) {
    const { form, panel, rules } = STAGE_PRESETS[preset];
    const stages = stagePlan.parse({ rules, rounds: [] });
    const categories = rules.categories.map(({ id, name }) => ({ id, name }));
    const own = { rules: fromTallyRulesFile(panel), categories, recuseSameUnit: true, stages };
    return { form, settings: JSON.stringify(own) };
  }
  if (preset === "exhibition") {
    const rules = readTallyRules({ ...EXHIBITION, absent: { atLeast: 3 } });
    if (!rules.ok) throw new Error(`preset: ${JSON.stringify(rules.refusal)}`);
    const own = { ...USUAL_SETTINGS, rules: rules.value, recuseSameUnit: false, gallery: true };
    return { form: "书画", settings: JSON.stringify(own) };
  }
  if (!isPointsPreset(preset)) return { settings: JSON.stringify(USUAL_SETTINGS) };
  const { form, rules } = POINTS_PRESETS[preset];
  const settings = { ...USUAL_SETTINGS, rules: fromTallyRulesFile(rules) };
  return { form, settings: JSON.stringify(settings) };
}

/** A category that entries stand in does not go. */
async function categoriesKept(changes: Changes, row: Row, kept: readonly string[]): Promise<void> {
  if (row.id === undefined) return;
  const id = String(row.id);
  const before = await changes.read("contest", id);
  const gone = before ? settingsIn(before).categories.filter((one) => !kept.includes(one.id)) : [];
  for (const { id: category, name } of gone) {
    const { length: count } = await changes.find("entry", { contestId: id, category });
    if (count > 0) {
      const refusal = { code: "category-in-use", kind: "contest", id, category: name, count };
      changes.refuse(refusal);
    }
  }
}
