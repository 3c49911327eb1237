import type { ServerBuild } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { STRANGER } from "~/domain/access/viewer";
import { onlyWith, pageHandler } from "./page-handler";

const says = (what: string) => ({
  loader: () => ({ what }),
  action: () => ({ what: `${what} done` }),
  default: () => null,
});

const routes: ServerBuild["routes"] = {
  root: { id: "root", path: "", module: says("root") },
  desk: { id: "desk", parentId: "root", path: "desk", module: says("desk") },
  "desk/index": { id: "desk/index", parentId: "desk", index: true, module: says("desk index") },
  "desk/new": { id: "desk/new", parentId: "desk", path: "new", module: says("new") },
  "desk/one": { id: "desk/one", parentId: "desk", path: ":one", module: says("one") },
  other: { id: "other", parentId: "root", path: "other", module: says("other") },
};

const build: ServerBuild = {
  entry: { module: { default: () => new Response("a document") } },
  routes,
  assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "test" },
  publicPath: "/",
  assetsBuildDirectory: "build/client",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
  },
  isSpaMode: false,
  mode: "production",
};

const load = { viewer: STRANGER, sessionId: null, nonce: "n", address: "a", secure: false, requestId: "r" };

describe("the page handler", () => {
  it.each([
    ["/desk.data", "desk/index"],
    ["/desk/new.data", "desk/new"],
    ["/desk/17.data?x=1", "desk/one"],
    ["/other.data", "other"],
  ])("answers %s by its one route as by all of them, read and written to", async (address, route) => {
    const handle = pageHandler(build, "production");
    for (const method of ["GET", "POST"]) {
      const ask = () => new Request(`http://school.test${address}`, { method });
      const [narrow, whole] = [await handle(ask(), load, route), await handle(ask(), load, null)];
      expect(narrow.status).toBe(whole.status);
      const said = await narrow.text();
      expect(said).toBe(await whole.text());
      expect(said).toContain("what");
    }
  });

  it("keeps of the build one route and those it lies in", () => {
    expect(Object.keys(onlyWith("desk/one", build).routes).sort()).toEqual(["desk", "desk/one", "root"]);
  });

  it("renders documents with all routes", async () => {
    const asked = new Request("http://school.test/desk/new");
    const answer = await pageHandler(build, "production")(asked, load, "desk/new");
    expect(await answer.text()).toBe("a document");
  });
});
