import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Gives this run of tests a folder of its own for temporary files, here and in every process started from here. What this returns runs after
 * the last test and removes it, with whatever the tests left there: hundreds of schools, in memory where `npm test` found room.
 * Asked again, as Vitest does for each of its projects, it leaves the one it made: a database's socket may not have a long path.
 */
export default function ownTemporaryFiles(): () => void {
  if (process.env["TESTS_TEMPORARY_FILES"] !== undefined) return () => undefined;
  const before = process.env["TMPDIR"];
  const folder = mkdtempSync(join(tmpdir(), "tests-"));
  chmodSync(folder, 0o755); // a database server of the tests may be another account's process
  process.env["TMPDIR"] = folder;
  process.env["TESTS_TEMPORARY_FILES"] = folder;
  return () => {
    delete process.env["TESTS_TEMPORARY_FILES"];
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
