import { database } from "@db/client/database";
import { updateProfile } from "@db/queries/people/change-account";
import { getPersonById } from "@db/queries/people/people";

type ChangeProfile = { personId: string; displayName?: string; email?: string; locale: string };

/** Name, e-mail and language of one's own account. An empty name becomes the user name, an empty e-mail none. */
export async function changeProfile({ personId, displayName, email, locale }: ChangeProfile): Promise<void> {
  await database().tx(async (tx) => {
    const person = await getPersonById({ personId }, tx);
    const name = displayName || person?.userName || "";
    await updateProfile({ personId, displayName: name, email: email ?? null, locale }, tx);
  });
}
