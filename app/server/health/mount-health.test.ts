import { beforeEach, describe, expect, it, vi } from "vitest";
import { Hono } from "hono";
import { database, useDatabase } from "@db/client/database";
import { saveSchool } from "@db/queries/operations/school";
import { logger } from "../logger.server";
import type { AppEnvironment } from "../app-environment";
import { openTestSchool } from "../../../tests/factories/school";
import { mountHealth } from "./mount-health";

const serving = (metrics: boolean) => {
  const app = new Hono<AppEnvironment>();
  mountHealth(app, { metrics });
  app.get("/search", (c) => c.text("found"));
  return app;
};

beforeEach(() => openTestSchool());

describe("what watches the server", () => {
  it("is told that the server lives, and that it can serve once it has a school", async () => {
    const app = serving(false);
    expect((await app.request("/healthz")).status).toBe(200);
    expect((await app.request("/readyz")).status).toBe(503);
    await database().tx((tx) => saveSchool({ now: 1 }, tx));
    expect((await app.request("/readyz")).status).toBe(200);
  });

  it("is told that it cannot serve when the database is gone, in an answer that says nothing of it", async () => {
    const gone = {
      ...database(),
      select: () => {
        throw new Error("/secret/place/app.db");
      },
    };
    useDatabase(gone as never);
    const told = vi.spyOn(logger, "error").mockImplementation(() => undefined);
    const answer = await serving(false).request("/readyz");
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ ok: false });
    expect(told).toHaveBeenCalledOnce();
  });

  it("counts answers and their times without their addresses, and only where it is asked to", async () => {
    expect((await serving(false).request("/metrics")).status).toBe(404);
    const app = serving(true);
    await app.request("/search?q=secret");
    await app.request("/no-such-page", { method: "PURGE" });
    const text = await (await app.request("/metrics")).text();
    expect(text).toContain('http_requests_total{method="GET",status="2xx"} 1\n');
    expect(text).toContain('http_requests_total{method="other",status="4xx"} 1\n');
    expect(text).toContain("http_request_duration_seconds_count 2\n");
    expect(text).toMatch(/^nodejs_heap_size_used_bytes [1-9]\d+$/m);
    expect(text).not.toContain("secret");
  });
});
