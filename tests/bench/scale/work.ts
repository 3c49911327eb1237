import { readdir, readFile } from "node:fs/promises";
import { processorTime } from "../desk/processor-time";

/** What processes did so far: processor in ms, bytes handed to the disk. Null where the system does not tell it (other than Linux). */
export type Work = { processor: number | null; written: number | null };

const TICK_MS = 10;

/** Of these processes together. */
export async function workOf(pids: readonly (number | null)[]): Promise<Work> {
  return {
    processor: sum(await Promise.all(pids.map(processorTime))),
    written: sum(await Promise.all(pids.map(written))),
  };
}

/**
 * Of a process and those it has started, PostgreSQL's server being one for each connection. The processor time of those that have ended
 * is in the parent's own account; what they wrote is not, so connections should stay open while it is measured.
 */
export async function workOfFamily(pid: number | null): Promise<Work> {
  const family = await workOf([pid, ...(await childrenOf(pid))]);
  const ended = await endedChildren(pid);
  return { ...family, processor: family.processor === null ? null : family.processor + ended };
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

async function written(pid: number | null): Promise<number | null> {
  const told = await readFile(`/proc/${pid}/io`, "utf8").catch(() => "");
  const bytes = /^write_bytes: (\d+)$/m.exec(told)?.[1];
  return bytes === undefined ? null : Number(bytes);
}

function sum(values: readonly (number | null)[]): number | null {
  return values.every((value) => value !== null) ? values.reduce<number>((all, value) => all + value, 0) : null;
}

export function since(before: Work, after: Work): Work {
  const less = (a: number | null, b: number | null) => (a === null || b === null ? null : b - a);
  return { processor: less(before.processor, after.processor), written: less(before.written, after.written) };
}
