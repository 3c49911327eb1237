import { listReservedQuestions } from "@db/queries/library/reserved-questions";
import { isStaff, type Viewer } from "~/domain/access/viewer";
import { withheldEntries, type Withheld } from "~/domain/access/visible-entry";
import { assignmentsForAccess, assignmentsOfPacks } from "~/services/assignments/access/assignments-for-access.server";

/** What of the library is kept from the viewer now, for lists, counts and single entries alike. */
export async function libraryAccess({ viewer, now }: { viewer: Viewer; now: number }): Promise<Withheld[]> {
  if (isStaff(viewer)) return [];
  const reserved = await listReservedQuestions();
  const ofPacks = await assignmentsOfPacks({ viewer, now });
  const questionIds = reserved.map(({ id }) => id);
  const ofQuestion = await assignmentsForAccess({ viewer, questionIds, now });
  const questions = reserved.map((question) => ({ ...question, assignments: ofQuestion(question.id) }));
  return withheldEntries(viewer, ofPacks, questions);
}
