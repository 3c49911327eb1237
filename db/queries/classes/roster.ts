import { inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { NewPerson, NewResetCode, Person } from "../../schema/rows";
import { inChunks } from "../in-chunks";

export type RosterAccount = Pick<Person, "id" | "userName" | "displayName" | "role" | "disabledAt">;

/** The accounts behind these user names (in their stored form), in no order. */
export async function listAccountsByUserName(
  { userNames }: { userNames: string[] },
  on: Reader = database(),
): Promise<RosterAccount[]> {
  const { people } = on.tables;
  const found: RosterAccount[] = [];
  await inChunks(userNames, async (chunk) => {
    const rows = await on
      .select({
        id: people.id,
        userName: people.userName,
        displayName: people.displayName,
        role: people.role,
        disabledAt: people.disabledAt,
      })
      .from(people)
      .where(inArray(people.userName, chunk));
    found.push(...rows);
  });
  return found;
}

/** Adds people together; throws (see `isUniqueViolation`) when a user name is taken. */
export async function insertPeople(rows: NewPerson[], tx: Tx): Promise<void> {
  await inChunks(rows, (chunk) => tx.insert(tx.tables.people).values(chunk));
}

export async function insertResetCodes(rows: NewResetCode[], tx: Tx): Promise<void> {
  await inChunks(rows, (chunk) => tx.insert(tx.tables.resetCodes).values(chunk));
}
