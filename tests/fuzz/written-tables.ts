import SqliteFile from "better-sqlite3";

/** What a refusal may write: counters of failures, that a session was used, and the record that a counter is full. */
const COUNTED = ["rate_limits", "sessions", "audit_events"];

/** Watches a database file for rows that are inserted, changed or deleted. Returns which tables were, since it was last asked. */
export function watchTables(path: string): () => string[] {
  const file = new SqliteFile(path);
  const names = file
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search_index%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all() as string[];
  file.exec("CREATE TABLE written_tables (name TEXT NOT NULL)");
  for (const name of names.filter((one) => !COUNTED.includes(one))) {
    for (const verb of ["INSERT", "UPDATE", "DELETE"]) {
      file.exec(
        `CREATE TRIGGER "watch_${name}_${verb}" AFTER ${verb} ON "${name}" BEGIN INSERT INTO written_tables VALUES ('${name}'); END`,
      );
    }
  }
  const read = file.prepare("SELECT DISTINCT name FROM written_tables ORDER BY name").pluck();
  const forget = file.prepare("DELETE FROM written_tables");
  return () => {
    const written = read.all() as string[];
    if (written.length > 0) forget.run();
    return written;
  };
}
