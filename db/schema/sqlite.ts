import { sqliteKit } from "../kit/sqlite";
import { defineTables } from "./define-tables";

export const sqliteTables = defineTables(sqliteKit);

// drizzle-kit finds tables among a module's named exports only.
export const {
  people,
  sessions,
  inviteCodes,
  resetCodes,
  packs,
  packVersions,
  materialVersions,
  questions,
  questionVersions,
  libraryEntries,
  packImports,
  drills,
  questionSets,
  questionSetVersions,
  sittings,
  attempts,
  attemptEvents,
  accommodations,
  revisions,
  answerHeads,
  admittedAnswers,
  attemptNotes,
  photos,
  photoMarks,
  assessments,
  variantProposals,
  rubricChanges,
  schools,
  rateLimits,
  auditEvents,
} = sqliteTables;
