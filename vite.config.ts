import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";
import { droppableSchemas } from "./scripts/bundle/droppable-schemas";
import { offlineWorker } from "./scripts/bundle/offline-worker";
import { ownSentences } from "./scripts/bundle/own-sentences";
import { settledFramework } from "./scripts/bundle/settled-framework";
import { smallScripts } from "./scripts/bundle/small-scripts";
import { wordsOfPages } from "./scripts/bundle/words-of-pages";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One server bundle: its entry is our own server, which imports Remix's build, so both hold the same modules. */
const ownServerEntry: Plugin = {
  name: "own-server-entry",
  config: (_config, { command, isSsrBuild }) =>
    command === "build" && isSsrBuild ? { build: { rollupOptions: { input: "./app/server/main.ts" } } } : {},
};

const QUIET = new Set(["INVALID_ANNOTATION", "EMPTY_BUNDLE", "SOURCEMAP_ERROR"]);

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix(remixConfig),
    ownServerEntry,
    ownSentences(),
    wordsOfPages(),
    smallScripts(),
    settledFramework(),
    droppableSchemas(),
    offlineWorker(),
  ],
  resolve: {
    alias: {
      "~": folder("./app"),
      "@content": folder("./content"),
      "@db": folder("./db"),
      "@seeds": folder("./seeds"),
    },
  },
  optimizeDeps: { exclude: ["@node-rs/argon2", "@node-rs/jieba", "better-sqlite3"] },
  build: {
    target: "es2022",
    rollupOptions: {
      onwarn(warning, warn) {
        if (!QUIET.has(warning.code ?? "")) warn(warning);
      },
    },
  },
});
