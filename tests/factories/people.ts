import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertPerson } from "@db/queries/people/people";
import type { Person } from "@db/schema/rows";
import type { Role } from "~/domain/access/viewer";
import { hashPassword } from "~/services/accounts/credentials/password.server";

/** The password of every account made here. */
export const TEST_PASSWORD = "红笔批改2026";

let hash: Promise<string> | undefined;

/** An account that can sign in with `TEST_PASSWORD`. */
export async function addAccount(
  userName: string,
  role: Role = "candidate",
  more: { demo?: boolean; displayName?: string } = {},
): Promise<Person> {
  hash ??= hashPassword(TEST_PASSWORD);
  const passwordHash = await hash;
  return database().tx((tx) =>
    insertPerson({ id: newId(), userName, displayName: userName, role, passwordHash, createdAt: 1_000, ...more }, tx),
  );
}
