import type { ServerBuild } from "@remix-run/node";
import { storageFault } from "@db/client/errors";
import { logger } from "../logger.server";

const CANNOT_STORE = 503;

/**
 * The routes of a build, which answer 503 where the database takes nothing (a full disk, a file that is gone), so that the page
 * says that nothing was stored instead of that something went wrong.
 */
export function sayingWhatIsUnstored(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const { loader, action } = route.module;
    const module = {
      ...route.module,
      ...(loader && { loader: guarded(loader) }),
      ...(action && { action: guarded(action) }),
    };
    return [id, { ...route, module }] as const;
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

function guarded<Args extends unknown[], Answer>(handle: (...args: Args) => Answer) {
  return async (...args: Args): Promise<Awaited<Answer>> => {
    try {
      return await handle(...args);
    } catch (error) {
      const fault = storageFault(error);
      if (fault === null) throw error;
      logger.error({ err: error, fault }, "what a page asked for could not be stored");
      throw new Response(null, { status: CANNOT_STORE });
    }
  };
}
