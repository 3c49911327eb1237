import { Hono } from "hono";
import { compress } from "hono/compress";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { database } from "@db/client/database";
import { beginAdvice, finishAdvice, setAdvicePartial } from "@db/queries/advice/advice-progress";
import { insertAdviceRequest } from "@db/queries/advice/advice-requests";
import { getPersonById } from "@db/queries/people/people";
import { insertSession, revokeSessionsOf } from "@db/queries/sessions/sessions";
import { personOf, type Viewer } from "~/domain/access/viewer";
import { shownAdviceSchema, type ShownAdvice } from "~/domain/advice/shown-advice-schema";
import type { AdviceResult } from "~/feedback/feedback-provider";
import type { AppEnvironment } from "~/server/app-environment";
import { mountHotEndpoints } from "~/server/hot/mount";
import { beginStop } from "~/server/boot/stopping";
import { handedIn, wordPoint, wordRubric } from "../attempts/handed-in";
import { addPerson, addQuestion } from "../attempts/questions";
import { loadContext, viewerOf } from "../factories/requests";
import { openTestSchool } from "../factories/school";

const NOW = 1_760_000_000_000;
const ANSWER = "排水不畅，“雨天积水”没过脚面。";

const reply = (more: Partial<AdviceResult> = {}): AdviceResult => ({
  task: "advice",
  summary: "",
  strengths: [{ text: "写出了具体情形。", quotation: "雨天积水没过脚面" }],
  advice: [],
  rewrites: [],
  nextDrill: "",
  ...more,
});

beforeAll(async () => {
  await openTestSchool();
});

/** A request for advice on somebody's answer, as their page and somebody else's meet it at the edge. */
async function asked() {
  const questionId = await addQuestion({ content: { rubric: wordRubric(wordPoint("p1", "积水")), materials: [] } });
  const candidateId = await addPerson("candidate");
  const { attemptId } = await handedIn(questionId, ANSWER, { personId: candidateId });
  const requestId = `request-${candidateId}`;
  await database().tx(async (tx) => {
    const of = { id: requestId, task: "advice" as const, questionId, attemptId, askedBy: candidateId, payerId: null };
    const by = { language: "zh-CN", provider: "rules", model: "rules", promptVersion: "v1", rubricHash: "" };
    await insertAdviceRequest({ ...of, ...by, jobId: "none", automatic: false, askedAt: NOW }, tx);
  });
  const person = await getPersonById({ personId: candidateId });
  if (!person) throw new Error("the writer is there");
  await database().tx((tx) =>
    insertSession({ ...SESSION, id: sessionOf(candidateId), tokenHash: candidateId, personId: candidateId }, tx),
  );
  return { requestId, viewer: viewerOf(person) };
}

const SESSION = { createdAt: NOW, lastSeenAt: NOW, expiresAt: Number.MAX_SAFE_INTEGER, userAgent: null };
const sessionOf = (personId: string) => `session-${personId}`;

function edge(viewer: Viewer) {
  const personId = personOf(viewer);
  const sessionId = personId === null ? null : sessionOf(personId);
  const app = new Hono<AppEnvironment>();
  app.use(compress());
  app.use(async (c, next) => {
    c.set("load", loadContext({ viewer, sessionId }));
    await next();
  });
  mountHotEndpoints(app);
  return (path: string, signal?: AbortSignal) =>
    app.request(path, { headers: { "Accept-Encoding": "gzip" }, ...(signal ? { signal } : {}) });
}

/** What a stream has sent, one thing at a time as it comes. */
function readingOf(response: Response) {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return {
    async next(): Promise<ShownAdvice | null> {
      for (;;) {
        const end = text.indexOf("\n\n");
        if (end >= 0) {
          const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
          text = text.slice(end + 2);
          if (data !== undefined) return shownAdviceSchema.parse(JSON.parse(data));
          continue;
        }
        const { done, value } = await reader.read();
        if (done) return null;
        text += value;
      }
    },
    leave: () => reader.cancel(),
  };
}

