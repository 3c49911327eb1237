import type { Viewer } from "~/domain/access/viewer";

/** What every loader and action gets besides its request. Made once for each request by the server's edge. */
export type LoadContext = {
  viewer: Viewer;
  /** The session behind the viewer, or null for a stranger. */
  sessionId: string | null;
  /** Nonce of this answer's content security policy. */
  nonce: string;
  /** The client's address, for rate limits and the audit. */
  address: string;
  secure: boolean;
  requestId: string;
  /** What the edge found wrong: the page says so, and does nothing else. */
  refused?: Refused;
};

/** `form`: only what was sent is left unread. `page`: who asks is not known, so that nothing of the page can be read either. */
export type Refused = { of: "form"; status: 413 } | { of: "page"; status: 403 | 500 | 503; why?: string };

declare module "@remix-run/node" {
  // Loaders see the context's own type, and data types follow single fetch.
  interface AppLoadContext extends LoadContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
