// npm run -s NAME -- …  Old syntax up to the version check; see start.mjs.
import { requireNode } from "./bootstrap/node-version.mjs";

requireNode();
void import("./bootstrap/cli.mjs").then(function (bootstrap) {
  return bootstrap.cli(process.argv.slice(2));
});
