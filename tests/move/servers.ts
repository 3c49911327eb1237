import { sql } from "drizzle-orm";
import type { RunningEngine } from "../contracts/database/engines";

/** The address of a database without tables on a server of the test's own. */
export async function emptyDatabase(running: RunningEngine): Promise<string> {
  const db = await running.empty();
  const [found] = await db
    .select({ name: sql<string>`current_database()`, port: sql<number>`inet_server_port()` })
    .from(sql`(select 1) as one`);
  await db.close();
  return `postgres://postgres@127.0.0.1:${found?.port}/${found?.name}`;
}
