// Development: the same application as production, with Vite as middleware and modules loaded afresh on change.
import { createServer as createHttpServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createServer as createViteServer } from "vite";

process.env["NODE_ENV"] = process.env["NODE_ENV"] === "test" ? "test" : "development";

const vite = await createViteServer({ server: { middlewareMode: true }, appType: "custom" });

/** @type {Promise<{ startServer: typeof import("./boot/start-server").startServer }>} */
const boot = /** @type {any} */ (vite.ssrLoadModule("./app/server/boot/start-server.ts"));
const { startServer } = await boot;

await startServer({
  listen: (options, onListening) => {
    const listener = getRequestListener(async (request, bindings) => {
      const { createApp } = /** @type {typeof import("./create-app")} */ (
        /** @type {unknown} */ (await vite.ssrLoadModule("./app/server/create-app.ts"))
      );
      const build = () => /** @type {Promise<any>} */ (vite.ssrLoadModule("virtual:remix/server-build"));
      return createApp(build, "development").fetch(request, bindings);
    });
    const server = createHttpServer((request, response) => {
      vite.middlewares(request, response, () => void listener(request, response));
    });
    server.listen(options.port, options.hostname, () => {
      const address = server.address();
      onListening({ port: typeof address === "object" && address ? address.port : options.port });
    });
    return server;
  },
});
