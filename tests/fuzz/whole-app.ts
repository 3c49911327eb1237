import type { ServerBuild } from "@remix-run/node";
import { database } from "@db/client/database";
import { insertSession } from "@db/queries/sessions/sessions";
import * as serverEntry from "~/entry.server";
import * as root from "~/root";
import { accessRegistry } from "~/server/access/registry";
import { createApp } from "~/server/create-app";
import { now } from "~/server/clock.server";
import { drawSession } from "~/services/accounts/sessions/draw-session.server";

type RouteModule = ServerBuild["routes"][string]["module"];

const modules = import.meta.glob<RouteModule>("../../app/routes/*/route.{ts,tsx}");

/** The application as it is served, edge and routes, made of the sources and called as a function; `failed` hears what a route threw. */
export async function wholeApp(failed: (error: unknown) => void) {
  const routes: ServerBuild["routes"] = { root: { id: "root", path: "", module: root } };
  for (const { route, path } of accessRegistry) {
    if (route === null) continue;
    const load = modules[`../../app/${route}/route.tsx`] ?? modules[`../../app/${route}/route.ts`];
    if (load === undefined) throw new Error(`${route} has no module`);
    const place = path === "/" ? { index: true, path: undefined } : { path: path.slice(1) };
    routes[route] = { id: route, parentId: "root", ...place, module: await load() };
  }
  return createApp(
    {
      entry: { module: { ...serverEntry, handleError: failed } },
      routes,
      assets: { entry: { imports: [], module: "" }, routes: manifestOf(routes), url: "", version: "sources" },
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
    },
    "production",
  );
}

/** What the browser's half would know of the routes, which pages are rendered by on the server too. */
function manifestOf(routes: ServerBuild["routes"]): ServerBuild["assets"]["routes"] {
  const entries = Object.values(routes).map((route) => {
    const { id, parentId, path, index, module } = route;
    const has = {
      hasAction: "action" in module,
      hasLoader: "loader" in module,
      hasErrorBoundary: "ErrorBoundary" in module,
    };
    const client = { hasClientAction: false, hasClientLoader: false };
    return [id, { id, parentId, path, index, module: "", imports: [] as string[], ...has, ...client }] as const;
  });
  return Object.fromEntries(entries);
}

/** The Cookie header of a person who is signed in. */
export async function cookieOf(personId: string): Promise<string> {
  const { token, row } = drawSession({ userAgent: null, now: now() });
  // Confirmed just now, so that pages behind a retyped password are reached too.
  await database().tx((tx) => insertSession({ ...row, personId, confirmedAt: now() }, tx));
  return `sid=${token}`;
}
