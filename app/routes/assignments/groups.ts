/** The sections of the list, in order. */
export const GROUPS = ["writing", "todo", "handedIn", "released", "closed"] as const;
export type Group = (typeof GROUPS)[number];

type Placed = { group: Group; dueAt: number | null; opensAt: number };

/** What may still be written: the list begins with what is due next. In all other groups it begins with the newest. */
const TO_WRITE: ReadonlySet<Group> = new Set(["writing", "todo"]);

/** Group after group, and inside one by time. What has no due time is last to be written, and as new as the day it was given. */
export function inOrder(a: Placed, b: Placed): number {
  if (a.group !== b.group) return GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group);
  if (!TO_WRITE.has(a.group)) return (b.dueAt ?? b.opensAt) - (a.dueAt ?? a.opensAt);
  const never = Number.MAX_SAFE_INTEGER;
  return (a.dueAt ?? never) - (b.dueAt ?? never) || a.opensAt - b.opensAt;
}
