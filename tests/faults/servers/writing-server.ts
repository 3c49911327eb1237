import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { useDatabase } from "@db/client/database";
import { openDatabase } from "@db/client/open-database";
import type { AppEnvironment } from "~/server/app-environment";
import { mountHotEndpoints } from "~/server/hot/mount";

// The real endpoints of the writing room behind a door that believes who you say you are, until the process is killed.
const [url = ""] = process.argv.slice(2);
useDatabase(await openDatabase({ url }));

const app = new Hono<AppEnvironment>();
app.use(async (c, next) => {
  const viewer = { kind: "visitor" as const, personId: c.req.header("x-person") ?? "" };
  c.set("load", { viewer, sessionId: null, nonce: "", address: "", secure: false, requestId: "" });
  await next();
});
mountHotEndpoints(app);
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => process.stdout.write(`${port}\n`));
