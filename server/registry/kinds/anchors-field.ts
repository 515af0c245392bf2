import type { Anchor } from "../../../domain/festival/anchors";
import { markText } from "../../../domain/festival/mark-text";
import type { TallyRules } from "../../../domain/festival/rules";
import { ok, refuse } from "../../../domain/kernel/result";
import type { Field } from "../field";
import { readThousandths } from "../measures";
import { isEmpty, lineIds, linesOf, table } from "../table-field";
import type { Row } from "../tables";

const LONGEST = 10;

/** What marks mean in words. A criterion is named by its line, so that one that is just being added can be named as well. */
export function anchorsField(row: Row): Field {
  const known = (row.criteria as TallyRules["criteria"] | undefined) ?? [];
  const byLine = Array.from({ length: Math.min(12, Math.max(known.length + 2, 4)) }, (_, at) => ({
    value: `#${at + 1}`,
    label: `${at + 1}. ${known[at]?.name ?? "…"}`,
  }));
  return table<Anchor>("anchors", {
    columns: [
      { name: "from", max: 8, example: "95" },
      { name: "word", max: LONGEST, example: "卓越" },
      { name: "criterion", options: [{ value: "", word: "all" }, ...byLine] },
    ],
    most: 40,
    optional: true,
    show: ({ criterion, from, word }) => {
      const at = known.findIndex(({ id }) => id === criterion);
      return { from: markText(from), word, criterion: at < 0 ? "" : `#${at + 1}` };
    },
    read: ({ from = "", word = "", criterion = "" }, _, typed) => {
      const mark = readThousandths(from);
      if (mark === null) return refuse({ code: "line-mark", text: from });
      if (word === "") return refuse({ code: "line-word" });
      if (word.length > LONGEST) return refuse({ code: "line-long", max: LONGEST });
      if (criterion === "") return ok({ criterion: null, from: mark, word });
      const lines = linesOf(typed, "criteria");
      const at = Number(criterion.slice(1)) - 1;
      const named = lines[at];
      if (!named || isEmpty(named)) return refuse({ code: "line-no-criterion", n: at + 1 });
      return ok({ criterion: lineIds(lines, "c")[at] ?? null, from: mark, word });
    },
  });
}
