import * as build from "virtual:remix/server-build";
import { getRequestListener } from "@hono/node-server";
import { createServer } from "node:http";
import { startServer } from "./boot/start-server";
import { createApp } from "./create-app";
import { requestCounts } from "./health/request-counts";
import { saveDoor } from "./hot/save-door";

/** Longer than the pause between two saves of a page and than the idle time of usual proxies, so that they find the connection open. */
const KEEP_ALIVE_MS = 75_000;

/** What a process makes with it is for its own user: the essays of a school are in these files. */
const OWN_USER_ONLY = 0o077;

process.umask(OWN_USER_ONLY);

// The production entry. Everything that can go wrong before the first request is said in one sentence.
await startServer({
  listen: ({ port, hostname }, onListening) => {
    const counts = requestCounts();
    const inside = getRequestListener(createApp(build, "production", counts).fetch, { hostname });
    const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, saveDoor({ inside, counts }));
    server.listen(port, hostname, () => {
      const address = server.address();
      onListening({ port: typeof address === "object" && address ? address.port : port });
    });
    return server;
  },
});
