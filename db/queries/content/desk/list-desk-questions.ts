import type { Family } from "@content/contract/family";
import type { QuestionContent } from "@content/contract/question";
import { and, count, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { database } from "../../../client/database";
import type { Reader } from "../../../client/types";
import type { QuestionStatus } from "../../../schema/content";
import { containsText } from "../../../dialect/contains-text";

export type DeskQuestionFilter = {
  /** In a title, a prompt or the pack's title. */
  search?: string;
  family?: Family;
  status?: QuestionStatus;
  /** `hand`: written by somebody here; `pack`: stated by a pack or made from one. */
  origin?: "pack" | "hand";
  visibility?: "bank" | "reserved";
};

export type DeskQuestionRow = {
  id: string;
  status: QuestionStatus;
  visibility: "bank" | "reserved";
  packTitle: string | null;
  /** The version candidates get now. */
  versionId: string | null;
  hasDraft: boolean;
  /** What candidates get, or the draft where nothing is published; null for a question that waits without a draft. */
  content: QuestionContent | null;
  title: string;
  family: Family;
  updatedAt: number;
};

/** A tutor's page of questions, whatever their status, the one changed last first; and how many there are in all. */
export async function listDeskQuestions(
  { limit, offset, ...filter }: DeskQuestionFilter & { limit: number; offset: number },
  on: Reader = database(),
): Promise<{ rows: DeskQuestionRow[]; total: number }> {
  const { questions, questionVersions, packs } = on.tables;
  const where = whereOf(filter, on);
  const found = await on
    .select({ question: questions, packTitle: packs.title, content: questionVersions.content })
    .from(questions)
    .leftJoin(packs, eq(packs.id, questions.packId))
    .leftJoin(questionVersions, eq(questionVersions.id, questions.publishedVersionId))
    .where(where)
    .orderBy(desc(questions.updatedAt), questions.id)
    .limit(limit)
    .offset(offset);
  const [counted] = await on
    .select({ total: count() })
    .from(questions)
    .leftJoin(packs, eq(packs.id, questions.packId))
    .leftJoin(questionVersions, eq(questionVersions.id, questions.publishedVersionId))
    .where(where);
  const rows = found.map(({ question, packTitle, content }) => {
    const { id, status, visibility, publishedVersionId, draft, title, family, updatedAt } = question;
    const shown = { id, status, visibility, title, family, updatedAt };
    return { ...shown, packTitle, versionId: publishedVersionId, hasDraft: draft !== null, content: content ?? draft };
  });
  return { rows, total: counted?.total ?? 0 };
}

function whereOf({ search, family, status, origin, visibility }: DeskQuestionFilter, on: Reader) {
  const { questions, questionVersions, packs } = on.tables;
  return and(
    family === undefined ? undefined : eq(questions.family, family),
    status === undefined ? undefined : eq(questions.status, status),
    visibility === undefined ? undefined : eq(questions.visibility, visibility),
    origin === undefined ? undefined : origin === "hand" ? isNull(questions.packId) : isNotNull(questions.packId),
    search
      ? or(
          containsText(questions.title, search, on),
          containsText(packs.title, search, on),
          containsText(sql`${questionVersions.content} ->> 'stem'`, search, on),
          containsText(sql`${questions.draft} ->> 'stem'`, search, on),
          containsText(sql`${questions.draft} ->> 'title'`, search, on),
        )
      : undefined,
  );
}
