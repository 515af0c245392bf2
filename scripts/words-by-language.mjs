import path from "node:path";
import { ROOT } from "./run.mjs";

/** Features that only those who are signed in to work here read, or the server alone. */
const STAFF_WORDS = [
  "accounts",
  "act-over",
  "checklist",
  "crew",
  "desk",
  "desk-figures",
  "draw-office",
  "festival-office",
  "festival-order",
  "festival-registry",
  "festival-rules",
  "festival-why",
  "game-refusals",
  "group-office",
  "impossible",
  "in-work",
  "judging",
  "office",
  "office-today",
  "pad",
  "paper",
  "people",
  "planning",
  "registry",
  "reveal-script",
  "round-desk",
  "registration",
  "regulations",
  "regulations-form",
  "schedule",
  "score-list",
  "screens",
  "sheet",
  "signed-out",
  "stages",
  "stages-form",
  "terminal",
  "unit",
];
/**
 * Words that not every page needs, and the pages that bring them with them, each in its own language. Any other page
 * may use none of them in the browser.
 */
export const WORDS_OF_PAGES = {
  staff: {
    features: STAFF_WORDS,
    routes:
      /\/app\/routes\/(accounts|office|unit|schedule\.plan|live\.games\.\$gameId\.score|live\.rounds\.\$roundId\.(blank|hand-over|judge|desk|list|paper|script)|live\.(screens|halls))[-.\w$]*$/,
  },
  league: {
    features: ["game", "league", "season"],
    routes:
      /\/app\/routes\/(_index|accounts|league|schedule|live\.(draws|games|halls|screens)|office|unit)\b[-.\w$]*$/,
  },
  game: {
    features: ["game-page"],
    routes:
      /\/app\/routes\/(league\.(games|players)|live\.(games|halls|screens)|office)\b[-.\w$]*$/,
  },
  draws: {
    features: ["draw-count", "draw-record", "draw-show"],
    routes: /\/app\/routes\/(league\.draws?|live\.draws|office\.draw)\b[-.\w$]*$/,
  },
  festival: {
    features: ["festival"],
    routes: /\/app\/routes\/(_index|festival|live\.(rounds|screens|halls)|office|unit)\b[-.\w$]*$/,
  },
  rounds: {
    features: ["rehearsal"],
    routes: /\/app\/routes\/(live\.rounds|office)\b[-.\w$]*$/,
  },
  ties: {
    features: ["festival-ties"],
    routes: /\/app\/routes\/(festival|live\.(rounds|screens|halls)|office)\b[-.\w$]*$/,
  },
  compare: {
    features: ["festival-compare"],
    routes: /\/app\/routes\/festival\.rounds\.\$roundId_\.why[-.\w$]*$/,
  },
  decisions: {
    features: ["decisions", "standings-page"],
    routes: /\/app\/routes\/(_index|league\.(_index|groups|teams)|office)\b[-.\w$]*$/,
  },
  tables: {
    features: ["group-page", "league-tables"],
    routes: /\/app\/routes\/(league\.(_index|groups|teams)|office)\b[-.\w$]*$/,
  },
  figures: {
    features: ["statistics", "teams"],
    routes: /\/app\/routes\/league\.(leaders|players|teams)[-.\w$]*$/,
  },
};

/** Error pages speak both languages, since nobody knows whom they meet. */
const IN_BOTH = /^error\./;
const PUBLIC = /^leitai-words-(zh|en)$/;
const PART = /^leitai-words-(\w+)-(zh|en)$/;

/**
 * Sentences are heavy: those of all features in both languages weigh as much as half of React. So in what the browser
 * gets, the table is empty until `loadWords` has brought the public features in the page's language, and with them the
 * groups that its pages asked for; a page that comes later brings its own, and is not drawn before they are there.
 * @returns {import("vite").Plugin}
 */
export function wordsByLanguage() {
  return {
    name: "leitai:words-by-language",
    apply: "build",
    enforce: "pre",
    resolveId: (id) => (PUBLIC.test(id) || PART.test(id) ? `\0${id}` : null),
    async load(id, options) {
      if (options?.ssr) return null;
      const name = id.slice(1);
      const lang = PUBLIC.exec(name)?.[1];
      if (lang) return `export default ${JSON.stringify(await publicWords(lang))};`;
      const [, part, of] = PART.exec(name) ?? [];
      if (part) {
        const words = await wordsOf(WORDS_OF_PAGES[part].features);
        return `export default ${JSON.stringify({ [of]: words[of] })};`;
      }
      if (id === file("domain/words/table.ts")) return "export const TABLE = { zh: {}, en: {} };";
      if (id === file("app/load-words.ts")) return LOADER;
      return null;
    },
    transform(code, id, options) {
      if (options?.ssr) return null;
      const brought = Object.entries(WORDS_OF_PAGES)
        .filter(([, { routes }]) => routes.test(id.split("?")[0]))
        .map(([group]) => group);
      return brought.length > 0 ? { code: `${asking(brought)}${code}`, map: null } : null;
    },
  };
}

const file = (name) => path.join(ROOT, name);

const asking = (groups) =>
  `import { askFor } from ${JSON.stringify(file("app/load-words.ts"))};\naskFor(${JSON.stringify(groups)});\n`;

const parts = (name) =>
  `{ zh: () => import("leitai-words-${name}zh"), en: () => import("leitai-words-${name}en") }`;

const LOADER = `
import { TABLE } from ${JSON.stringify(file("domain/words/table.ts"))};
const open = ${parts("")};
const groups = { ${Object.keys(WORDS_OF_PAGES)
  .map((group) => `${group}: ${parts(`${group}-`)}`)
  .join(", ")} };
const asked = new Set();
let page = null;
let coming = null;
const bring = async (parts) => {
  for (const { default: words } of await Promise.all(parts.map((part) => part[page]())))
    for (const lang in words) Object.assign(TABLE[lang], words[lang]);
};
export const loadWords = (lang) => {
  page = lang;
  return bring([open, ...[...asked].map((name) => groups[name])]);
};
export const askFor = (names) => {
  const news = names.filter((name) => !asked.has(name));
  for (const name of news) asked.add(name);
  if (page === null || news.length === 0) return;
  // Without its words a page is worth as little as without its script, which reloads, too.
  const all = Promise.all([coming, bring(news.map((name) => groups[name]))]).catch(() => location.reload());
  coming = all;
  all.then(() => {
    if (coming === all) coming = null;
  });
};
export const wordsComing = () => coming;`;

/** @param {"zh" | "en"} lang */
async function publicWords(lang) {
  const features = Object.values(WORDS_OF_PAGES).flatMap((group) => group.features);
  const [all, brought] = await Promise.all([wordsOf(["table"]), wordsOf(features)]);
  const other = lang === "zh" ? "en" : "zh";
  const open = Object.entries(all[lang]).filter(([key]) => !(key in brought[lang]));
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
