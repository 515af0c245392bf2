import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    exclude: ["tests/e2e/**"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Left alone it keeps one core for itself, of two as well; many tests wait for programs that they start.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    setupFiles: ["tests/support/quiet.ts"],
  },
});
