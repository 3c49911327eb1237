import { database } from "@db/client/database";
import { setLocale } from "@db/queries/people/change-person";

/** Notes the language an account has switched to, so that its next sign-in elsewhere begins with it. */
export async function keepLanguage({ personId, language }: { personId: string; language: string }): Promise<void> {
  await database().tx((tx) => setLocale({ personId, locale: language }, tx));
}
