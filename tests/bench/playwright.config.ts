import { defineConfig } from "@playwright/test";
import root from "../../playwright.config";

// Its own folder only, and none of the tests' projects.
const { projects: _projects, ...shared } = root;

// Figures of the page in a real browser; like the other benchmarks they are printed and judge nothing.
export default defineConfig(shared, {
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../test-results/bench",
  workers: 1,
  timeout: 600_000,
  reporter: [["line"]],
  // A recording takes a picture of the whole page at every key, which costs more than the key.
  use: { ...shared.use, trace: "off", screenshot: "off" },
});
