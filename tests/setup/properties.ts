import fc from "fast-check";
import { fullRun } from "./full-run";

/**
 * Properties run on the same inputs each time, so that a failure is the doing of the change at hand. `npm run test:full` draws new ones;
 * what it finds becomes an example of the property. `PROPERTY_SEED` draws a chosen set, `PROPERTY_RUNS` more of them.
 */
const STEADY_SEED = 20_260_101;
const asked = (name: string) => (process.env[name] === undefined ? undefined : Number(process.env[name]));

const seed = asked("PROPERTY_SEED") ?? (fullRun ? undefined : STEADY_SEED);
const numRuns = asked("PROPERTY_RUNS");
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  ...(seed !== undefined && { seed }),
  ...(numRuns !== undefined && { numRuns }),
});
