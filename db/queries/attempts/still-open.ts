import { sql, type SQL } from "drizzle-orm";
import type { Tables } from "../../client/types";

/** Open, said with the word itself: the index of open attempts is for queries that cannot mean others, which a parameter could. */
export function stillOpen({ attempts }: Pick<Tables, "attempts">): SQL {
  return sql`${attempts.status} = 'open'`;
}
