import { readdir, readFile } from "node:fs/promises";
import { processorTime } from "../desk/processor-time";

/** Processor that processes used so far, in ms. Null where the system does not tell it (other than Linux). */
export type Work = number | null;

const TICK_MS = 10;

/** Of these processes together. */
export async function workOf(pids: readonly (number | null)[]): Promise<Work> {
  const times = await Promise.all(pids.map(processorTime));
  return times.reduce((all, time) => (all === null || time === null ? null : all + time), 0);
}

/**
 * Of a process and those it has started, PostgreSQL's server being one for each connection. That of those that have ended is in the
 * parent's own account.
 */
export async function workOfFamily(pid: number | null): Promise<Work> {
  const family = await workOf([pid, ...(await childrenOf(pid))]);
  const ended = await endedChildren(pid);
  return family === null ? null : family + ended;
}

async function fieldsOf(pid: number | string | null): Promise<string[]> {
  const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return line.slice(line.lastIndexOf(")") + 2).split(" ");
}

async function childrenOf(pid: number | null): Promise<number[]> {
  const names = await readdir("/proc").catch(() => []);
  const found = await Promise.all(
    names.filter((name) => /^\d+$/.test(name)).map(async (name) => ({ name, parent: (await fieldsOf(name))[1] })),
  );
  return found.filter(({ parent }) => parent === `${pid}`).map(({ name }) => Number(name));
}

/** User and system time of children that were waited for: the 14th and 15th fields after the name. */
async function endedChildren(pid: number | null): Promise<number> {
  const fields = await fieldsOf(pid);
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) * TICK_MS;
}
