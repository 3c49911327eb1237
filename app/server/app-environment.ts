import type { LoadContext } from "./load-context";
import type { RequestFacts } from "./edge/request-facts";

/** What the edge keeps of a request while it is answered; `route` is the page's, null for what is no page. */
export type AppEnvironment = { Variables: { facts: RequestFacts; load: LoadContext; route: string | null } };
