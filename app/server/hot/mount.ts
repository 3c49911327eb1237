import type { Hono } from "hono";
import type { AppEnvironment } from "../app-environment";
import { mountAdvice } from "./advice";
import { mountClock } from "./clock";
import { mountPhotos } from "./photos";
import { mountEvents } from "./events";
import { mountLease } from "./lease";
import { mountNotes } from "./notes";
import { mountRevisions } from "./revisions";

/**
 * Endpoints beside Remix for what is asked often: saving, the lease, photos, the clock and advice. They come after the edge's guard and use its
 * `load.viewer` and the same database object as every page.
 */
export function mountHotEndpoints(app: Hono<AppEnvironment>): void {
  mountRevisions(app);
  mountLease(app);
  mountClock(app);
  mountPhotos(app);
  mountNotes(app);
  mountEvents(app);
  mountAdvice(app);
}
