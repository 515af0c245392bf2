import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";
import { flattenCss } from "./scripts/flatten-css.mjs";
import { wordsByLanguage } from "./scripts/words-by-language.mjs";

/** A route without a page is an empty file for the browser; some packages mark their code in a way Rollup ignores. */
const EXPECTED = new Set(["EMPTY_BUNDLE", "INVALID_ANNOTATION"]);

/** Of every page: what says its words, what is around it, what keeps it live. */
const FRAME = [
  "node_modules/(socket\\.io|engine\\.io|@socket\\.io)[\\w.-]*/",
  "domain/words/(table|say|seats|index|titles|dates|durations|fixture-names|pairing)\\.ts$",
  "domain/(kernel/(ids|result|time)|festival/seats)\\.ts$",
  "app/live/(announcer|clock|connection|freshness|use-board|use-reload|use-stream)\\.tsx?$",
  "app/ui/(button|error-page|header|language-switch|notice|proper-name|scroll-sideways|sections|tab-bar|text-width)\\.tsx?$",
  "app/(load-words|words|nonce|page-meta|respond|league/(minutes|no-season|signed))\\.tsx?$",
];

/** Of everything that shows a round as it goes. */
const ROUND = [
  "domain/festival/(awards|criterion-tally|fraction-text|grades|mark-text|methods|panel|ranking|reason|tally|tie-steps)\\.ts$",
  "domain/(festival/judging/(evolve|reveal-hows|standing|state)|words/festival-reasons)\\.ts$",
  "app/festival/(entry-names|on-stage|round-fold|round-meta|score-text|standing|tiles|use-opening|use-stage|why-note)\\.tsx?$",
];

/**
 * Rollup merges small files by size alone. These belong together: the frame of every page and what makes it live, what
 * only those load who compute a hash or a draw again, how a round is followed, and React itself, with which pages of
 * staff would lie else.
 */
const TOGETHER: readonly (readonly [string, RegExp])[] = [
  [
    "base",
    /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run\/(react|router))\//,
  ],
  [
    "proofs",
    /@noble\/hashes|domain\/kernel\/(canonical-json|random)|judging\/commitment|festival\/check-seals/,
  ],
  // In one file they pack better, and every page has all of it.
  ["live", new RegExp(FRAME.join("|"))],
  ["judged", new RegExp(ROUND.join("|"))],
];

/** Each group of sentences in each language is a file of its own. */
const WORDS = /leitai-(words-[\w-]+)$/;

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), flattenCss(), wordsByLanguage()],
  build: {
    // The oldest web views spectators come with; see app/old-browsers.ts for what is not syntax.
    target: ["es2020", "chrome87", "safari14"],
    sourcemap: false,
    rollupOptions: {
      // Many tiny files cost more in headers than they hold.
      output: {
        experimentalMinChunkSize: 1500,
        // Merged by size alone, what every page needs would lie with what hardly anybody loads: the proof of a seal.
        manualChunks: (id) =>
          WORDS.exec(id)?.[1] ?? TOGETHER.find(([, files]) => files.test(id))?.[0],
      },
      onwarn: (warning, warn) => {
        if (!EXPECTED.has(warning.code ?? "")) warn(warning);
      },
    },
  },
});
