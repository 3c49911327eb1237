import type { LoadContext } from "./load-context";
import type { RequestFacts } from "./edge/request-facts";

/** What the edge keeps of a request while it is answered. */
export type AppEnvironment = {
  Variables: {
    facts: RequestFacts;
    load: LoadContext;
    /** The page's; null for what is no page. */
    route: string | null;
    /** The most bytes that the address takes. */
    largestBody: number;
  };
};
