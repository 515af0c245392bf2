import type { Core } from "../../domain/schedule/engine/impossible/core";
import { explain } from "../../domain/schedule/engine/impossible/explain";
import { relaxations } from "../../domain/schedule/engine/impossible/relax";
import type { Instance } from "../../domain/schedule/engine/instance-input";
import { commandLineWords } from "../../domain/words/command-line";
import {
  type CalendarNames,
  impossibleText,
  relaxationText,
} from "../../domain/words/impossible-text";
import { fill, type Lang } from "../../domain/words/say";

/** Why a calendar has no plan, as `leitai schedule` writes it: the core, in words, and what would help. */
export function describeImpossible(instance: Instance, core: Core) {
  const why = explain(instance, core);
  const inBoth = (text: (lang: Lang) => string) => ({ zh: text("zh"), en: capital(text("en")) });
  return {
    status: "infeasible",
    instance: instance.name,
    core,
    why: inBoth((lang) => impossibleText(lang, why, instance, core, namesIn(lang))),
    relaxations: relaxations(instance, core).map((one) => ({
      ...one,
      text: inBoth((lang) => {
        const said = relaxationText(lang, one, instance, namesIn(lang));
        return one.suffices ? said : `${said}${commandLineWords[lang]["cli.only-here"]}`;
      }),
    })),
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A calendar has no names, only numbers. */
function namesIn(lang: Lang): CalendarNames {
  const name = (kind: "team" | "venue" | "day" | "game") => (id: number) =>
    fill(commandLineWords[lang][`cli.${kind}`], { id });
  return { team: name("team"), venue: name("venue"), day: name("day"), game: name("game") };
}
