/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile */

/**
 * Whether npm's own note of what it installed (`node_modules/.package-lock.json`) is what the lockfile asks for.
 * Packages for other platforms are optional and may be missing; nothing else may differ.
 * @param {Lockfile} lock
 * @param {Lockfile} installed
 */
export function matchesLock(lock, installed) {
  const wanted = lock.packages ?? {};
  const present = installed.packages ?? {};
  const complete = Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const have = present[path];
    if (have === undefined) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return have.version === entry.version && (have.integrity ?? "") === (entry.integrity ?? "");
  });
  return complete && Object.keys(present).every((path) => path in wanted);
}
