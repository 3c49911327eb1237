import type { NotesContent } from "@content/contract/notes";
import type { Kit } from "../../kit/sqlite";
import type { defineAttempts } from "./attempts";

export type RevisionSource = "autosave" | "hand-in" | "restore" | "transcript";
/** Why a text beside the sealed answer is read and scored: a tutor admitted it, or it was typed up from the paper. */
export type AdmittedAs = "late" | "transcript";

/** What was written: every saved state, the one that counts, and what the candidate noted beside it. */
export function defineAnswers(kit: Kit, { attempts }: Pick<ReturnType<typeof defineAttempts>, "attempts">) {
  const attemptId = () => kit.text("attempt_id").references(() => attempts.id);

  /**
   * 草稿版本, append-only by trigger but for blanking on erasure. A row holds the whole text or what changed against an earlier
   * number: `body` between the first `prefix` and the last `suffix` UTF-16 units of it.
   */
  const revisions = kit.table(
    "answer_revisions",
    {
      attemptId: attemptId().notNull(),
      number: kit.int("number").notNull(),
      /** 0 where there is none. */
      parentNumber: kit.int("parent_number").notNull(),
      chain: kit.text("chain").$type<"head" | "side">().notNull(),
      /** The page's count of its requests. */
      turn: kit.int("turn").notNull(),
      hash: kit.hash("hash").notNull(),
      /** The number this is a change of; null where `body` is the whole text. */
      base: kit.int("base"),
      prefix: kit.int("prefix"),
      suffix: kit.int("suffix"),
      body: kit.text("body").notNull(),
      charCount: kit.int("char_count").notNull(),
      receivedAt: kit.time("received_at").notNull(),
      late: kit.bool("late").notNull(),
      source: kit.text("source").$type<RevisionSource>().notNull(),
      /** When the page says it was written, by its reckoning of the server's time; kept where it matters: late and side texts. */
      writtenAt: kit.time("written_at"),
      erasedAt: kit.time("erased_at"),
    },
    (table) => [kit.key(table.attemptId, table.number)],
  );

  /** The head of each attempt as a whole text, kept in step with its revisions in their transactions; and who may type. */
  const answerHeads = kit.table("answer_heads", {
    attemptId: attemptId().primaryKey(),
    /** 0 before anything was written. */
    number: kit.int("number").notNull(),
    /** The key of the request that brought it. */
    clientKey: kit.text("client_key").notNull(),
    hash: kit.hash("hash").notNull(),
    text: kit.text("text").notNull(),
    charCount: kit.int("char_count").notNull(),
    receivedAt: kit.time("received_at").notNull(),
    /** Changes since the last whole text in the revisions. */
    sinceWhole: kit.int("since_whole").notNull(),
    /** The page that holds the lease, and when it was last heard of. */
    leasePage: kit.text("lease_page"),
    leaseAt: kit.time("lease_at"),
    erasedAt: kit.time("erased_at"),
  });

  /** A second answer beside the sealed one, by a recorded event; the latest counts. */
  const admittedAnswers = kit.table(
    "admitted_answers",
    {
      attemptId: attemptId().notNull(),
      number: kit.int("number").notNull(),
      admittedAs: kit.text("admitted_as").$type<AdmittedAs>().notNull(),
      text: kit.text("text").notNull(),
      charCount: kit.int("char_count").notNull(),
      reason: kit.text("reason"),
      byPersonId: kit.text("by_person_id").notNull(),
      createdAt: kit.time("created_at").notNull(),
      erasedAt: kit.time("erased_at"),
    },
    (table) => [kit.key(table.attemptId, table.number)],
  );

  /** Highlights, notes and the scratch outline of a sitting: the candidate's own, never scored. */
  const attemptNotes = kit.table("attempt_notes", {
    attemptId: attemptId().primaryKey(),
    version: kit.int("version").notNull(),
    content: kit.json<NotesContent>("content").notNull(),
    updatedAt: kit.time("updated_at").notNull(),
    erasedAt: kit.time("erased_at"),
  });

  return { revisions, answerHeads, admittedAnswers, attemptNotes };
}
