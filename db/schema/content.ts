import type { Family } from "@content/contract/family";
import type { GenreId } from "@content/contract/genre";
import type { Framework, ModelEssay, Pack } from "@content/contract/pack";
import type { theorySchema } from "@content/contract/pack";
import type { QuestionContent } from "@content/contract/question";
import type { z } from "zod";
import type { Kit } from "../kit/sqlite";

export type QuestionStatus = "draft" | "needs-material" | "published" | "retired";
export type LibraryKind = "framework" | "model" | "theory";
export type LibraryContent = Framework | ModelEssay | z.infer<typeof theorySchema>;

/** Packs, questions and the library. Every `*_versions` row is immutable by trigger. */
export function defineContent(kit: Kit) {
  const packs = kit.table("packs", {
    id: kit.id(),
    slug: kit.text("slug").unique(),
    title: kit.text("title").notNull(),
    origin: kit.text("origin").$type<"shipped" | "imported">().notNull(),
    demo: kit.bool("demo").notNull().default(false),
    createdBy: kit.text("created_by"),
    createdAt: kit.time("created_at").notNull(),
    currentVersionId: kit.text("current_version_id"),
  });

  const packVersions = kit.table(
    "pack_versions",
    {
      id: kit.id(),
      packId: kit
        .text("pack_id")
        .notNull()
        .references(() => packs.id),
      number: kit.int("number").notNull(),
      hash: kit.text("hash").notNull(),
      /** The file as it was read. */
      source: kit.text("source").notNull(),
      content: kit.json<Pack>("content").notNull(),
      createdAt: kit.time("created_at").notNull(),
    },
    (table) => [
      kit.unique("pack_versions_number").on(table.packId, table.number),
      kit.index("pack_versions_hash").on(table.hash),
    ],
  );

  const materialVersions = kit.table("material_versions", {
    hash: kit.text("hash").primaryKey(),
    title: kit.text("title").notNull(),
    text: kit.text("text").notNull(),
    createdAt: kit.time("created_at").notNull(),
  });

  const questions = kit.table(
    "questions",
    {
      id: kit.id(),
      packId: kit.text("pack_id").references(() => packs.id),
      /** The number in the pack. */
      no: kit.int("no").notNull(),
      title: kit.text("title").notNull(),
      status: kit.text("status").$type<QuestionStatus>().notNull(),
      visibility: kit.text("visibility").$type<"bank" | "reserved">().notNull().default("bank"),
      family: kit.text("family").$type<Family>().notNull(),
      genre: kit.text("genre").$type<GenreId>(),
      /** What a tutor edits; null once published and unchanged since. */
      draft: kit.json<QuestionContent>("draft"),
      publishedVersionId: kit.text("published_version_id"),
      createdAt: kit.time("created_at").notNull(),
      updatedAt: kit.time("updated_at").notNull(),
    },
    (table) => [kit.index("questions_pack").on(table.packId, table.no), kit.index("questions_status").on(table.status)],
  );

  const questionVersions = kit.table(
    "question_versions",
    {
      id: kit.id(),
      questionId: kit
        .text("question_id")
        .notNull()
        .references(() => questions.id),
      number: kit.int("number").notNull(),
      hash: kit.text("hash").notNull(),
      rubricHash: kit.text("rubric_hash"),
      content: kit.json<QuestionContent>("content").notNull(),
      publishedAt: kit.time("published_at").notNull(),
      publishedBy: kit.text("published_by"),
    },
    (table) => [kit.unique("question_versions_number").on(table.questionId, table.number)],
  );

  const libraryEntries = kit.table(
    "library_entries",
    {
      id: kit.id(),
      packId: kit
        .text("pack_id")
        .notNull()
        .references(() => packs.id),
      kind: kit.text("kind").$type<LibraryKind>().notNull(),
      genre: kit.text("genre").$type<GenreId>(),
      title: kit.text("title").notNull(),
      author: kit.text("author"),
      entryDate: kit.text("entry_date"),
      content: kit.json<LibraryContent>("content").notNull(),
      line: kit.int("line").notNull(),
      /** The model that carries this framework out. */
      modelEntryId: kit.text("model_entry_id"),
      status: kit.text("status").$type<"draft" | "published">().notNull(),
      createdAt: kit.time("created_at").notNull(),
    },
    (table) => [kit.index("library_entries_pack").on(table.packId, table.kind)],
  );

  return { packs, packVersions, materialVersions, questions, questionVersions, libraryEntries };
}
