/** @typedef {"web" | "cli"} TargetName */
/** @typedef {{ command: string[], makes: string[], stamp: string, assets?: string }} Target */

/** What can be built on its own: a command-line call need not wait for the pages. */
/** @type {Record<TargetName, Target>} */
export const TARGETS = {
  web: {
    command: ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"],
    makes: ["build/server/index.js", "build/client"],
    stamp: "build/.stamp",
    assets: "build/client/assets",
  },
  cli: {
    command: ["node_modules/vite/bin/vite.js", "build", "--config", "vite.cli.config.ts"],
    makes: ["build/cli/main.js"],
    stamp: "build/cli/.stamp",
  },
};
