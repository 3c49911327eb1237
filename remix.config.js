/**
 * The one place that configures Remix; `vite.config.ts` hands it to the plugin and `app/routes.ts` reads `ignoredRouteFiles`.
 * @type {import("@remix-run/dev").VitePluginConfig & { ignoredRouteFiles: string[] }}
 */
export default {
  ignoredRouteFiles: ["**/.*", "**/*.test.{ts,tsx}"],
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
    unstable_optimizeDeps: true,
  },
};

/** Whether this is `npm run dev`, and neither a build nor a test. */
export const development = process.env["NODE_ENV"] === "development";
