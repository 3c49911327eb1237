import type { Drill, DrillKind } from "@content/contract/drill";
import type { Family } from "@content/contract/family";
import type { GenreId } from "@content/contract/genre";
import type { Decisions, PackKind } from "@content/contract/exchange/import-review";
import type { Framework, ModelEssay, Pack } from "@content/contract/pack";
import type { theorySchema } from "@content/contract/pack";
import type { QuestionContent } from "@content/contract/question";
import type { z } from "zod";
import type { Kit } from "../kit/sqlite";

export type QuestionStatus = "draft" | "needs-material" | "published" | "retired";
export type LibraryKind = "framework" | "model" | "theory";
export type ImportState = "open" | "entered" | "discarded";
export type DrillStatus = "draft" | "published" | "withdrawn";
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
      /** Names what a question was made from, so that a new version of the pack finds it again; null for a pack's own. */
      madeKey: kit.text("made_key"),
      title: kit.text("title").notNull(),
      status: kit.text("status").$type<QuestionStatus>().notNull(),
      visibility: kit.text("visibility").$type<"bank" | "reserved">().notNull().default("bank"),
      family: kit.text("family").$type<Family>().notNull(),
      genre: kit.text("genre").$type<GenreId>(),
      /** What a tutor edits; null once published and unchanged since. */
      draft: kit.json<QuestionContent>("draft"),
      publishedVersionId: kit.text("published_version_id"),
      /** Who wrote it by hand; null for what a pack brought. */
      createdBy: kit.text("created_by"),
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
      /** What scores by this version are filed under: the rubric's hash, unless an earlier version had the rubric already. */
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

  /** Texts on their way in: read, shown to the tutor, and in no bank until entered. */
  const packImports = kit.table(
    "pack_imports",
    {
      id: kit.id(),
      /** Of the decoded text. */
      hash: kit.text("hash").notNull(),
      fileName: kit.text("file_name"),
      encoding: kit.text("encoding").notNull(),
      /** The decoded text as it came. */
      source: kit.text("source").notNull(),
      /** The tutor's correction of the detected kind and title; null while the reader's stand. */
      kind: kit.text("kind").$type<PackKind>(),
      title: kit.text("title"),
      decisions: kit.json<Decisions>("decisions").notNull(),
      state: kit.text("state").$type<ImportState>().notNull(),
      packId: kit.text("pack_id").references(() => packs.id),
      createdBy: kit.text("created_by"),
      createdAt: kit.time("created_at").notNull(),
      updatedAt: kit.time("updated_at").notNull(),
    },
    (table) => [
      kit.index("pack_imports_hash").on(table.hash, table.state),
      kit.index("pack_imports_by").on(table.createdBy, table.state),
      kit.index("pack_imports_pack").on(table.packId),
    ],
  );

  const drills = kit.table(
    "drills",
    {
      id: kit.id(),
      packId: kit
        .text("pack_id")
        .notNull()
        .references(() => packs.id),
      /** Names what it was made from, so that a new version of the pack finds it again. */
      madeKey: kit.text("made_key").notNull(),
      kind: kit.text("kind").$type<DrillKind>().notNull(),
      title: kit.text("title").notNull(),
      line: kit.int("line").notNull(),
      inferred: kit.bool("inferred").notNull(),
      status: kit.text("status").$type<DrillStatus>().notNull(),
      /** Of the content; a published drill's content is never replaced. */
      hash: kit.text("hash").notNull(),
      content: kit.json<Drill>("content").notNull(),
      createdAt: kit.time("created_at").notNull(),
      publishedAt: kit.time("published_at"),
      publishedBy: kit.text("published_by"),
    },
    (table) => [
      kit.index("drills_pack").on(table.packId, table.kind, table.line),
      kit.index("drills_status").on(table.status, table.kind),
    ],
  );

  return {
    packs,
    packVersions,
    materialVersions,
    questions,
    questionVersions,
    libraryEntries,
    packImports,
    drills,
  };
}
