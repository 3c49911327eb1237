import { readFile } from "node:fs/promises";

/** The kernel counts a process's time in hundredths of a second (USER_HZ of every usual Linux). */
const TICK_MS = 10;

/** The processor time a process has used, in ms; null where the system does not tell (other than Linux). */
export async function processorTime(pid: number | null): Promise<number | null> {
  const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  // The name in brackets may hold blanks; user and system time are the 12th and 13th fields after it.
  const fields = line?.slice(line.lastIndexOf(")") + 2).split(" ");
  return fields === undefined ? null : (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
