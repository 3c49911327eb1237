import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { accessRegistry } from "~/server/access/registry";
import { findAccess } from "~/server/access/find-access";

/** The address of a flat-routes folder: `attempts.$attemptId_.report` → `/attempts/:attemptId/report`. */
function pathOfFolder(folder: string): string {
  if (folder === "_index") return "/";
  if (folder === "$") return "/*";
  // An index stands at its parent's address.
  const segments = folder
    .replace(/\._index$/, "")
    .split(".")
    .map((segment) => segment.replace(/_$/, "").replace(/^\$/, ":"));
  return `/${segments.join("/")}`;
}

const folders = readdirSync("app/routes", { withFileTypes: true }).filter((entry) => entry.isDirectory());
const declaredRoutes = accessRegistry.filter((entry) => entry.route !== null);

describe("access registry", () => {
  it("declares every route folder, each at its own address", () => {
    const mounted = folders.map(({ name }) => [`routes/${name}`, pathOfFolder(name)]);
    expect(declaredRoutes.map(({ route, path }) => [route, path]).sort()).toEqual(mounted.sort());
  });

  it("finds for each declared address its own entry and not an earlier one", () => {
    for (const entry of accessRegistry) {
      const address = entry.path.replace(/:[a-zA-Z]+/g, "abc").replace("*", "anything/else");
      expect(findAccess(address), entry.path).toBe(entry);
    }
  });

  it("treats a single-fetch address as its page", () => {
    expect(findAccess("/admin.data")?.path).toBe("/admin");
    expect(findAccess("/_root.data")?.path).toBe("/");
    expect(findAccess("/attempts/abc/report.data")?.path).toBe("/attempts/:attemptId/report");
  });

  it("lets nobody write to an address that is no page and no endpoint", () => {
    expect(findAccess("/no/such/thing")?.write).toBe("nobody");
  });
});
