/** Whether a value that came from outside is an object; its fields are not known yet. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether an object has these fields and no others; one that may be absent counts as known. */
export function hasOnly(value: Record<string, unknown>, fields: readonly string[]): boolean {
  return Object.keys(value).every((field) => fields.includes(field));
}

/** Whether a value is a whole number within bounds, both included. */
export function isWhole(value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}

/** Whether a value is a text of so many UTF-16 units, both included. */
export function isText(value: unknown, least: number, most: number): value is string {
  return typeof value === "string" && value.length >= least && value.length <= most;
}

/** The value read as a list, or null where it is none or one of its members cannot be read. */
export function readList<Item>(value: unknown, most: number, read: (item: unknown) => Item | null): Item[] | null {
  if (!Array.isArray(value) || value.length > most) return null;
  const items = value.map(read);
  return items.every((item) => item !== null) ? items : null;
}
