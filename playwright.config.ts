import { defineConfig } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { findChromium } from "./scripts/checks/find-chromium.mjs";

// No webServer: each worker starts its own server on its own data through the fixture in tests/e2e.
export default defineConfig({
  projects: [
    // The pictures of the documents are compared with their pages; `npm run screenshots` takes them.
    {
      name: "pictures",
      testDir: "tests/screenshots",
      snapshotPathTemplate: "docs/images/{arg}{ext}",
      use: { trace: "off" },
    },
    { name: "e2e", testDir: "tests/e2e" },
  ],
  // Pictures that still look like their pages stay as they are.
  updateSnapshots: process.env["SCREENSHOTS"] === "take" ? "changed" : "none",
  testMatch: "**/*.spec.ts",
  globalSetup: fileURLToPath(new URL("./tests/e2e/fixtures/before-all-stories.ts", import.meta.url)),
  outputDir: "test-results/e2e",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Against what hangs, not against what is slow: a machine that does other things beside may take many times as long.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    // Recording every step costs a fifth of the tests' own time; it is for whoever can open it afterwards.
    trace: process.env["CI"] ? "off" : "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: [
        ..."--no-sandbox --disable-gpu --disable-quic --no-first-run".split(" "),
        ..."--disable-background-networking --disable-component-update --disable-sync".split(" "),
        // A school's name on its own network. Given to every test, so that the one that needs it needs no browser of its own.
        "--host-resolver-rules=MAP lianxi.test 127.0.0.1",
      ],
    },
  },
});
