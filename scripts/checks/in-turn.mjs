/**
 * Does the work of every part, so many beside each other, in their order; a part waits for the one it names as `after`, and those behind it
 * are taken up meanwhile. Work that throws ends the whole.
 * @template {{ name: string, after?: string }} P
 * @param {readonly P[]} parts
 * @param {number} beside
 * @param {(part: P) => Promise<void>} work
 */
export async function inTurn(parts, beside, work) {
  const left = [...parts];
  /** @type {Map<P, Promise<void>>} */
  const running = new Map();
  while (left.length > 0 || running.size > 0) {
    const pending = new Set([...left, ...running.keys()].map(({ name }) => name));
    const next = left.findIndex(({ after }) => after === undefined || !pending.has(after));
    const [part] = running.size < beside && next >= 0 ? left.splice(next, 1) : [];
    if (part)
      running.set(
        part,
        work(part).finally(() => running.delete(part)),
      );
    else if (running.size > 0) await Promise.race(running.values());
    else throw new Error(`Nobody can begin: ${left.map(({ name }) => name).join(", ")} wait for each other.`);
  }
}
