import { expect } from "vitest";

const TOO_LONG_MS = 10_000;

/** Begins to count; the returned function insists that what was asked since was answered soon. */
export function answeredSoon(): () => void {
  // Processor time: how long a machine takes that does other things beside says nothing of the program.
  const begun = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1_000).toBeLessThan(TOO_LONG_MS);
  };
}
