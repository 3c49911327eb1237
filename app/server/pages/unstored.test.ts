import type { ActionFunctionArgs, ServerBuild } from "@remix-run/node";
import { expect, it, vi } from "vitest";
import { DatabaseUnusable } from "@db/client/unusable/database-unusable";
import { logger } from "../logger.server";
import { sayingWhatIsUnstored } from "./unstored";

/** What becomes of an error that the action of a route throws. */
async function answered(error: Error): Promise<unknown> {
  const action = () => Promise.reject(error);
  const module = { action, default: () => null };
  const build = { routes: { here: { id: "here", path: "here", module } } } as unknown as ServerBuild;
  const route = sayingWhatIsUnstored(build).routes["here"];
  expect(route?.module.default).toBe(module.default);
  return Promise.resolve(route?.module.action?.({ context: {} } as ActionFunctionArgs)).catch(
    (thrown: unknown) => thrown,
  );
}

it.each([
  new DatabaseUnusable("displaced", "app.db"),
  new Error("Failed query", { cause: Object.assign(new Error("no"), { code: "SQLITE_FULL" }) }),
])("a page whose change could not be stored (%s) answers that it cannot store, and the log says why", async (error) => {
  const logged = vi.spyOn(logger, "error").mockImplementation(() => undefined);
  expect(await answered(error)).toMatchObject({ status: 503 });
  expect(logged).toHaveBeenCalledWith(expect.objectContaining({ err: error }), expect.any(String));
});

it("every other error of a page stays what it is", async () => {
  const error = Object.assign(new Error("no"), { code: "SQLITE_CONSTRAINT" });
  expect(await answered(error)).toBe(error);
});
