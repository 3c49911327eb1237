// npm start. Old syntax up to the version check, so that an old Node can say what is wrong; the rest is loaded after it.
// Supervisors run this file itself: signals sent to npm do not reach the server.
import { requireNode } from "./bootstrap/node-version.mjs";

requireNode();
void import("./bootstrap/start.mjs").then(function (bootstrap) {
  return bootstrap.start();
});
