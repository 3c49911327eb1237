import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests of the pure core, and those that only read packs, answers and goldens with it. */
const PURE = ["app/domain/**/*.test.ts", "content/**/*.test.ts", "tests/{answers,attacks,golden,packs}/**/*.test.ts"];

// The Remix plugin stays out: loaders and actions are called as plain functions.
export default defineConfig({
  root: folder("."),
  resolve: {
    alias: [
      { find: /^~\//, replacement: folder("./app/") },
      { find: /^@content\//, replacement: folder("./content/") },
      { find: /^@db\//, replacement: folder("./db/") },
      { find: /^@seeds\//, replacement: folder("./seeds/") },
    ],
  },
  test: {
    // A process per file: native modules (better-sqlite3, argon2) are not safe to share between threads.
    pool: "forks",
    testTimeout: 20_000,
    hookTimeout: 40_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          environment: "node",
          // No state, no I/O, no mocks: files share their modules, and what they read is loaded once instead of for each.
          isolate: false,
          include: PURE,
          setupFiles: ["./tests/setup/properties.ts", "./tests/setup/quiet-console.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["{app,content,db,seeds,scripts,tests}/**/*.test.{ts,mts}"],
          exclude: ["**/node_modules/**", "tests/e2e/**", ...PURE],
          setupFiles: ["./tests/setup/properties.ts", "./tests/setup/quiet-console.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "dom",
          environment: "happy-dom",
          include: ["{app,tests}/**/*.test.tsx"],
          exclude: ["**/node_modules/**", "tests/e2e/**"],
          setupFiles: ["./tests/setup/properties.ts", "./tests/setup/quiet-console.ts", "./tests/setup/dom.ts"],
        },
      },
    ],
  },
});
