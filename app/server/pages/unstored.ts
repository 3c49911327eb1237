import type { ActionFunction, ServerBuild } from "@remix-run/node";
import { storageFault } from "@db/client/errors";
import { logger } from "../logger.server";

const CANNOT_STORE = 503;
const TOO_LARGE = 413;

/**
 * The routes of a build, which answer 503 where the database takes nothing (a full disk, a file that is gone) and 413 where more
 * was sent than the edge lets in, so that the page says that nothing was stored and why instead of that something went wrong.
 */
export function sayingWhatIsUnstored(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const { loader, action } = route.module;
    const module = {
      ...route.module,
      ...(loader && { loader: guarded(loader) }),
      ...(action && { action: guarded(refusingTooLarge(action)) }),
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

/** What was too large to be read is no form: its action never sees it, and the page says so. */
function refusingTooLarge(action: ActionFunction): ActionFunction {
  return (args) => {
    if (args.context.tooLarge) throw new Response(null, { status: TOO_LARGE });
    return action(args);
  };
}
