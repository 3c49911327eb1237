import { defineConfig } from "vitest/config";
import root from "../../vitest.config";

// Benchmarks print figures and judge nothing: they are no part of the tests, and one runs at a time.
export default defineConfig({
  root: root.root ?? ".",
  resolve: root.resolve ?? {},
  test: {
    include: ["tests/bench/**/*.bench.ts"],
    environment: "node",
    pool: "forks",
    fileParallelism: false,
    testTimeout: 600_000,
    reporters: [["default", { summary: false }]],
  },
});
