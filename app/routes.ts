import { route } from "@remix-run/route-config";
import { flatRoutes } from "@remix-run/fs-routes";
import remixConfig, { development } from "../remix.config.js";

const pages = flatRoutes({ ignoredRouteFiles: remixConfig.ignoredRouteFiles });

/** `npm run dev` has one page more, for whoever builds the others; no build has it. */
export default development ? pages.then((all) => [...all, route("design", "./design/route.tsx")]) : pages;
