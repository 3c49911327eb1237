/** What the list can be narrowed to, in the order of its links. */
export const SHOWS = ["all", "draft", "published", "template", "retired"] as const;
