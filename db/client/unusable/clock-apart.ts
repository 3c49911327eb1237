import type { Database } from "../types";

/** More than this and deadlines would not be the same in all processes: some would seal what others still take. */
const APART_MS = 30_000;

/**
 * What is wrong with this machine's clock when held against the database server's, which all processes share; null where they agree or
 * there is no such server. How long the server takes to answer counts for neither side.
 */
export async function clockApart(
  db: Pick<Database, "serverTime">,
  now: () => number = Date.now,
): Promise<string | null> {
  const before = now();
  const there = await db.serverTime();
  if (there === null) return null;
  const ahead = before - there;
  const behind = there - now();
  const apart = Math.max(ahead, behind);
  if (apart <= APART_MS) return null;
  const side = ahead > behind ? "ahead of" : "behind";
  return `The clock of this machine is ${Math.round(apart / 1_000)} s ${side} that of the database's server: set both by the network (NTP).`;
}
