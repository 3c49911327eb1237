import { getRequestListener } from "@hono/node-server";
import { createServer, request, type IncomingHttpHeaders, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { database } from "@db/client/database";
import { insertSession, revokeSessionsOf } from "@db/queries/sessions/sessions";
import { MAX_TEXT_LENGTH } from "~/domain/saving/protocol";
import { createApp } from "~/server/create-app";
import { requestCounts } from "~/server/health/request-counts";
import { saveDoor } from "~/server/hot/save-door";
import { logger } from "~/server/logger.server";
import * as serverClock from "~/server/clock.server";
import { drawSession } from "~/services/accounts/sessions/draw-session.server";
import { openTestSchool } from "../../factories/school";
import { MINUTE, NOW, openAttempt, saveRequest } from "../open-attempt";

const noPages = () => Promise.reject(new Error("these tests ask for no page"));
const counts = requestCounts();
const reached = { inside: 0 };
const servers: Server[] = [];
/** Where the endpoint answers before the framework, and where only within it. */
const at = { door: 0, framework: 0 };

async function serve(listener: Parameters<typeof createServer>[1]): Promise<number> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
  await openTestSchool();
  const framework = getRequestListener(createApp(noPages, "development").fetch);
  at.framework = await serve((incoming, outgoing) => void framework(incoming, outgoing));
  const inside = (...asked: Parameters<typeof framework>) => {
    reached.inside += 1;
    return framework(...asked);
  };
  at.door = await serve(saveDoor({ inside, counts }));
});
beforeEach(() => {
  vi.spyOn(serverClock, "now").mockReturnValue(NOW + MINUTE);
  vi.spyOn(logger, "warn").mockImplementation(() => undefined);
});
afterAll(() => Promise.all(servers.map((server) => once(server.close(), "close"))));

type Sent = { body: string | Buffer; headers?: Record<string, string>; path?: string; chunked?: boolean };
type Heard = { status: number; said: unknown; headers: IncomingHttpHeaders };

function post(port: number, { body, headers = {}, path = "", chunked = false }: Sent): Promise<Heard> {
  const length = chunked ? {} : { "Content-Length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, method: "POST", agent: false, headers: { ...headers, ...length } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => {
        const text = Buffer.concat(parts).toString();
        const isJson = answer.headers["content-type"]?.includes("json");
        resolve({ status: answer.statusCode ?? 0, said: isJson ? JSON.parse(text) : text, headers: answer.headers });
      });
    });
    sent.on("error", reject);
    const bytes = Buffer.from(body);
    if (chunked) sent.write(bytes.subarray(0, 1));
    sent.end(chunked ? bytes.subarray(1) : bytes);
  });
}

/** Somebody who writes, signed in. */
async function writer() {
  const { attemptId, personId, revisions } = await openAttempt("practice");
  const { token, row } = drawSession({ userAgent: null, now: NOW });
  await database().tx((tx) => insertSession({ ...row, personId }, tx));
  const path = `/api/attempts/${attemptId}/revisions`;
  return { personId, revisions, path, headers: { Cookie: `sid=${token}`, "Sec-Fetch-Site": "same-origin" } };
}

const json = (text: string, ...more: [parent?: number, turn?: number]) => JSON.stringify(saveRequest(text, ...more));

const SAME_FOR_BOTH = [
  "content-type",
  "cache-control",
  "content-security-policy",
  "referrer-policy",
  "permissions-policy",
];

/** What must not depend on the way: all but the names and nonces of single requests. */
const comparable = ({ status, said, headers }: Heard) => ({
  status,
  said,
  headers: SAME_FOR_BOTH.map((name) => headers[name]?.toString().replace(/nonce-[^']+/, "nonce")),
  named: headers["x-request-id"] !== undefined,
});

it("answers as the framework does, whatever is sent, and leaves the same behind", async () => {
  const other = await writer();
  const requests: [name: string, sent: (own: Awaited<ReturnType<typeof writer>>) => Sent, status: number][] = [
    ["a text", ({ path, headers }) => ({ path, headers, body: json("老街") }), 200],
    ["the same again", ({ path, headers }) => ({ path, headers, body: json("老街") }), 200],
    ["a longer one", ({ path, headers }) => ({ path, headers, body: json("老街巷", 1, 2) }), 200],
    ["one that was written beside it", ({ path, headers }) => ({ path, headers, body: json("别的", 1, 3) }), 200],
    ["in pieces", ({ path, headers }) => ({ path, headers, body: json("老街巷里", 2, 4), chunked: true }), 200],
    ["no JSON", ({ path, headers }) => ({ path, headers, body: "{" }), 400],
    ["nothing", ({ path, headers }) => ({ path, headers, body: "" }), 400],
    ["too much", ({ path, headers }) => ({ path, headers, body: json(`{${"字".repeat(MAX_TEXT_LENGTH)}`) }), 413],
    ["far too much", ({ path, headers }) => ({ path, headers, body: json("a".repeat(700_000)) }), 413],
    ["damaged", ({ path, headers }) => ({ path, headers, body: json("老街").replace("老", "新") }), 400],
    ["no UTF-8", ({ path, headers }) => ({ path, headers, body: Buffer.from(json("café"), "latin1") }), 400],
    ["an unknown member", ({ path, headers }) => ({ path, headers, body: json("x").replace("{", '{"y":1,') }), 400],
    ["somebody else's answer", ({ headers }) => ({ path: other.path, headers, body: json("x") }), 404],
    ["no answer at all", ({ headers }) => ({ path: "/api/attempts/none/revisions", headers, body: json("x") }), 404],
    ["nobody", ({ path, headers }) => ({ path, headers: { ...headers, Cookie: "sid=unknown" }, body: json("x") }), 401],
    [
      "from another site",
      ({ path, headers }) => ({ path, headers: { ...headers, Origin: "http://a.cn" }, body: json("x") }),
      403,
    ],
    ["from no site", ({ path, headers: { Cookie } }) => ({ path, headers: { Cookie }, body: json("x") }), 403],
  ];
  const [one, two] = [await writer(), await writer()];
  for (const [name, sent, status] of requests) {
    const byDoor = await post(at.door, sent(one));
    const byFramework = await post(at.framework, sent(two));
    expect([name, byDoor.status]).toEqual([name, status]);
    expect([name, comparable(byDoor)]).toEqual([name, comparable(byFramework)]);
  }
  const left = async ({ revisions }: typeof one) =>
    (await revisions()).map(({ number, text, chain }) => [number, text, chain]);
  expect(await left(one)).toEqual(await left(two));
  expect(await left(one)).toHaveLength(4);
  expect(await left(other)).toEqual([]);
});

it("lets the framework refuse, and asks it nothing about a text that is kept", async () => {
  const { path, headers, personId } = await writer();
  const before = reached.inside;
  expect((await post(at.door, { path, headers, body: json("老街") })).status).toBe(200);
  expect(reached.inside).toBe(before);
  await database().tx((tx) => revokeSessionsOf({ personId, now: NOW }, tx));
  const refused = await post(at.door, { path, headers, body: json("老街巷", 1, 2) });
  expect([refused.status, refused.said, reached.inside]).toEqual([401, "Sign in first.", before + 1]);
});

it("counts what it answers, for whoever watches the server", async () => {
  const { path, headers } = await writer();
  const total = () => Number(/^http_request_duration_seconds_count (\d+)$/m.exec(counts.lines().join("\n"))?.[1]);
  const before = total();
  await post(at.door, { path, headers, body: json("老街") });
  expect(total()).toBe(before + 1);
});
