import { accessSync, constants, readFileSync, statfsSync } from "node:fs";

/** Linux keeps it in memory. */
const FOLDER = "/dev/shm";
/** Far more than was seen lying there at one time: 123 MB in the midst of a thousand tests. */
const LEAST_BYTES = 4 * 2 ** 30;

/**
 * A folder in memory for the schools of the tests, or null where there is none that holds them. A disk takes milliseconds for each commit,
 * in which a core has nothing to do; the tests of what disks do to a school make those disks themselves.
 * @returns {string | null}
 */
export function roomInMemory() {
  try {
    accessSync(FOLDER, constants.W_OK);
    const { bavail, bsize } = statfsSync(FOLDER);
    const mount = readFileSync("/proc/mounts", "utf8")
      .split("\n")
      .find((line) => line.split(" ")[1] === FOLDER);
    // Some tests write a program and run it.
    const runs = mount !== undefined && !mount.split(" ")[3]?.split(",").includes("noexec");
    return runs && bavail * bsize >= LEAST_BYTES ? FOLDER : null;
  } catch {
    return null; // another system, or no right to it: the disk does
  }
}
