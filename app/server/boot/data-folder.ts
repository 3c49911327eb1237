import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartFailure } from "./start-failure";

/** Makes the data folder if it is missing and insists that it can be written to. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
    const probe = join(folder, `.write-test-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new StartFailure(
      `The data folder ${folder} cannot be written to (${reason}): give this user write permission or set DATA_DIR to another folder.`,
    );
  }
}

/** Takes the folder's lock, so that no second server or restore works on the same file. Returns the release. */
export function lockDataFolder(folder: string, pid = process.pid): () => void {
  const file = join(folder, "app.lock");
  const holder = lockHolder(file);
  if (holder !== null && holder !== pid) {
    throw new StartFailure(
      `The data folder ${folder} is in use by the server with process id ${holder}: stop that one first or set DATA_DIR to another folder.`,
    );
  }
  writeFileSync(file, `${pid}\n`);
  return () => {
    if (lockHolder(file) === pid) rmSync(file, { force: true });
  };
}

/** The living process that holds the lock, or null: a lock left by a killed process does not count. */
export function lockHolder(file: string): number | null {
  let pid: number;
  try {
    pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  } catch {
    return null; // no lock file
  }
  if (!Number.isInteger(pid) || pid <= 0) return null;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM" ? pid : null;
  }
}
