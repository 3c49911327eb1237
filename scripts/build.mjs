// npm run build. Old syntax up to the version check; see start.mjs.
import { requireNode } from "./bootstrap/node-version.mjs";

requireNode();
void import("./bootstrap/build-all.mjs").then(function (bootstrap) {
  return bootstrap.buildAll();
});
