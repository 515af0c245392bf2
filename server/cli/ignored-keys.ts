import type { z } from "zod";
import { type Bilingual, inBoth } from "../../domain/words/command-line";
import { fileName, whereText } from "./complaint";
import { tell } from "./print";
import type { Place } from "./read-input";
import { unknownKeys } from "./unknown-keys";

/** How many keys are named; the others are counted. */
const NAMED = 10;

interface Ignored {
  readonly path: string;
  readonly near: string | null;
  readonly line?: number | undefined;
  readonly case?: number | undefined;
  times: number;
}

/** By their place in the shape, so that a slip made in every row is said once. A run of the program reads one file. */
const ignored = new Map<string, Ignored>();

/** Keeps in mind what a case says in vain. */
export function noteIgnored(schema: z.ZodType, value: unknown, place: Place): void {
  for (const { path, near } of unknownKeys(schema, value)) {
    const shape = path.map((step) => (typeof step === "number" ? "*" : step)).join(".");
    const known = ignored.get(shape);
    if (known) known.times++;
    else
      ignored.set(shape, {
        ...{ path: path.map(String).join("."), near, times: 1 },
        ...{ line: place.line, case: place.case },
      });
  }
}

/** Says on standard error what was ignored: a mistyped key would change an answer in silence. */
export function tellIgnored(file: string): void {
  if (ignored.size === 0) return;
  const keys = [...ignored.values()];
  const named = keys.slice(0, NAMED);
  const more = keys.length - named.length;
  const each = named.map(keyText);
  const list = (lang: keyof Bilingual) =>
    [
      ...each.map((text) => text[lang]),
      ...(more > 0 ? [inBoth("ignored.more", { n: more })[lang]] : []),
    ].join(lang === "zh" ? "、" : ", ");
  const message = inBoth("ignored", {
    file: fileName(file),
    keys: { zh: list("zh"), en: list("en") },
  });
  tell({
    notice: { code: "unknown-keys", message, file, keys: named, ...(more > 0 ? { more } : {}) },
  });
}

function keyText({ path, near, times, ...place }: Ignored): Bilingual {
  const where = whereText(place);
  const beside = [
    ...(where ? [where] : []),
    ...(times > 1 ? [inBoth("ignored.times", { n: times })] : []),
    ...(near === null ? [] : [inBoth("ignored.near", { near })]),
  ];
  if (beside.length === 0) return { zh: path, en: path };
  return {
    zh: `${path}（${beside.map(({ zh }) => zh).join("，")}）`,
    en: `${path} (${beside.map(({ en }) => en).join(", ")})`,
  };
}
