/** The codes of an error and of what caused it: drizzle wraps the driver's error. */
export function errorCodes(error: unknown): string[] {
  const codes: string[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string") codes.push(at.code);
  }
  return codes;
}

const UNIQUE_CODES = new Set(["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505"]);

/** Whether a write was refused because such a row is there already. Ask outside the transaction: PostgreSQL has ended it. */
export function isUniqueViolation(error: unknown): boolean {
  return errorCodes(error).some((code) => UNIQUE_CODES.has(code));
}

/** What keeps a store from taking anything: SQLite's names, PostgreSQL's numbers, and those of `DatabaseUnusable`. */
const STORAGE_FAULTS: [RegExp, StorageFault][] = [
  [/^(SQLITE_FULL|SQLITE_IOERR_WRITE|ENOSPC|EDQUOT|53100|full)$/, "full"],
  [/^displaced$/, "displaced"],
  [/^(SQLITE_READONLY.*|SQLITE_CANTOPEN.*|EROFS|25006|unwritable)$/, "read-only"],
];

export type StorageFault = "full" | "read-only" | "displaced";

/** Whether the database's disk is full or may not be written to, or its file is gone; null for every other error. */
export function storageFault(error: unknown): StorageFault | null {
  for (const code of errorCodes(error)) {
    const known = STORAGE_FAULTS.find(([pattern]) => pattern.test(code));
    if (known) return known[1];
  }
  return null;
}
