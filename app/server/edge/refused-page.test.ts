import type { EntryContext, ServerBuild } from "@remix-run/node";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { DatabaseUnusable } from "@db/client/unusable/database-unusable";
import type { Database } from "@db/client/types";
import { FROM_ELSEWHERE } from "~/domain/access/from-elsewhere";
import { PERSON_HEADER } from "~/domain/access/person-header";
import { openTestSchool } from "../../../tests/factories/school";
import { createApp } from "../create-app";
import { environment } from "../env.server";
import { logger } from "../logger.server";

const PAGE = { Host: "school.test:3000", Accept: "text/html" };

let db: Database;
afterEach(() => void Object.assign(environment(), { publicOrigin: null }));
beforeEach(async () => {
  db = await openTestSchool();
  vi.spyOn(logger, "warn").mockImplementation(() => undefined);
  vi.spyOn(logger, "error").mockImplementation(() => undefined);
});

/** A school of one page, whose documents are what its error boundary would be told. */
function school() {
  const action = vi.fn(() => "done");
  const show = () => null;
  const draw = (
    _request: Request,
    status: number,
    headers: Headers,
    { staticHandlerContext: { errors } }: EntryContext,
  ) => {
    headers.set("Content-Type", "text/html");
    return new Response(JSON.stringify(errors), { status, headers });
  };
  const build = {
    entry: { module: { default: draw } },
    routes: {
      root: { id: "root", path: "", module: { default: show, loader: () => null } },
      "routes/sign-in": { id: "routes/sign-in", parentId: "root", path: "sign-in", module: { default: show, action } },
      "routes/sign-out": { id: "routes/sign-out", parentId: "root", path: "sign-out", module: { action } },
    },
    assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" },
    future: { v3_singleFetch: true },
    publicPath: "/",
    mode: "production",
  } as unknown as ServerBuild;
  // Without the built scripts, which no test of the edge needs.
  return { action, app: createApp(build, "development") };
}

it("a form that no page of this site sent is refused in a page of its own, and reaches no action", async () => {
  const { action, app } = school();
  const sent = { method: "POST", body: "a=b", headers: { ...PAGE, Origin: "http://elsewhere.example" } };
  const answer = await app.request("/sign-in", sent);
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain(FROM_ELSEWHERE);
  expect((await app.request("/sign-in.data", sent)).headers.get("X-Remix-Response")).toBe("yes");
  expect(action).not.toHaveBeenCalled();
});

it.each([
  [{ Host: "127.0.0.1:3000", Origin: "https://school.test" }, "https://school.test"],
  [{ Host: "school.test:3000", Origin: "http://school.test:3000", "X-Forwarded-Host": "elsewhere.example" }, null],
])("a form of this site's own page is taken, whatever a proxy calls the server (%o)", async (headers, publicOrigin) => {
  Object.assign(environment(), { publicOrigin });
  const { action, app } = school();
  for (const path of ["/sign-in", "/sign-in.data"]) {
    const sent = { method: "POST", body: "a=b", headers: { ...PAGE, ...headers } };
    expect((await app.request(`http://${headers.Host}${path}`, sent)).status).toBe(200);
  }
  expect(action).toHaveBeenCalledTimes(2);
});

it("where there is no page to show, the browser is told in a line that it is refused", async () => {
  const { action, app } = school();
  const sent = { method: "POST", headers: { ...PAGE, Origin: "http://elsewhere.example" } };
  const answer = await app.request("/sign-out", sent);
  expect([answer.status, await answer.text()]).toEqual([403, FROM_ELSEWHERE]);
  expect(action).not.toHaveBeenCalled();
});

it("a program that sends one gets a line of text", async () => {
  const answer = await school().app.request("/sign-in", { method: "POST", headers: { Host: "school.test:3000" } });
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([403, expect.stringContaining("text/plain")]);
});

it.each([
  [new DatabaseUnusable("displaced", "app.db"), 503],
  [new Error("a mistake"), 500],
])("where who asks cannot be read (%s) a page says so, and does not say that nobody asked", async (error, status) => {
  vi.spyOn(db, "ask").mockRejectedValue(error);
  const { app } = school();
  const answer = await app.request("/sign-in", { headers: { ...PAGE, Cookie: "sid=abc" } });
  expect(answer.status).toBe(status);
  expect(answer.headers.get("Content-Type")).toContain("text/html");
  // A browser that keeps a writing page would take it for somebody else's and let go of it.
  expect(answer.headers.get(PERSON_HEADER)).toBeNull();
});
