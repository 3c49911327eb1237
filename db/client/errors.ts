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

/** What keeps a store from taking anything: SQLite's names, PostgreSQL's numbers, the network's, and those of `DatabaseUnusable`. */
const STORAGE_FAULTS: [RegExp, StorageFault][] = [
  [/^(SQLITE_FULL|SQLITE_IOERR_WRITE|ENOSPC|EDQUOT|53100|full)$/, "full"],
  [/^displaced$/, "displaced"],
  [/^(SQLITE_READONLY.*|SQLITE_CANTOPEN.*|EROFS|25006|unwritable)$/, "read-only"],
  [
    /^(08\w{3}|57P0[1-5]|25P03|ECONN\w+|EPIPE|ETIMEDOUT|E(HOST|NET)UNREACH|ENOTFOUND|EAI_AGAIN|unreachable)$/,
    "unreachable",
  ],
  // No connection to be had, a lock or a statement that took too long, or others in the way at every try.
  [/^(53300|53400|55P03|57014|40001|40P01|crowded)$/, "crowded"],
];

/** What the driver of PostgreSQL says without a code. */
const UNNUMBERED: [RegExp, StorageFault][] = [
  [
    /^(Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout)/,
    "unreachable",
  ],
  [/^timeout exceeded when trying to connect/, "crowded"],
];

export type StorageFault = "full" | "read-only" | "displaced" | "unreachable" | "crowded";

/**
 * Whether the database's disk is full or may not be written to, its file is gone, its server does not answer, or lets nobody in
 * just now; null for every other error.
 */
export function storageFault(error: unknown): StorageFault | null {
  for (const code of errorCodes(error)) {
    const known = STORAGE_FAULTS.find(([pattern]) => pattern.test(code));
    if (known) return known[1];
  }
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const { message } = at;
    const known = UNNUMBERED.find(([pattern]) => pattern.test(message));
    if (known) return known[1];
  }
  return null;
}

/** Whether the database is only away and comes back by itself, which its watch says once: not worth a line each time it is asked. */
export function isAway(error: unknown): boolean {
  const fault = storageFault(error);
  return fault === "unreachable" || fault === "crowded";
}
