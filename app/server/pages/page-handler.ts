import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";
import { sayingWhatIsUnstored } from "./unstored";

type Mode = "development" | "production";

/** `route` is the id of the route that the address is of, as the access registry says; null where it says none. */
export type PageHandler = (
  request: Request,
  load: Parameters<RequestHandler>[1],
  route: string | null,
) => Promise<Response>;

/**
 * Remix, as the edge hands requests to it. Its router compiles the paths of all routes anew each time it looks for one, three
 * times a request, which was a seventh of what a hand-in cost. The registry has found the route already: requests for data go to
 * a handler that knows this route and those around it. Documents are rendered with all of them, which their page is told of.
 */
export function pageHandler(build: ServerBuild | (() => Promise<ServerBuild>), mode: Mode): PageHandler {
  if (typeof build === "function")
    return async (request, load) => createRequestHandler(sayingWhatIsUnstored(await build()), mode)(request, load);
  const built = sayingWhatIsUnstored(build);
  const whole = createRequestHandler(built, mode);
  const ofRoutes = new Map<string, RequestHandler>();
  return (request, load, route) => {
    if (route === null || !built.routes[route] || !new URL(request.url).pathname.endsWith(".data")) {
      return whole(request, load);
    }
    const handle = ofRoutes.get(route) ?? createRequestHandler(onlyWith(route, built), mode);
    ofRoutes.set(route, handle);
    return handle(request, load);
  };
}

/** A build of one route and those it lies in. */
export function onlyWith(route: string, build: ServerBuild): ServerBuild {
  const routes: ServerBuild["routes"] = {};
  for (let id: string | undefined = route; id !== undefined;) {
    const found: ServerBuild["routes"][string] | undefined = build.routes[id];
    if (found) routes[id] = found;
    id = found?.parentId;
  }
  return { ...build, routes };
}
