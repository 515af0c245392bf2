import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";
import { flattenCss } from "./scripts/flatten-css.mjs";

/** A route without a page is an empty file for the browser; some packages mark their code in a way Rollup ignores. */
const EXPECTED = new Set(["EMPTY_BUNDLE", "INVALID_ANNOTATION"]);

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), flattenCss()],
  build: {
    // The oldest web views spectators come with; see app/old-browsers.ts for what is not syntax.
    target: ["es2020", "chrome87", "safari14"],
    sourcemap: false,
    rollupOptions: {
      onwarn: (warning, warn) => {
        if (!EXPECTED.has(warning.code ?? "")) warn(warning);
      },
    },
  },
});
