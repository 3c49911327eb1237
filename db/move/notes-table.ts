import { sqlitePath } from "../client/sqlite/file/sqlite-path";
import { DatabaseUnusable } from "../client/unusable/database-unusable";
import { hasTable } from "../dialect/has-table";
import type { Reader } from "../client/types";
import { withoutPassword } from "../client/unusable/without-password";

/** Where a move notes how far it has come, in the database it fills; gone once all of it has been checked. */
export const NOTES_TABLE = "__move";

/** Throws `DatabaseUnusable` for a database that a move has not finished filling: what was written there now would be lost or in the way. */
export async function refuseHalfMoved(db: Reader, url: string): Promise<void> {
  if (!(await hasTable(NOTES_TABLE, db))) return;
  throw new DatabaseUnusable("half-moved", sqlitePath(url) ?? withoutPassword(url));
}
