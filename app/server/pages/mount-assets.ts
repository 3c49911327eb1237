import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono, MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import type { AppEnvironment } from "../app-environment";

const ONE_YEAR_S = 31_536_000;
const ONE_DAY_S = 86_400;

/**
 * Compression, and what the build made for browsers. The pages' scripts and styles lie compressed beside themselves (`scripts/bootstrap/compress-assets.mjs`)
 * and go out as Brotli, which browsers take over TLS and from this machine, or else as gzip.
 */
export function mountAssets(app: Hono<AppEnvironment>, root: string): void {
  app.use(compress());
  app.use("/assets/*", async (c, next) => {
    await next();
    // Their names change with what is in them.
    if (c.res.ok) c.header("Cache-Control", `public, max-age=${ONE_YEAR_S}, immutable`);
  });
  app.get("/assets/*", serveStatic({ root, precompressed: true }));
  app.get("/icons/*", kept(ONE_DAY_S), serveStatic({ root }));
  app.get("/manifest.webmanifest", kept(ONE_DAY_S), serveStatic({ root }));
  // Asked for again at every look: a new one stands for a new build.
  app.get("/sw.js", kept(0), serveStatic({ root }));
}

/** Lets browsers keep what is there for so many seconds. */
function kept(seconds: number): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.ok) c.header("Cache-Control", seconds === 0 ? "no-cache" : `public, max-age=${seconds}`);
  };
}
