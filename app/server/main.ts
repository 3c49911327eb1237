import * as build from "virtual:remix/server-build";
import { serve } from "@hono/node-server";
import { startServer } from "./boot/start-server";
import { createApp } from "./create-app";

// The production entry. Everything that can go wrong before the first request is said in one sentence.
await startServer({
  listen: (options, onListening) => serve({ fetch: createApp(build, "production").fetch, ...options }, onListening),
});
