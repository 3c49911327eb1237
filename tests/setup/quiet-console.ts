import { format } from "node:util";
import { afterEach } from "vitest";
import { createStrayOutput } from "./stray-output";

// Replaced by assignment, not by a spy, so that `restoreMocks` leaves it in place; a test that expects a warning
// puts its own `vi.spyOn(console, "warn").mockImplementation(…)` over it.
const stray = createStrayOutput();
for (const level of ["error", "warn"] as const) {
  console[level] = (...parts: unknown[]) => stray.note(level, format(...parts));
}

afterEach(() => {
  const lines = stray.take();
  // On the first line, which is all that some reports show of a failure.
  if (lines.length > 0) throw new Error(`The test wrote to the console, which means a problem: ${lines.join("\n")}`);
});
