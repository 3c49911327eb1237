// npm test. Old syntax up to the version check; see start.mjs.
import { requireNode } from "./bootstrap/node-version.mjs";

requireNode();
void import("./checks/run-checks.mjs").then(function (checks) {
  return checks.runChecks(process.argv.slice(2));
});
