import { beforeEach, expect, it, vi } from "vitest";
import { addAccount } from "../../../tests/factories/people";
import { loadContext, pageRequest, routeArgs, viewerOf } from "../../../tests/factories/requests";
import { openTestSchool } from "../../../tests/factories/school";
import { loader } from "./route";

const KEY = "sk-secret-0123456789";

beforeEach(async () => {
  await openTestSchool();
  vi.stubEnv("FEEDBACK_PROVIDER", "openai");
  vi.stubEnv("FEEDBACK_API_KEY", KEY);
});

const load = (role: "admin" | "tutor") =>
  addAccount(role, role).then((person) =>
    loader(routeArgs(pageRequest("/admin/feedback"), loadContext({ viewer: viewerOf(person) }))),
  );

it("an admin reads which provider, model and host are set and that there is a key, never the key", async () => {
  const page = await load("admin");
  expect(page.provider).toEqual({
    name: "openai",
    model: "gpt-4o-mini",
    host: "api.openai.com",
    promptVersion: "v1",
    hasKey: true,
    keyRefusedAt: null,
  });
  expect(JSON.stringify(page)).not.toContain(KEY);
});

it("the page is not there for a tutor", async () => {
  await expect(load("tutor")).rejects.toMatchObject({ status: 404 });
});
