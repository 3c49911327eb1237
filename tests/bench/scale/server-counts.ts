import pg from "pg";

/** What PostgreSQL counts for one database, since its start; `wal` in bytes for the whole server, which holds nothing else. */
export type ServerCounts = {
  inserted: number;
  updated: number;
  deleted: number;
  committed: number;
  rolledBack: number;
  wal: number;
  /** Connections now, this one left out. */
  connections: number;
};

export type ServerWatch = {
  counts(): Promise<ServerCounts>;
  /** The settings that the figures depend on, as the server has them. */
  settings(): Promise<string>;
  /** Bytes of each table with its indexes, once everything is on the disk and dead rows are cleared as autovacuum would. */
  tableSizes(): Promise<Map<string, number>>;
  close(): Promise<void>;
};

const SETTINGS =
  "server_version synchronous_commit fsync full_page_writes wal_level shared_buffers max_wal_size checkpoint_timeout max_connections";

/** Looks at a server from a connection of its own. */
export async function watchServer(url: string): Promise<ServerWatch> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows = async (text: string) => (await client.query<Record<string, string>>(text)).rows;
  return {
    async counts() {
      // Each backend hands in its counts at most once a second, so that the last moment of a load is missing.
      const [row = {}] = await rows(`
        SELECT tup_inserted, tup_updated, tup_deleted, xact_commit, xact_rollback,
          pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') AS wal,
          (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()) AS connections
        FROM pg_stat_database WHERE datname = current_database()`);
      const number = (name: string) => Number(row[name] ?? 0);
      return {
        inserted: number("tup_inserted"),
        updated: number("tup_updated"),
        deleted: number("tup_deleted"),
        committed: number("xact_commit"),
        rolledBack: number("xact_rollback"),
        wal: number("wal"),
        connections: number("connections"),
      };
    },
    async settings() {
      const found = await rows(
        `SELECT name, current_setting(name) AS value FROM pg_settings WHERE name IN ('${SETTINGS.replaceAll(" ", "','")}')`,
      );
      const valueOf = new Map(found.map(({ name = "", value = "" }) => [name, value]));
      return SETTINGS.split(" ")
        .map((name) => `${name}=${valueOf.get(name) ?? "?"}`)
        .join(", ");
    },
    async tableSizes() {
      await client.query("VACUUM");
      await client.query("CHECKPOINT");
      const found = await rows(
        "SELECT relname, pg_total_relation_size(oid) AS bytes FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
      );
      return new Map(found.map(({ relname = "", bytes = "0" }) => [relname, Number(bytes)]));
    },
    close: () => client.end(),
  };
}
