import { existsSync, readdirSync } from "node:fs";

const OWN = /^auto-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.db$/;

/** The copies in a folder that the server made by itself, by their names; those of others are none of its business. */
export function ownCopies(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => OWN.test(name)) : [];
}

/** When such a copy was begun, as its name says. */
export function timeOfCopy(name: string): number {
  const [year, month, day, hour, minute, second] = (OWN.exec(name) ?? []).slice(1).map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
}

/**
 * When the newest of them was begun; null where there is none. Those of a clock that ran ahead tell nothing: they must neither stop the
 * copies nor have one made at every look.
 */
export function newestCopyAt(folder: string, now: number): number | null {
  const times = ownCopies(folder)
    .map(timeOfCopy)
    .filter((at) => at <= now);
  return times.length === 0 ? null : Math.max(...times);
}
