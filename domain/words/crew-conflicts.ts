import { never } from "../kernel/result";
import type { CrewConflict } from "../schedule/crew";
import { dayText } from "./dates";
import { say } from "./index";
import type { Lang } from "./say";

/** A conflict in words, with names; `game` names another game. */
export function crewConflictText(
  lang: Lang,
  conflict: CrewConflict,
  game: (id: string) => string,
): string {
  switch (conflict.code) {
    case "own-unit":
    case "own-county":
    case "too-many-that-day":
      return say(lang, `crew.conflict.${conflict.code}`, { ...conflict });
    case "grade-too-low":
      return conflict.grade === ""
        ? say(lang, "crew.conflict.no-grade", { required: conflict.required })
        : say(lang, "crew.conflict.grade-too-low", { ...conflict });
    case "day-off":
      return say(lang, "crew.conflict.day-off", { day: dayText(lang, conflict.day) });
    case "officiates-then":
    case "no-time-to-travel":
      return say(lang, `crew.conflict.${conflict.code}`, {
        ...conflict,
        other: game(conflict.other),
      });
    case "other-kind":
      return say(lang, `crew.conflict.other-kind.${conflict.kind}`);
    case "missing-skill":
      return say(lang, "crew.conflict.missing-skill", {
        duty: say(lang, `crew.duty.${conflict.duty}`),
      });
    default:
      return never(conflict);
  }
}