const write = (work: Parameters<ReturnType<typeof database>["tx"]>[0]) => database().tx(work);

describe("GET /api/advice/:requestId/events", () => {
  it("sends each piece of advice as it is kept, uncompressed, with the place of every quotation, and ends with it", async () => {
    const { requestId, viewer } = await asked();
    const response = await edge(viewer)(`/api/advice/${requestId}/events`);
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(response.headers.get("cache-control")).toBe("no-store, no-transform");
    const reading = readingOf(response);
    expect(await reading.next()).toMatchObject({ state: "waiting", parts: null });
    await write((tx) => beginAdvice({ requestId, sent: [], now: NOW }, tx));
    expect(await reading.next()).toMatchObject({ state: "running", parts: null });
    await write((tx) => setAdvicePartial({ requestId, partial: reply() }, tx));
    const words = { text: "雨天积水”没过脚面", place: { start: 6, end: 15 } };
    expect(await reading.next()).toMatchObject({ state: "running", parts: { strengths: [{ quote: words }] } });
    const result = reply({ nextDrill: "选一段资料，用一句话概括。" });
    const ended = { state: "done" as const, result, dropped: { "mark-named": 2 }, now: NOW + 9 };
    await write((tx) => finishAdvice({ requestId, ...ended }, tx));
    expect(await reading.next()).toMatchObject({ state: "done", dropped: 2, parts: { nextDrill: result.nextDrill } });
    expect(await reading.next()).toBeNull();
  });

  it("sends nothing more once its reader is signed out elsewhere", async () => {
    const { requestId, viewer } = await asked();
    const reading = readingOf(await edge(viewer)(`/api/advice/${requestId}/events`));
    await reading.next();
    await write(async (tx) => {
      await revokeSessionsOf({ personId: personOf(viewer)!, now: NOW }, tx);
      await beginAdvice({ requestId, sent: [], now: NOW }, tx);
    });
    expect(await reading.next()).toBeNull();
  });

  it("is not there for anybody else, nor is what a page asks for that gets no stream", async () => {
    const { requestId, viewer } = await asked();
    const other = await getPersonById({ personId: await addPerson("candidate") });
    const paths = [`/api/advice/${requestId}`, `/api/advice/${requestId}/events`];
    for (const path of paths) {
      expect((await edge(viewerOf(other!))(path)).status).toBe(404);
      expect((await edge({ kind: "stranger" })(path)).status).toBe(401);
    }
    const polled = await edge(viewer)(`/api/advice/${requestId}`);
    expect([polled.status, polled.headers.get("cache-control")]).toEqual([200, "no-store"]);
    // What is no stream is compressed as everything else is.
    const body = new Response(polled.body?.pipeThrough(new DecompressionStream("gzip")));
    expect(shownAdviceSchema.parse(await body.json())).toMatchObject({ requestId, state: "waiting" });
  });

  it("holds a few streams open for one person and no more, and has room again once they are left", async () => {
    const { requestId, viewer } = await asked();
    const ask = () => edge(viewer)(`/api/advice/${requestId}/events`);
    const held = [await ask(), await ask(), await ask(), await ask()].map(readingOf);
    expect((await ask()).status).toBe(503);
    for (const one of held) {
      await one.next();
      await one.leave();
    }
    const next = await vi.waitFor(async () => {
      const response = await ask();
      expect(response.status).toBe(200);
      return response;
    });
    await next.body?.cancel();
  });

  // The last one: a server that stops does not begin again.
  it("ends every stream when the server is about to stop, and begins none after that", async () => {
    const { requestId, viewer } = await asked();
    const ask = () => edge(viewer)(`/api/advice/${requestId}/events`);
    const reading = readingOf(await ask());
    expect(await reading.next()).toMatchObject({ state: "waiting" });
    beginStop();
    expect(await reading.next()).toBeNull();
    expect((await ask()).status).toBe(503);
  });
});
