// npm run bench: every benchmark one after the other, and one table of the figures that have a goal.
import { runBench } from "./bench/run-bench.mjs";

await runBench(process.argv.slice(2));
