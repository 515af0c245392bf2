import path from "node:path";
import { ROOT } from "./run.mjs";

/**
 * Features that only those who are signed in to work here read, or the server alone. A page for everybody may use
 * none of their words in the browser.
 */
export const STAFF_WORDS = [
  "accounts",
  "checklist",
  "crew",
  "desk",
  "festival-office",
  "festival-order",
  "festival-registry",
  "festival-rules",
  "game-refusals",
  "group-office",
  "judging",
  "office",
  "office-today",
  "pad",
  "people",
  "registry",
  "round-desk",
  "registration",
  "regulations",
  "regulations-form",
  "schedule",
  "screens",
  "sheet",
  "signed-out",
  "terminal",
  "unit",
];
/** The pages on which they read them. */
export const STAFF_ROUTE =
  /\/app\/routes\/(accounts|office|unit|schedule\.plan|live\.games\.\$gameId\.score|live\.rounds\.\$roundId\.(judge|desk)|live\.(screens|halls))[-.\w$]*$/;

/** Error pages speak both languages, since nobody knows whom they meet. */
const IN_BOTH = /^error\./;
const PUBLIC = /^leitai-words-(zh|en)$/;
const STAFF = "leitai-words-staff";

/**
 * Sentences are heavy: those of all features in both languages weigh as much as half of React. So in what the browser
 * gets, the table is empty until `loadWords` has brought the public features in the page's language; the pages of
 * staff bring their own features with them.
 * @returns {import("vite").Plugin}
 */
export function wordsByLanguage() {
  return {
    name: "leitai:words-by-language",
    apply: "build",
    enforce: "pre",
    resolveId: (id) => (PUBLIC.test(id) || id === STAFF ? `\0${id}` : null),
    async load(id, options) {
      if (options?.ssr) return null;
      const lang = PUBLIC.exec(id.slice(1))?.[1];
      if (lang) return `export default ${JSON.stringify(await publicWords(lang))};`;
      if (id === `\0${STAFF}`) return adding(await wordsOf(STAFF_WORDS));
      if (id === file("domain/words/table.ts")) return "export const TABLE = { zh: {}, en: {} };";
      if (id === file("app/load-words.ts")) return LOADER;
      return null;
    },
    transform(code, id, options) {
      if (options?.ssr || !STAFF_ROUTE.test(id.split("?")[0])) return null;
      return { code: `import ${JSON.stringify(STAFF)};\n${code}`, map: null };
    },
  };
}

const file = (name) => path.join(ROOT, name);
const table = JSON.stringify(file("domain/words/table.ts"));

const adding = ({ zh, en }) => `
import { TABLE } from ${table};
Object.assign(TABLE.zh, ${JSON.stringify(zh)});
Object.assign(TABLE.en, ${JSON.stringify(en)});`;

const LOADER = `
import { TABLE } from ${table};
const bring = { zh: () => import("leitai-words-zh"), en: () => import("leitai-words-en") };
export const loadWords = async (lang) => {
  const { default: words } = await bring[lang]();
  Object.assign(TABLE.zh, words.zh);
  Object.assign(TABLE.en, words.en);
};`;

/** @param {"zh" | "en"} lang */
async function publicWords(lang) {
  const [all, staff] = await Promise.all([wordsOf(["table"]), wordsOf(STAFF_WORDS)]);
  const other = lang === "zh" ? "en" : "zh";
  const open = Object.entries(all[lang]).filter(([key]) => !(key in staff[lang]));
  const shared = Object.entries(all[other]).filter(([key]) => IN_BOTH.test(key));
  return { [lang]: Object.fromEntries(open), [other]: Object.fromEntries(shared) };
}

/**
 * The sentences of some files, by language: of a feature, or of the table of all.
 * @param {readonly string[]} names
 */
async function wordsOf(names) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    stdin: {
      contents: names
        .map((name, n) => `import * as m${n} from "./${name}"; export { m${n} };`)
        .join("\n"),
      resolveDir: file("domain/words"),
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  const modules = Object.values(await import(`data:text/javascript;base64,${code}`));
  const found = { zh: {}, en: {} };
  for (const { zh, en } of modules.flatMap((module) => Object.values(module))) {
    Object.assign(found.zh, zh);
    Object.assign(found.en, en);
  }
  return found;
}
