import type { Family } from "@content/contract/family";
import { UNSPECIFIED_LIMIT } from "@content/contract/limit";
import type { QuestionContent } from "@content/contract/question";
import type { Rubric } from "@content/contract/rubric";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertQuestion, shownOf } from "@db/queries/content/questions";
import { recordAudit } from "~/services/audit/record-audit.server";

export type WriteQuestion = {
  title: string;
  stem: string;
  family: Family;
  visibility: "bank" | "reserved";
  by: string;
  now: number;
};

/** Begins a question of the school's own: a draft that no pack states. Everything that is not given is unset. Returns its id. */
export async function writeQuestion({ title, stem, family, visibility, by, now }: WriteQuestion): Promise<string> {
  const id = newId();
  const draft: QuestionContent = {
    ...{ title, stem, family },
    requirements: null,
    limit: UNSPECIFIED_LIMIT,
    genre: null,
    identity: null,
    marks: null,
    minutes: null,
    materials: [],
    rubric: family === "essay" ? bandedRubric(title) : null,
    referenceAnswer: null,
    outlines: [],
    inferred: false,
    provenance: null,
  };
  await database().tx(async (tx) => {
    const row = { id, no: 0, status: "draft" as const, visibility, draft, ...shownOf(draft) };
    await insertQuestion({ ...row, createdBy: by, createdAt: now, updatedAt: now }, tx);
    const subject = { subjectKind: "question", subjectId: id };
    await recordAudit({ action: "question.written", actorId: by, at: now, ...subject, details: { visibility } }, tx);
  });
  return id;
}

/** Essays are marked by bands. Their 题眼 are the tutor's to write, in the studio. */
function bandedRubric(title: string): Rubric {
  return { version: 1, title, family: "essay", mode: "band", marks: null, points: [] };
}
