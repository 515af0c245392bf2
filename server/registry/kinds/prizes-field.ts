import type { PrizeRules } from "../../../domain/festival/rules";
import { ok, refuse } from "../../../domain/kernel/result";
import type { Field } from "../field";
import { readWhole } from "../reading";
import { table } from "../table-field";

/** Prizes by count, the best first; a line without a count is for everyone who is left. */
export const prizesField = (name: string): Field =>
  table<PrizeRules["prizes"][number]>(name, {
    columns: [
      { name: "name", max: 20, example: "一等奖" },
      { name: "count", max: 3 },
    ],
    most: 12,
    optional: true,
    show: (one) => ({ name: one.name, count: one.count === null ? "" : String(one.count) }),
    read: ({ name: called = "", count = "" }) => {
      if (called === "") return refuse({ code: "line-name" });
      if (count === "") return ok({ name: called, count: null });
      const whole = readWhole(count);
      if (whole === null || whole < 1 || whole > 200)
        return refuse({ code: "line-count", text: count });
      return ok({ name: called, count: whole });
    },
  });
