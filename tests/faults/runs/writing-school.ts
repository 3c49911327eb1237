import { useDatabase } from "@db/client/database";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { getHead } from "@db/queries/attempts/answer-heads";
import { readRevisions } from "~/services/attempts/saving/read-revisions.server";
import { openAttempt } from "../../attempts/open-attempt";
import { seededChance } from "../chance";
import { checkRecord, type Receipt } from "../oracle";
import { writer } from "../writer";

type Plan = {
  /** Of the database, which is made. */
  url: string;
  /** Open answers. */
  rooms: number;
  /** Pages that write each of them. */
  pagesEach?: number;
  /** Called after each receipt was noted. */
  onReceipt?: () => void;
};

/** Open answers in a new database, which is closed again, pages that write them, and what each answer's pages were told. */
export async function writingSchool({ url, rooms: count, pagesEach = 1, onReceipt }: Plan) {
  const db = await openDatabase({ url });
  await migrateDatabase(db);
  useDatabase(db);
  const rooms = await Promise.all(Array.from({ length: count }, () => openAttempt("practice")));
  await db.close();
  const receipts = rooms.map((): Receipt[] => []);
  const writers = rooms.flatMap(({ attemptId, personId }, room) =>
    Array.from({ length: pagesEach }, (_, page) =>
      writer({
        attemptId,
        headers: { "x-person": personId },
        page: `writer-${room}-${page}`,
        chance: seededChance(room * pagesEach + page),
        onReceipt(receipt) {
          receipts[room]!.push(receipt);
          onReceipt?.();
        },
      }),
    ),
  );
  return { rooms, receipts, writers };
}

type Told = Pick<Awaited<ReturnType<typeof writingSchool>>, "rooms" | "receipts">;

/** Checks every receipt against what a new process finds in this database; how many they were. */
export async function checkSchool(url: string, { rooms, receipts }: Told): Promise<number> {
  const db = await openDatabase({ url });
  useDatabase(db);
  let checked = 0;
  for (const [room, { attemptId }] of rooms.entries()) {
    const stored = await readRevisions({ attemptId });
    const revisions = stored.map(({ parentNumber: parent, ...kept }) => ({ ...kept, parent }));
    const head = await getHead({ attemptId });
    checked += checkRecord({ revisions, head, sealed: false, sealedNumber: null, seals: 0 }, receipts[room]!);
  }
  await db.close();
  return checked;
}
