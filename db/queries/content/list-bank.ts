import type { Family } from "@content/contract/family";
import type { GenreId } from "@content/contract/genre";
import type { Limit } from "@content/contract/limit";
import { and, asc, count, desc, eq, or, sql } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import { inTextOrder } from "../../dialect/in-text-order";
import type { QuestionStatus } from "../../schema/content";
import { containsText } from "../../dialect/contains-text";

type ListBank = {
  family?: Family;
  packId?: string;
  search?: string;
  /** For tutors: every status and visibility. Without it: what anyone may practise. */
  includeDrafts: boolean;
  limit: number;
  offset: number;
};

export type BankRow = {
  id: string;
  no: number;
  title: string;
  status: QuestionStatus;
  visibility: "bank" | "reserved";
  family: Family;
  genre: GenreId | null;
  packId: string | null;
  packTitle: string | null;
  versionId: string | null;
  /** Marks as a file states them. Null where unset. */
  marks: number | null;
  minutes: number | null;
  limit: Limit | null;
  /** How many materials go with it. */
  materials: number;
};

/** 题库: a page of questions, newest pack first, by number within it, questions without a pack last, and how many there are in all. */
export async function listBank(
  { family, packId, search, includeDrafts, limit, offset }: ListBank,
  on: Reader = database(),
): Promise<{ rows: BankRow[]; total: number }> {
  const { questions, questionVersions, packs } = on.tables;
  const where = and(
    includeDrafts ? undefined : and(eq(questions.status, "published"), eq(questions.visibility, "bank")),
    family === undefined ? undefined : eq(questions.family, family),
    packId === undefined ? undefined : eq(questions.packId, packId),
    search ? or(containsText(questions.title, search, on), containsText(packs.title, search, on)) : undefined,
  );
  const found = await on
    .select({ question: questions, packTitle: packs.title, content: questionVersions.content })
    .from(questions)
    .leftJoin(packs, eq(packs.id, questions.packId))
    .leftJoin(questionVersions, eq(questionVersions.id, questions.publishedVersionId))
    .where(where)
    // Where NULLs go is said: the databases differ.
    .orderBy(
      sql`${packs.id} is null`,
      desc(packs.createdAt),
      inTextOrder(packs.title, on),
      asc(questions.no),
      asc(questions.id),
    )
    .limit(limit)
    .offset(offset);
  const [counted] = await on
    .select({ total: count() })
    .from(questions)
    .leftJoin(packs, eq(packs.id, questions.packId))
    .where(where);

  const rows = found.map(({ question, packTitle, content }) => {
    const { draft, publishedVersionId, createdAt: _created, updatedAt: _updated, ...shown } = question;
    const stated = content ?? draft;
    return {
      ...shown,
      packTitle,
      versionId: publishedVersionId,
      marks: stated?.marks ?? null,
      minutes: stated?.minutes ?? null,
      limit: stated?.limit ?? null,
      materials: stated?.materials.length ?? 0,
    };
  });
  return { rows, total: counted?.total ?? 0 };
}
