/** What the list can be narrowed to, in the order of its choices. */
export const STATUSES = ["draft", "needs-material", "published", "retired"] as const;
export const ORIGINS = ["pack", "hand"] as const;
export const VISIBILITIES = ["bank", "reserved"] as const;
