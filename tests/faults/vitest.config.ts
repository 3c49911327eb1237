import { defineConfig } from "vitest/config";
import root from "../../vitest.config";

// All fault runs, minutes long; `npm test` runs a fixed sample of them.
export default defineConfig({
  root: root.root ?? ".",
  resolve: root.resolve ?? {},
  test: {
    include: ["tests/faults/runs/full-run.ts", "tests/faults/several/full-run.ts"],
    environment: "node",
    pool: "forks",
    globalSetup: "./tests/setup/temporary-files.ts",
    testTimeout: 900_000,
    hookTimeout: 600_000,
    reporters: [["default", { summary: false }]],
  },
});
