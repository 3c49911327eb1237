import type { Kit } from "../../kit/sqlite";
import type { defineAttempts } from "../attempts/attempts";
import type { defineContent } from "../content";
import type { definePeople } from "../people";

/**
 * What a card asks for: 规范词 (many phrasings, one term), a theory head of a topic, the form of a genre, and what the learner
 * chose to keep: a sentence, a figure, a case.
 */
export type CardKind = "term" | "head" | "form" | "sentence" | "figure" | "case";
/** ts-fsrs's `Card` with times in UTC milliseconds; `due` stands in a column of its own. */
export type CardMemory = {
  stability: number;
  difficulty: number;
  scheduledDays: number;
  learningSteps: number;
  reps: number;
  lapses: number;
  /** ts-fsrs's `State`: 0 new, 1 learning, 2 review, 3 relearning. */
  state: number;
  lastReviewAt: number | null;
};
/** What comes back beside cards: the same question without its old report, or another of its family. */
export type RedoKind = "same" | "kin";
/** How a model is studied (方法): staged reveal, and the exercises on its outline and its ends. */
export type StudyWay =
  "staged" | "recall" | "cloze" | "order" | "outline" | "expand" | "opening" | "ending" | "condense";
export type ClippingKind = "sentence" | "case" | "figure";

type Parents = Pick<ReturnType<typeof definePeople>, "people"> &
  Pick<ReturnType<typeof defineContent>, "questions" | "questionVersions" | "libraryEntries"> &
  Pick<ReturnType<typeof defineAttempts>, "attempts">;

