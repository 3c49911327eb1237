/** How long before the due time a candidate is reminded. */
export const DUE_SOON_MS = 86_400_000;

type IsDueSoon = { dueAt: number | null; opensAt: number; handedIn: boolean; now: number };

/** Whether a candidate is to be reminded at `now`: open, nothing handed in, and due within a day. */
export function isDueSoon({ dueAt, opensAt, handedIn, now }: IsDueSoon): boolean {
  return dueAt !== null && !handedIn && opensAt <= now && now < dueAt && dueAt - now <= DUE_SOON_MS;
}

/** One reminder for each due time: when an exception moves it there is another. */
export function dueSoonKey(assignmentId: string, dueAt: number): string {
  return `due-soon:${assignmentId}:${dueAt}`;
}

/** What the due time has opened is told once for each due time. */
export function dueReleaseKey(assignmentId: string, dueAt: number): string {
  return `released-at-due:${assignmentId}:${dueAt}`;
}
