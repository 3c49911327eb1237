import { execFile } from "node:child_process";
import { setPriority } from "node:os";
import { promisify } from "node:util";

/** Of ordinary processes, the last to get the processor. */
const PATIENT = 19;

/**
 * Copies this installation's database to the new file `to` by `npm run backup` in a process of its own, with this one's environment:
 * checking the pages of a large copy takes seconds, in which nobody's text could be saved here. Rejects with what that process said.
 */
export async function copyApart({ to }: { to: string }): Promise<void> {
  const copying = promisify(execFile)(process.execPath, ["scripts/cli.mjs", "backup", to]);
  if (copying.child.pid !== undefined) setPriority(copying.child.pid, PATIENT);
  await copying;
}
