// The part "compile" of `npm test`.
import { compileIfNeeded } from "../bootstrap/install-if-needed.mjs";
import { ROOT } from "../bootstrap/project-root.mjs";
import { runScript } from "../bootstrap/stop-with.mjs";

await runScript(() => compileIfNeeded(ROOT));
