import { readdir, readFile } from "node:fs/promises";

const SECTOR_BYTES = 512;
/** Not disks, or made of others that are counted already. */
const NO_DISK = /^(loop|ram|zram|dm-|md)\d/;
/** The seventh figure of a device's `stat`. */
const SECTORS_WRITTEN = 6;

/**
 * Bytes that the disks of this machine have taken so far, whoever wrote them; null where the system does not tell (other than Linux). What
 * it tells of a process (`/proc/PID/io`) is no measure: it counts all of a large page in memory for each few bytes changed in it.
 */
export async function diskWrites(): Promise<number | null> {
  const disks = (await readdir("/sys/block").catch(() => [])).filter((name) => !NO_DISK.test(name));
  if (disks.length === 0) return null;
  const told = await Promise.all(disks.map((disk) => readFile(`/sys/block/${disk}/stat`, "utf8")));
  return told.reduce((all, line) => all + Number(line.trim().split(/\s+/)[SECTORS_WRITTEN]) * SECTOR_BYTES, 0);
}
