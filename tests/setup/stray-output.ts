/** The one line every page test prints: createRemixStub of Remix 2 cannot be told about this future flag. */
const REMIX_STUB_NOTE =
  /React Router Future Flag Warning: .* You can use the `v7_startTransition` future flag to opt-in early\./;

/** Collects what tests write to the console, less the one known harmless line. */
export function createStrayOutput() {
  let lines: string[] = [];
  return {
    note(level: string, line: string) {
      if (level === "warn" && REMIX_STUB_NOTE.test(line)) return;
      lines.push(`console.${level}: ${line}`);
    },
    /** What was collected since the last call. */
    take(): string[] {
      const taken = lines;
      lines = [];
      return taken;
    },
  };
}
