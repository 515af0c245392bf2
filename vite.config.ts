import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";
import { flattenCss } from "./scripts/flatten-css.mjs";
import { wordsByLanguage } from "./scripts/words-by-language.mjs";

/** A route without a page is an empty file for the browser; some packages mark their code in a way Rollup ignores. */
const EXPECTED = new Set(["EMPTY_BUNDLE", "INVALID_ANNOTATION"]);

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), flattenCss(), wordsByLanguage()],
  build: {
    // The oldest web views spectators come with; see app/old-browsers.ts for what is not syntax.
    target: ["es2020", "chrome87", "safari14"],
    sourcemap: false,
    rollupOptions: {
      // Many tiny files cost more in headers than they hold.
      output: { experimentalMinChunkSize: 2000 },
      onwarn: (warning, warn) => {
        if (!EXPECTED.has(warning.code ?? "")) warn(warning);
      },
    },
  },
});
