import type { SetContent } from "@content/contract/question-set";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { getSetByMadeKey, insertSet, setSetDraft } from "@db/queries/sets/sets";
import { publishSet } from "./publish-set.server";

type MakeSet = { madeKey: string; content: SetContent; now: number };

/** Makes the program's own set that the key names, or brings it up to date, and publishes it. True when it is new. */
export async function makeSet({ madeKey, content, now }: MakeSet): Promise<boolean> {
  const { setId, isNew } = await database().tx(async (tx) => {
    const known = await getSetByMadeKey({ madeKey }, tx);
    if (known) {
      await setSetDraft({ setId: known.id, draft: content, now }, tx);
      return { setId: known.id, isNew: false };
    }
    const id = newId();
    const row = { id, title: content.title, status: "draft" as const, madeKey, draft: content };
    await insertSet({ ...row, createdAt: now, updatedAt: now }, tx);
    return { setId: id, isNew: true };
  });
  const published = await publishSet({ setId, by: null, now });
  if (!published.ok) throw new Error(`the set ${madeKey} cannot be published: ${published.reason}`);
  return isNew;
}