/** A learner's own practice between sittings. All of it is theirs alone and goes when their account is erased. */
export function defineStudy(kit: Kit, { people, questions, questionVersions, libraryEntries, attempts }: Parents) {
  const personId = () =>
    kit
      .text("person_id")
      .notNull()
      .references(() => people.id);

  const studyPlans = kit.table("study_plans", {
    personId: personId().primaryKey(),
    /** A calendar day, `2026-12-05`; null: no exam in sight. */
    examDate: kit.text("exam_date"),
    dailyCards: kit.int("daily_cards").notNull(),
    dailyMinutes: kit.int("daily_minutes").notNull(),
    updatedAt: kit.time("updated_at").notNull(),
  });

  const cards = kit.table(
    "cards",
    {
      id: kit.id(),
      personId: personId(),
      kind: kit.text("kind").$type<CardKind>().notNull(),
      /** What it is made of (`term:…`, `head:<entry>:<n>`, `clipping:<id>`), once a person. */
      source: kit.text("source").notNull(),
      front: kit.text("front").notNull(),
      back: kit.text("back").notNull(),
      dueAt: kit.time("due_at").notNull(),
      memory: kit.json<CardMemory>("memory").notNull(),
      createdAt: kit.time("created_at").notNull(),
      /** Not asked until taken up again. */
      suspendedAt: kit.time("suspended_at"),
    },
    (table) => [
      kit.unique("cards_source").on(table.personId, table.source),
      kit.index("cards_due").on(table.personId, table.dueAt),
    ],
  );

  /** Every answer to a card with what was known before it, so that it can be taken back. */
  const cardReviews = kit.table(
    "card_reviews",
    {
      id: kit.id(),
      cardId: kit
        .text("card_id")
        .notNull()
        .references(() => cards.id),
      personId: personId(),
      /** ts-fsrs's `Rating`: 1 again, 2 hard, 3 good, 4 easy. */
      rating: kit.int("rating").notNull(),
      dueBefore: kit.time("due_before").notNull(),
      memoryBefore: kit.json<CardMemory>("memory_before").notNull(),
      at: kit.time("at").notNull(),
      undoneAt: kit.time("undone_at"),
    },
    (table) => [
      kit.index("card_reviews_person").on(table.personId, table.at),
      kit.index("card_reviews_card").on(table.cardId, table.at),
    ],
  );

  const redos = kit.table(
    "redos",
    {
      id: kit.id(),
      personId: personId(),
      kind: kit.text("kind").$type<RedoKind>().notNull(),
      /** What is to be written. */
      questionId: kit
        .text("question_id")
        .notNull()
        .references(() => questions.id),
      /** The attempt it comes from. */
      attemptId: kit
        .text("attempt_id")
        .notNull()
        .references(() => attempts.id),
      /** 失分原因 it is for, one of the engine's codes; null with `same`. */
      reasonCode: kit.text("reason_code"),
      dueAt: kit.time("due_at").notNull(),
      createdAt: kit.time("created_at").notNull(),
      doneAt: kit.time("done_at"),
      doneAttemptId: kit.text("done_attempt_id"),
      dismissedAt: kit.time("dismissed_at"),
    },
    (table) => [
      kit.unique("redos_once").on(table.attemptId, table.kind),
      kit.index("redos_due").on(table.personId, table.dueAt),
    ],
  );

  /** One way of studying one model, as far as it went. `steps` holds what was written and found, stage by stage. */
  const studySessions = kit.table(
    "study_sessions",
    {
      id: kit.id(),
      personId: personId(),
      entryId: kit
        .text("entry_id")
        .notNull()
        .references(() => libraryEntries.id),
      way: kit.text("way").$type<StudyWay>().notNull(),
      /** Stages done; what belongs to a later one never leaves the server. */
      stage: kit.int("stage").notNull(),
      steps: kit.json<StudyStep[]>("steps").notNull(),
      createdAt: kit.time("created_at").notNull(),
      updatedAt: kit.time("updated_at").notNull(),
      finishedAt: kit.time("finished_at"),
    },
    (table) => [kit.index("study_sessions_person").on(table.personId, table.updatedAt)],
  );

  /** 找点: sentences of the materials marked as holding points, before writing. */
  const pointHunts = kit.table(
    "point_hunts",
    {
      id: kit.id(),
      personId: personId(),
      questionVersionId: kit
        .text("question_version_id")
        .notNull()
        .references(() => questionVersions.id),
      marks: kit.json<HuntMark[]>("marks").notNull(),
      /** 概括: the learner's own wording of a point, by its id. */
      rewrites: kit.json<Record<string, string>>("rewrites").notNull(),
      createdAt: kit.time("created_at").notNull(),
      /** Null: still looking, so no key has left the server. */
      checkedAt: kit.time("checked_at"),
      foundCount: kit.int("found_count"),
      missedCount: kit.int("missed_count"),
      surplusCount: kit.int("surplus_count"),
    },
    (table) => [kit.index("point_hunts_person").on(table.personId, table.createdAt)],
  );

  /** A learner's bookmark and note on a framework, a model or another part of the library. */
  const libraryMarks = kit.table(
    "library_marks",
    {
      personId: personId(),
      entryId: kit
        .text("entry_id")
        .notNull()
        .references(() => libraryEntries.id),
      bookmarkedAt: kit.time("bookmarked_at"),
      note: kit.text("note"),
      updatedAt: kit.time("updated_at").notNull(),
    },
    (table) => [kit.key(table.personId, table.entryId)],
  );

  /** 素材本 */
  const clippings = kit.table(
    "clippings",
    {
      id: kit.id(),
      personId: personId(),
      kind: kit.text("kind").$type<ClippingKind>().notNull(),
      text: kit.text("text").notNull(),
      /** Where it is from, in the learner's or the pack's words. */
      source: kit.text("source"),
      /** The day of the source, `2026-11-29`. */
      sourceDate: kit.text("source_date"),
      topics: kit.json<string[]>("topics").notNull(),
      uses: kit.json<string[]>("uses").notNull(),
      packId: kit.text("pack_id"),
      createdAt: kit.time("created_at").notNull(),
      updatedAt: kit.time("updated_at").notNull(),
    },
    (table) => [kit.index("clippings_person").on(table.personId, table.createdAt)],
  );

  return { studyPlans, cards, cardReviews, redos, studySessions, pointHunts, libraryMarks, clippings };
}

/** What a learner wrote at a stage of a study, and what came of it. Which fields a way uses, its own code says. */
export type StudyStep = { stage: number; answers: Record<string, string>; share: number | null; at: number };
/** A sentence of a material: the material's number and its range in the material's text (UTF-16 units). */
export type HuntMark = { material: number; start: number; end: number };
