// npm run dev. Old syntax up to the version check; see start.mjs.
import { requireNode } from "./bootstrap/node-version.mjs";

requireNode();
void import("./bootstrap/dev.mjs").then(function (bootstrap) {
  return bootstrap.dev();
});
