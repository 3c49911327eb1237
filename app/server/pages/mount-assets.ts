import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";
import { compress } from "hono/compress";
import type { AppEnvironment } from "../app-environment";

const ONE_YEAR_S = 31_536_000;

/**
 * Compression, and the pages' scripts and styles: those lie compressed beside themselves (`scripts/bootstrap/compress-assets.mjs`)
 * and go out as Brotli, which browsers take over TLS and from this machine, or else as gzip.
 */
export function mountAssets(app: Hono<AppEnvironment>, root: string): void {
  app.use(compress());
  app.use("/assets/*", async (c, next) => {
    await next();
    // Their names change with what is in them.
    if (c.res.ok) c.header("Cache-Control", `public, max-age=${ONE_YEAR_S}, immutable`);
  });
  app.use("/assets/*", serveStatic({ root, precompressed: true }));
}
