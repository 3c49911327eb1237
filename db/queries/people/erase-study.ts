import { eq } from "drizzle-orm";
import type { Tx } from "../../client/types";

/** What an erased person practised between sittings: cards, studies, notes, clippings, what tutors noted of them. Nobody else's records hang on it. */
export async function eraseStudy({ personId }: { personId: string }, tx: Tx): Promise<void> {
  const { cardReviews, cards, redos, studySessions, pointHunts, libraryMarks, clippings, studyPlans } = tx.tables;
  for (const table of [cardReviews, cards, redos, studySessions, pointHunts, libraryMarks, clippings, studyPlans]) {
    await tx.delete(table).where(eq(table.personId, personId));
  }
}
