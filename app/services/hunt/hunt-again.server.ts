import { database } from "@db/client/database";
import { getHunt, insertHunt } from "@db/queries/hunt/hunts";

type HuntAgain = { personId: string; versionId: string; now: number };

/** Begins anew with no sentence marked; what was found before is kept. One that is still open is gone on with. */
export async function huntAgain({ personId, versionId: questionVersionId, now }: HuntAgain): Promise<void> {
  await database().tx(async (tx) => {
    const hunt = await getHunt({ personId, questionVersionId }, tx);
    if (hunt && hunt.checkedAt !== null) await insertHunt({ personId, questionVersionId, marks: [], now }, tx);
  });
}
