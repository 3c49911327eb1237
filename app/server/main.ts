import * as build from "virtual:remix/server-build";
import { serve } from "@hono/node-server";
import { startServer } from "./boot/start-server";
import { createApp } from "./create-app";

/** Longer than the pause between two saves of a page and than the idle time of usual proxies, so that they find the connection open. */
const KEEP_ALIVE_MS = 75_000;

// The production entry. Everything that can go wrong before the first request is said in one sentence.
await startServer({
  listen: (options, onListening) =>
    serve(
      {
        fetch: createApp(build, "production").fetch,
        serverOptions: { keepAliveTimeout: KEEP_ALIVE_MS },
        ...options,
      },
      onListening,
    ),
});
