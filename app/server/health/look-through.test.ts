import { Hono } from "hono";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { database } from "@db/client/database";
import { saveSchool } from "@db/queries/operations/school";
import { openTestSchool, schoolFile } from "../../../tests/factories/school";
import type { AppEnvironment } from "../app-environment";
import { logger } from "../logger.server";
import { lookThrough } from "./look-through.server";
import { mountHealth } from "./mount-health";

beforeEach(() => openTestSchool());
afterEach(() => vi.restoreAllMocks());

const readiness = async () => {
  const app = new Hono<AppEnvironment>();
  mountHealth(app, { metrics: false });
  return (await app.request("/readyz")).status;
};

it("a file that was too large to be read before it was served is looked through then, and damage is told", async () => {
  await database().tx((tx) => saveSchool({ now: 1 }, tx));
  const told = vi.spyOn(logger, "error").mockImplementation(() => undefined);
  const looked = async (found: string | null, wholeUpTo: number) => {
    const look = vi.fn(() => Promise.resolve(found));
    lookThrough({ databaseUrl: schoolFile(), wholeUpTo, look });
    await new Promise((next) => setImmediate(next));
    return look.mock.calls.length === 1;
  };
  expect(await looked("app.db is damaged", 1e9)).toBe(false);
  expect(await looked(null, 1)).toBe(true);
  expect(await readiness()).toBe(200);
  expect(told).not.toHaveBeenCalled();
  expect(await looked("app.db is damaged", 1)).toBe(true);
  expect(await readiness()).toBe(503);
  expect(told).toHaveBeenCalledExactlyOnceWith({ found: "app.db is damaged" }, expect.stringContaining("restore"));
  expect(await looked(null, 1)).toBe(true);
  expect(await readiness()).toBe(200);
});
