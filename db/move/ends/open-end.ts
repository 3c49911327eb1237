import { DatabaseUnusable } from "../../client/unusable/database-unusable";
import { isPostgres, requireReadable } from "../../client/postgres/address";
import { sqlitePath } from "../../client/sqlite/file/sqlite-path";
import type { MoveEnd } from "../end";
import { withoutPassword } from "../../client/unusable/without-password";

/** One database of a move by its address, as `openDatabase` reads it. */
export async function openEnd(url: string, role: "source" | "target"): Promise<MoveEnd> {
  if (isPostgres(url)) {
    requireReadable(url);
    return (await import("./postgres-end")).openPostgresEnd(url, role);
  }
  const path = sqlitePath(url);
  if (path === null) throw new DatabaseUnusable("wrong-address", withoutPassword(url));
  return (await import("./sqlite-end")).openSqliteEnd(path, role);
}
