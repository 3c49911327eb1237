import { database } from "@db/client/database";
import { getSchool } from "@db/queries/operations/school";
import type { Hono } from "hono";
import type { AppEnvironment } from "../app-environment";
import { environment } from "../env.server";
import { logger } from "../logger.server";
import { foundDamage } from "./look-through.server";
import { requestCounts, type RequestCounts } from "./request-counts";

/** What watches the server asks: whether it lives, whether it can serve, and how it does (METRICS=1). */
export function mountHealth(
  app: Hono<AppEnvironment>,
  { metrics }: { metrics: boolean } = environment(),
  counts: RequestCounts = requestCounts(),
): void {
  app.get("/healthz", (c) => c.json({ ok: true }));
  app.get("/readyz", async (c) => {
    if (foundDamage() !== null) return c.json({ ok: false }, 503);
    try {
      const trouble = await database().trouble();
      if (trouble) return c.json({ ok: false, storage: trouble.code }, 503);
      const school = await getSchool();
      return school === null ? c.json({ ok: false }, 503) : c.json({ ok: true });
    } catch (error) {
      logger.error({ err: error }, "the database could not be read");
      return c.json({ ok: false }, 503);
    }
  });
  if (!metrics) return;
  app.get("/metrics", (c) => {
    const { rss, heapUsed, external } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    const lines = [
      "# TYPE process_resident_memory_bytes gauge",
      `process_resident_memory_bytes ${rss}`,
      "# TYPE nodejs_heap_size_used_bytes gauge",
      `nodejs_heap_size_used_bytes ${heapUsed}`,
      "# TYPE nodejs_external_memory_bytes gauge",
      `nodejs_external_memory_bytes ${external}`,
      "# TYPE process_cpu_seconds_total counter",
      `process_cpu_seconds_total ${(user + system) / 1e6}`,
      "# TYPE process_uptime_seconds gauge",
      `process_uptime_seconds ${process.uptime()}`,
      ...counts.lines(),
      "",
    ];
    return c.body(lines.join("\n"), 200, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" });
  });
  app.use(async (c, next) => {
    const begun = performance.now();
    await next();
    counts.note({ method: c.req.method, status: c.res.status, tookMs: performance.now() - begun });
  });
}
