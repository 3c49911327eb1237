/** The sections of the list, in order. */
export const GROUPS = ["writing", "todo", "handedIn", "released", "closed"] as const;
export type Group = (typeof GROUPS)[number];
