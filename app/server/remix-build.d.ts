/** Remix's server build: made by its Vite plugin and bundled into the same file as `main.ts`. */
declare module "virtual:remix/server-build" {
  import type { ServerBuild } from "@remix-run/node";
  const build: ServerBuild;
  export = build;
}
