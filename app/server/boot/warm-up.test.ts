import SqliteFile from "better-sqlite3";
import { Hono } from "hono";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { warmScoring } from "~/services/scoring/warm-scoring.server";
import { wordPoint, wordRubric } from "../../../tests/attempts/handed-in";
import { addQuestion } from "../../../tests/attempts/questions";
import { openTestSchool, schoolFile } from "../../../tests/factories/school";
import type { AppEnvironment } from "../app-environment";
import { mountHealth } from "../health/mount-health";
import { logger } from "../logger.server";
import { warmUp } from "./warm-up";

const rubric = wordRubric(wordPoint("p1", "推诿", "无人响应"), wordPoint("p2", "电话"));

beforeEach(async () => {
  await openTestSchool();
  await addQuestion({ content: { rubric } });
  await addQuestion({ content: { rubric: null } });
});

describe("warming up the scoring", () => {
  it("goes through the questions that have a rubric and changes nothing in the database", async () => {
    const beside = new SqliteFile(schoolFile());
    const changes = () => beside.pragma("data_version", { simple: true });
    const before = changes();
    const warming = warmScoring();
    let steps = 0;
    while (!(await warming.next()).done) steps += 1;
    expect(steps).toBeGreaterThan(2);
    expect(changes()).toBe(before);
    await addQuestion({ content: { rubric } });
    expect(changes()).not.toBe(before);
    beside.close();
  });

  it("lets the server answer what it is asked meanwhile", async () => {
    const app = new Hono<AppEnvironment>();
    mountHealth(app, { metrics: false });
    let answered = 0;
    // It does not end before it has let an answer through.
    const untilAnswered = (async function* () {
      while (answered === 0) yield* warmScoring();
    })();
    const stop = warmUp(untilAnswered);
    answered = (await app.request("/healthz")).status;
    expect(answered).toBe(200);
    stop();
  });

  it("ends when the server stops, and says nothing of it", async () => {
    const told = vi.spyOn(logger, "warn").mockImplementation(() => undefined);
    let steps = 0;
    let stop = () => {};
    const ended = new Promise<void>((resolve) => {
      async function* endless(): AsyncGenerator<void> {
        try {
          for (;;) {
            if ((steps += 1) === 3) stop();
            yield;
          }
        } finally {
          resolve();
        }
      }
      stop = warmUp(endless());
    });
    await ended;
    expect(steps).toBe(3);
    expect(told).not.toHaveBeenCalled();
  });

  it("is given up with a word in the log when a step fails", async () => {
    const told = vi.spyOn(logger, "warn").mockImplementation(() => undefined);
    const failing = (async function* () {
      yield;
      throw new Error("no such table");
    })();
    warmUp(failing);
    await vi.waitFor(() =>
      expect(told).toHaveBeenCalledExactlyOnceWith({ err: expect.any(Error) }, expect.any(String)),
    );
  });
});
