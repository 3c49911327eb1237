import type { ActionFunctionArgs, ServerBuild } from "@remix-run/node";
import { beforeEach, expect, it, vi } from "vitest";
import { openTestSchool } from "../../../tests/factories/school";
import { createApp } from "../create-app";

const ORIGIN = "http://school.test:3000";
const TOO_MUCH = "a".repeat(2 * 1024 * 1024 + 1);

beforeEach(() => openTestSchool());

/** A school of one page, which says how long the form was that it read. */
function school() {
  const action = vi.fn(async ({ request }: ActionFunctionArgs) => new Response(String((await request.text()).length)));
  const here = { id: "routes/sign-in", path: "sign-in", module: { action } };
  const build = {
    entry: { module: { default: () => new Response("a page") } },
    routes: { "routes/sign-in": here },
    assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" },
    future: { v3_singleFetch: true },
    publicPath: "/",
    mode: "production",
  } as unknown as ServerBuild;
  // Without the built scripts, which no test of the edge needs.
  const app = createApp(build, "development");
  const send = (body: BodyInit, path = "/sign-in", headers: Record<string, string> = {}) =>
    app.request(path, {
      method: "POST",
      body,
      duplex: "half",
      headers: { Host: "school.test:3000", Origin: ORIGIN, ...headers },
    });
  return { action, send };
}

const streamed = (text: string) => new Blob([text]).stream();

it("a form that is longer than its page takes is refused unread, whether or not it tells its length", async () => {
  const { action, send } = school();
  const told = { "Content-Length": String(TOO_MUCH.length) };
  expect((await send(TOO_MUCH, "/sign-in", told)).status).toBe(413);
  expect((await send(streamed(TOO_MUCH))).status).toBe(413);
  expect((await send(streamed(TOO_MUCH), "/sign-in.data")).status).toBe(413);
  expect(action).not.toHaveBeenCalled();
});

it("one that is as long as its page takes reaches it whole", async () => {
  const { action, send } = school();
  const answer = await send(streamed(TOO_MUCH.slice(1)));
  expect(action).toHaveBeenCalledOnce();
  expect(answer.status).toBe(200);
});

it("an address that is no text is not found, and Remix writes no line of its own about it", async () => {
  const { send } = school();
  const said = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  expect((await send("", "/%ff")).status).not.toBe(500);
  expect(said).not.toHaveBeenCalled();
});
