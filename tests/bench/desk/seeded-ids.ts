import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { openDatabase } from "@db/client/open-database";
import type { Database } from "@db/client/types";
import type { PageIds } from "./pages";
import type { SeededDesk } from "./seed/seed-desk";

/** The ids that stand in the addresses of the desk's pages: of what has most on it. */
export async function seededIds(
  dataDir: string,
  desk: SeededDesk,
  { disputedId }: { disputedId: string },
): Promise<PageIds> {
  const db = await openDatabase({ url: `file:${dataDir}/app.db` });
  try {
    const { packs, packImports, appeals, people } = db.tables;
    const newest = desk.assignmentIds.at(-1) ?? "";
    const [pack] = await db.select({ id: packs.id }).from(packs).orderBy(desc(packs.createdAt)).limit(1);
    const [staged] = await db
      .select({ id: packImports.id })
      .from(packImports)
      .where(eq(packImports.state, "open"))
      .limit(1);
    const [appeal] = await db.select({ id: appeals.id }).from(appeals).orderBy(asc(appeals.createdAt)).limit(1);
    const { userName } = middleOf(desk);
    const [person] = await db.select({ id: people.id }).from(people).where(eq(people.userName, userName)).limit(1);
    const personId = person?.id ?? "";
    const usual = { ...(await answerOf(db, newest, personId)), assignmentId: newest, classId: desk.classId, personId };
    const known = { packId: pack?.id, importId: staged?.id, appealId: appeal?.id };
    const double = { ...(await answerOf(db, desk.doubleId, personId)), assignmentId: desk.doubleId };
    const disputed = { ...double, attemptId: disputedId };
    return { usual: { ...usual, ...defined(known) }, forPages: { "/desk/double": disputed, "/desk/anchors": double } };
  } finally {
    await db.close();
  }
}

/** The candidate whose pages are asked for, half way down the list. */
export function middleOf({ candidates }: Pick<SeededDesk, "candidates">): SeededDesk["candidates"][number] {
  const middle = candidates[Math.ceil(candidates.length / 2) - 1];
  if (!middle) throw new Error("a school has candidates");
  return middle;
}

/** A person's answer to the first question of an assignment, with the set it is of. */
async function answerOf(db: Database, assignmentId: string, personId: string): Promise<Record<string, string>> {
  const { sittings, attempts } = db.tables;
  const [found] = await db
    .select({ attemptId: attempts.id, questionId: attempts.questionId, sittingId: sittings.id, setId: sittings.setId })
    .from(sittings)
    .innerJoin(attempts, and(eq(attempts.sittingId, sittings.id), eq(attempts.position, 1)))
    .where(and(eq(sittings.assignmentId, assignmentId), eq(sittings.personId, personId), isNull(sittings.voidedAt)))
    .limit(1);
  if (!found) throw new Error("the seed has an answer of everybody to every assignment");
  return found;
}

function defined(ids: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(ids).flatMap(([name, id]) => (id === undefined ? [] : [[name, id]])));
}
