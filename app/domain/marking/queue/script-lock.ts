/** Nothing heard for so long, in ms, and a script is free again. */
export const LOCK_LAPSES_MS = 30_000;

/** How often a page that has a script open says so, in ms. */
export const HEARTBEAT_MS = 10_000;

type Lock = { personId: string; page: string; heardAt: number };

/** Whether a lock still holds at `now`. */
export function isHeld(lock: Lock | null, now: number): lock is Lock {
  return lock !== null && now - lock.heardAt < LOCK_LAPSES_MS;
}

/** Whether somebody else has the script open; a tutor's own second window is no obstacle. */
export function isLockedFor(personId: string, lock: Lock | null, now: number): boolean {
  return isHeld(lock, now) && lock.personId !== personId;
}
