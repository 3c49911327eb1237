import type { ListedAssignment } from "./load-list.server";

export type CalendarEntry = { key: string; at: number; what: "opens" | "due"; assignment: ListedAssignment };

/** What opens and what is due from `from` on, in order of time; withdrawn assignments have no times to keep. */
export function calendarOf(assignments: readonly ListedAssignment[], from: number): CalendarEntry[] {
  return assignments
    .filter(({ state }) => state !== "withdrawn")
    .flatMap((assignment) => {
      const opens = { key: `${assignment.id}.opens`, at: assignment.opensAt, what: "opens" as const, assignment };
      const due = { key: `${assignment.id}.due`, at: assignment.dueAt ?? -1, what: "due" as const, assignment };
      return assignment.dueAt === null ? [opens] : [opens, due];
    })
    .filter(({ at }) => at >= from)
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}
