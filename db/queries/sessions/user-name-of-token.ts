import { eq } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

/** The user name of whoever a session's token was made for, also where the session is over; null for no token of ours. */
export async function getUserNameOfToken(
  { tokenHash }: { tokenHash: string },
  on: Reader = database(),
): Promise<string | null> {
  const { sessions, people } = on.tables;
  const [found] = await on
    .select({ userName: people.userName })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(eq(sessions.tokenHash, tokenHash))
    .limit(1);
  return found?.userName ?? null;
}
