import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  // The oldest web views spectators come with; see app/old-browsers.ts for what is not syntax.
  build: { target: ["es2020", "chrome87", "safari14"], sourcemap: false },
});
