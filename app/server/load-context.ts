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
  /** The request came with more than its address takes, and its body was left unread. */
  tooLarge?: true;
  /** Who asks could not be read from the database, so that nothing of the page can be. */
  unread?: true;
};

declare module "@remix-run/node" {
  // Loaders see the context's own type, and data types follow single fetch.
  interface AppLoadContext extends LoadContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
