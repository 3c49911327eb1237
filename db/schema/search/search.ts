import type { SearchKind } from "@content/contract/search-kind";
import type { Kit } from "../../kit/sqlite";

/** Where a document comes from: the table of its source. Materials come with the questions that carry them. */
export type SearchSource = "question" | "material" | "entry" | "set";
/** `desk`: what only staff look for. `open`: the same thing as everybody else may look for it. `both`: one text for all. */
export type SearchScope = "desk" | "open" | "both";
/** Who may find it at all, before `visibleParts` decides: everybody, those it was assigned to, or staff. */
export type SearchAudience = "anyone" | "assigned" | "staff";

/** The search index. All of it is made from other tables and can be made anew. */
export function defineSearch(kit: Kit) {
  const searchDocuments = kit.table(
    "search_documents",
    {
      number: kit.serial("number"),
      kind: kit.text("kind").$type<SearchKind>().notNull(),
      source: kit.text("source").$type<SearchSource>().notNull(),
      sourceId: kit.text("source_id").notNull(),
      scope: kit.text("scope").$type<SearchScope>().notNull(),
      audience: kit.text("audience").$type<SearchAudience>().notNull(),
      /** The pack whose assignments hide it; null where the question's own rule does. */
      packId: kit.text("pack_id"),
      /** Newest first within a rank. */
      at: kit.time("at").notNull(),
    },
    (table) => [kit.unique("search_documents_source").on(table.source, table.sourceId, table.scope)],
  );

  /** The texts of the documents, apart from what they are ranked by: thousands are ranked, dozens are read. */
  const searchTexts = kit.table(
    "search_texts",
    {
      number: kit.int("number").notNull(),
      title: kit.text("title").notNull(),
      text: kit.text("text").notNull(),
    },
    (table) => [kit.key(table.number)],
  );

  /** The questions a material stands in. */
  const searchCarriers = kit.table(
    "search_carriers",
    {
      hash: kit.text("hash").notNull(),
      questionId: kit.text("question_id").notNull(),
      audience: kit.text("audience").$type<SearchAudience>().notNull(),
    },
    (table) => [kit.key(table.hash, table.questionId), kit.index("search_carriers_question").on(table.questionId)],
  );

  /** Sources that changed since they were indexed: written by triggers, so that no write can be forgotten. */
  const searchStale = kit.table(
    "search_stale",
    {
      source: kit.text("source").$type<SearchSource>().notNull(),
      sourceId: kit.text("source_id").notNull(),
    },
    (table) => [kit.key(table.source, table.sourceId)],
  );

  /** One row, `index`: which way of cutting words the whole index was made by. */
  const searchStates = kit.table("search_states", {
    id: kit.text("id").primaryKey(),
    tokeniser: kit.int("tokeniser").notNull(),
    builtAt: kit.time("built_at").notNull(),
  });

  return { searchDocuments, searchTexts, searchCarriers, searchStale, searchStates };
}

/**
 * The tokens of each document, `rowid` its number: FTS5 in SQLite, a `tsvector` in PostgreSQL. Made by hand in the migrations,
 * since drizzle-kit knows neither; so this table is no part of what it compares.
 */
export function defineSearchIndex(kit: Kit) {
  const searchIndex = kit.table("search_index", {
    rowid: kit.int("rowid").notNull(),
    tokens: kit.tokens("tokens").notNull(),
  });
  return { searchIndex };
}
