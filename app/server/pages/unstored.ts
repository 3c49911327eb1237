import type { ActionFunction, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { errorCodes, isAway, storageFault } from "@db/client/errors";
import type { Refused } from "../load-context";
import { logger } from "../logger.server";

const CANNOT_STORE = 503;

/**
 * The routes of a build, which answer 503 where the database takes nothing (a full disk, a file that is gone) and what the edge has
 * refused as it says, so that the page says that nothing was stored and why instead of that something went wrong.
 */
export function sayingWhatIsUnstored(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const { loader, action } = route.module;
    const module = {
      ...route.module,
      ...(loader && { loader: guarded(loader) }),
      ...(action && { action: guarded(refusingForms(action)) }),
    };
    return [id, { ...route, module }] as const;
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

/** One line for what a fault of the database kept from being done; short, where the database is only away. */
export function sayUnstored(error: unknown, message: string, facts: Record<string, unknown> = {}): void {
  const fault = storageFault(error);
  if (isAway(error)) logger.warn({ ...facts, fault, codes: errorCodes(error) }, message);
  else logger.error({ ...facts, fault, err: error }, message);
}

function guarded<Args extends [LoaderFunctionArgs, ...unknown[]], Answer>(handle: (...args: Args) => Answer) {
  return async (...args: Args): Promise<Awaited<Answer>> => {
    // Not even who asks could be read: what each part of the page would say is of no use.
    const { refused } = args[0].context;
    if (refused?.of === "page") throw answerOf(refused);
    try {
      return await handle(...args);
    } catch (error) {
      const fault = storageFault(error);
      if (fault === null) throw error;
      sayUnstored(error, "what a page asked for could not be stored");
      throw new Response(null, { status: CANNOT_STORE });
    }
  };
}

/** What the edge let nobody read is no form: its action never sees it, and the page says so. */
function refusingForms(action: ActionFunction): ActionFunction {
  return (args) => {
    if (args.context.refused) throw answerOf(args.context.refused);
    return action(args);
  };
}

const answerOf = (refused: Refused) => new Response("why" in refused ? refused.why : null, { status: refused.status });
