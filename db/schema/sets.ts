import type { SetContent } from "@content/contract/question-set";
import type { Kit } from "../kit/sqlite";

export type SetStatus = "draft" | "published" | "retired";

/** 题组 and 套卷: ordered questions that share materials and a clock. A version is immutable by trigger. */
export function defineSets(kit: Kit) {
  const questionSets = kit.table(
    "question_sets",
    {
      id: kit.id(),
      title: kit.text("title").notNull(),
      status: kit.text("status").$type<SetStatus>().notNull(),
      visibility: kit.text("visibility").$type<"bank" | "reserved">().notNull().default("bank"),
      /** Names what it was made from, so that seeding or a new version of a pack finds it again. */
      madeKey: kit.text("made_key").unique(),
      demo: kit.bool("demo").notNull().default(false),
      /** A pattern to make others from; never given to anybody itself. */
      template: kit.bool("template").notNull().default(false),
      draft: kit.json<SetContent>("draft").notNull(),
      publishedVersionId: kit.text("published_version_id"),
      createdBy: kit.text("created_by"),
      createdAt: kit.time("created_at").notNull(),
      updatedAt: kit.time("updated_at").notNull(),
    },
    (table) => [kit.index("question_sets_status").on(table.status, table.createdAt)],
  );

  const questionSetVersions = kit.table(
    "question_set_versions",
    {
      id: kit.id(),
      setId: kit
        .text("set_id")
        .notNull()
        .references(() => questionSets.id),
      hash: kit.text("hash").notNull(),
      content: kit.json<SetContent>("content").notNull(),
      publishedAt: kit.time("published_at").notNull(),
      publishedBy: kit.text("published_by"),
    },
    (table) => [kit.unique("question_set_versions_hash").on(table.setId, table.hash)],
  );

  return { questionSets, questionSetVersions };
}
