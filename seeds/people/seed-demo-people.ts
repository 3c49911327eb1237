import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { getPersonByUserName, insertPerson } from "@db/queries/people/people";
import { DEMO_PEOPLE } from "./demo-people";

type SeedDemoPeople = { passwordHashes: ReadonlyMap<string, string>; now: number };

/** Adds the demo's accounts that are not there yet, with the given hash for each user name. */
export async function seedDemoPeople({ passwordHashes, now }: SeedDemoPeople, tx: Tx): Promise<void> {
  for (const person of DEMO_PEOPLE) {
    const passwordHash = passwordHashes.get(person.userName);
    if (passwordHash === undefined) throw new Error(`no password was drawn for ${person.userName}`);
    if ((await getPersonByUserName({ userName: person.userName }, tx)) !== null) continue;
    await insertPerson({ id: newId(), ...person, passwordHash, demo: true, createdAt: now }, tx);
  }
}
