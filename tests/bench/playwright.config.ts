import { defineConfig } from "@playwright/test";
import root from "../../playwright.config";

// Figures of the page in a real browser; like the other benchmarks they are printed and judge nothing.
export default defineConfig(root, {
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../test-results/bench",
  workers: 1,
  timeout: 600_000,
  reporter: [["line"]],
});
