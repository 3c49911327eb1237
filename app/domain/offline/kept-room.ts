/** A moment on two clocks: the server's and that of the computer, both UTC ms. */
export type Moment = { now: number; wallAt: number };

/** What is known of a writing page that this browser keeps. */
export type KeptRoom = {
  /** The tag of the person it was made for. */
  person: string;
  title: string;
  language: string;
  /** As the document names it; null where it follows the computer. */
  theme: string | null;
  /** The school's: times are shown in it. */
  timeZone: string;
  /** When the server made the page. */
  made: Moment;
  /** The server's time from which on it is not shown any more. */
  until: number;
};

/** How long a page without a deadline is kept at most, in ms: as long as the texts on the way. */
export const ROOM_KEPT_MS = 7 * 24 * 60 * 60_000;

type Sitting = { made: Moment; deadlineAt: number | null; arrivalEndsAt: number | null };

/** Until when a page may be shown without asking the server: to the end of its time, or for some days where it has none. */
export function keptUntil({ made, deadlineAt, arrivalEndsAt }: Sitting): number {
  if (deadlineAt === null) return made.now + ROOM_KEPT_MS;
  return Math.max(deadlineAt, arrivalEndsAt ?? 0);
}

/** The server's time as this browser reckons it without asking. Never earlier than what the server said last. */
export function reckonedNow({ now, wallAt }: Moment, wallNow: number): number {
  return now + Math.max(0, wallNow - wallAt);
}

export type Showing = { person: string | null; wallNow: number };

/** A kept page is shown to its own person, while its time runs. `person` is who used this browser last; null: nobody known. */
export function mayBeShown(kept: KeptRoom, { person, wallNow }: Showing): boolean {
  return person === kept.person && !isOver(kept, wallNow);
}

/** Whether the time of a kept page has run out. */
export function isOver({ made, until }: KeptRoom, wallNow: number): boolean {
  return reckonedNow(made, wallNow) >= until;
}

/** Null for what is no such record: it may be of another version, or cut off. */
export function readKeptRoom(text: string): KeptRoom | null {
  try {
    const value: unknown = JSON.parse(text);
    return isKeptRoom(value) ? value : null;
  } catch {
    return null;
  }
}

function isKeptRoom(value: unknown): value is KeptRoom {
  if (typeof value !== "object" || value === null) return false;
  const { person, title, language, theme, timeZone, made, until } = value as Record<string, unknown>;
  if (![person, title, language, timeZone].every((text) => typeof text === "string")) return false;
  return (theme === null || typeof theme === "string") && typeof until === "number" && isMoment(made);
}

export function isMoment(value: unknown): value is Moment {
  if (typeof value !== "object" || value === null) return false;
  const { now, wallAt } = value as Record<string, unknown>;
  return typeof now === "number" && typeof wallAt === "number";
}
